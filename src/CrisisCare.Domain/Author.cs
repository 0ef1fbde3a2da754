namespace CrisisCare.Domain;

/// <summary>The two kinds of people who improve the team together. They are equals: neither can do alone what needs both.</summary>
public enum AuthorKind
{
    Staff,

    /// <summary>A lived-experience partner: somebody who has been looked after by a team like this, or cared for somebody who was.</summary>
    Partner,
}

/// <summary>Whoever writes, clears or agrees.</summary>
/// <param name="Account">The account that is logged in.</param>
public sealed record Author(Guid Account, AuthorKind Kind);

public static class AuthorKindWords
{
    extension(AuthorKind kind)
    {
        /// <summary>One of them: "a lived-experience partner".</summary>
        public string Words => kind is AuthorKind.Partner ? "a lived-experience partner" : "staff";

        public string Plural => kind is AuthorKind.Partner ? "Lived-experience partners" : "Staff";

        public AuthorKind Other => kind is AuthorKind.Partner ? AuthorKind.Staff : AuthorKind.Partner;
    }
}
