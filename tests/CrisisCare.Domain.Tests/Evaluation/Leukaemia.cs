using CrisisCare.Domain.Evaluation;

namespace CrisisCare.Domain.Tests.Evaluation;

/// <summary>
/// Weeks in remission of 42 children with acute leukaemia. Source: Freireich and others, Blood 1963; 21: 699–716, the example of Gehan 1965
/// and of Cox 1972; results as printed in Kleinbaum and Klein, Survival Analysis, chapters 2 and 3.
/// </summary>
internal static class Leukaemia
{
    public static readonly IReadOnlyList<FollowUp> Mercaptopurine =
    [
        .. new[] { 6, 6, 6, 7, 10, 13, 16, 22, 23 }.Select(week => new FollowUp(week, Event: true)),
        .. new[] { 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35 }.Select(week => new FollowUp(week, Event: false)),
    ];

    public static readonly IReadOnlyList<FollowUp> Placebo =
        [.. new[] { 1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23 }.Select(week => new FollowUp(week, Event: true))];

    public static IEnumerable<CoxRow> Rows =>
    [
        .. Mercaptopurine.Select(child => new CoxRow(child.Time, child.Event, [0])),
        .. Placebo.Select(child => new CoxRow(child.Time, child.Event, [1])),
    ];
}
