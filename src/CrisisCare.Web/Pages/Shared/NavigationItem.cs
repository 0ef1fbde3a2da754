using System.Security.Claims;

namespace CrisisCare.Web.Pages.Shared;

/// <summary>One place in the header's menu and the roles that are shown it. Showing is not allowing: policies do that.</summary>
public sealed record NavigationItem(string Text, string Href, params string[] Roles)
{
    private static readonly string[] Care = ["TeamLeader", "Practitioner", "HealthcareSupportWorker"];

    private static readonly NavigationItem[] All =
    [
        new("Board", "/", Care),
        new("My day", "/my-day", Care),
        new("Log a contact", "/contact", Care),
        new("Tomorrow", "/tomorrow", Care),
        new("People", "/people", Care),
        new("Reviews", "/reviews", Care),
        new("Rota", "/rota", Care),
        new("Inbox", "/inbox", Care),
        new("Referrals", "/referrals", "TeamLeader"),
        new("Staff", "/staff", "TeamLeader"),
        new("Feedback", "/feedback", "TeamLeader"),
        new("Interventions", "/interventions", "TeamLeader", "HealthcareSupportWorker"),
        new("Improvement", "/improvement", [.. Care, "Improvement", "LivedExperiencePartner"]),
        new("Themes", "/feedback/themes", "Improvement", "LivedExperiencePartner"),
        new("Changes", "/improvement/changes", "LivedExperiencePartner"),
        new("Accounts", "/admin/accounts", "Administrator"),
        new("Remove feedback", "/admin/feedback", "Administrator"),
        new("Background jobs", "/jobs", "Administrator"),
    ];

    public static IReadOnlyList<NavigationItem> For(ClaimsPrincipal user) =>
        [.. All.Where(item => item.Roles.Any(user.IsInRole))];

    /// <summary>"/people/7" is inside People; only the board itself is the board.</summary>
    public bool IsCurrent(PathString path) =>
        Href == "/" ? path == "/" || !path.HasValue : path.StartsWithSegments(Href, StringComparison.OrdinalIgnoreCase);

    /// <summary>The item that a page is inside of: where one place is inside another, the inner one.</summary>
    public static NavigationItem? Current(IEnumerable<NavigationItem> items, PathString path) =>
        items.Where(item => item.IsCurrent(path)).MaxBy(item => item.Href.Length);
}
