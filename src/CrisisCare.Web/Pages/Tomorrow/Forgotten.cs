namespace CrisisCare.Web.Pages.Tomorrow;

/// <summary>A list of what is planned and not booked.</summary>
/// <param name="Empty">What the list says when nothing has been forgotten.</param>
/// <param name="Act">What the link at each row does.</param>
public sealed record Forgotten(string Id, string Heading, string Empty, string Act, IReadOnlyList<ForgottenRow> Rows);
