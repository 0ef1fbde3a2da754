using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Voice;

namespace CrisisCare.Web.Pages.Feedback;

/// <summary>Which pieces of feedback a list shows, as its address says.</summary>
public static class FeedbackList
{
    public const string Unread = "unread";
    public const string Today = "today";
    public const string Late = "late";
    public const string All = "all";

    public static IReadOnlyList<string> Lists => [Unread, Today, Late, All];

    public static IQueryable<FeedbackPiece> In(this IQueryable<FeedbackPiece> feedback, string list, Team team, DateTimeOffset now) => list switch
    {
        Today => feedback.WaitingForContact(),
        Late => feedback.UnreadTooLong(team.ReadFeedbackWithin, now),
        All => feedback,
        _ => feedback.Unread(),
    };

    public static string Words(string list, Team team) => list switch
    {
        Today => "Asking to be contacted today",
        Late => $"Unread for over {UkFormat.Count(team.ReadFeedbackWithin, "hour")}",
        All => "All",
        _ => "Unread",
    };
}
