namespace CrisisCare.Web.Pages.Reviews;

/// <summary>One list of reviews: the view in its address, its heading, the words of its tile, and what to say when it is empty.</summary>
public sealed record ReviewList(string View, string Heading, string Tile, string Empty, IReadOnlyList<ReviewRow> Rows)
{
    public const string Overdue = "overdue";
    public const string Due = "due";
    public const string Coming = "coming";
    public const string HeldLate = "held-late";

    public bool IsAttention => View == Overdue && Rows.Count > 0;
}
