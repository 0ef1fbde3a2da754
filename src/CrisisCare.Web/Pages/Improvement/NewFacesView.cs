using System.Globalization;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Teams;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>What the page shows of a team's new faces in some days: everything to the team itself, nothing small outside it.</summary>
/// <param name="Summary">How many new faces there were, or why that is not shown.</param>
/// <param name="WhatIfs">The most contacts first; those of several reasons together last.</param>
/// <param name="WithoutReason">New faces of which nobody said why.</param>
public sealed record NewFacesView(string Summary, IReadOnlyList<BarTable> Tables, IReadOnlyList<WhatIf> WhatIfs, int WithoutReason, BarTable? Ledger, string? NoLedger)
{
    private const int Fewest = SmallNumbers.Fewest;

    public static NewFacesView OfTeam(IReadOnlyList<Episode> episodes, Team team, DateRange period, NewFaceReason? why)
    {
        var seen = Seen.Of(episodes, period);
        if (seen.Logs.Count == 0)
        {
            return Nothing("Nobody had a contact in these days.");
        }

        var counts = NewFaceCounts.Of(seen.NewFaces, team);
        var ledger = BarTable.Of("Hours of contact", ContinuityLedger.Of(seen.InPeriod));
        if (counts.Total == 0)
        {
            return Nothing("Nobody met a new face in these days after the first contact of their episode.") with { Ledger = ledger, NoLedger = null };
        }

        var chosen = why is null ? counts : NewFaceCounts.Of(seen.NewFaces.Where(one => one.Reason == why), team);
        var whatIfs = WhatIf.ForTheTeamToChange.Select(reason => WhatIf.Of(seen.Logs, period, reason)).Where(one => one.Contacts > 0).OrderByDescending(one => one.Contacts).ToList();
        return new NewFacesView(
            $"{seen.Faces.Words}. {UkFormat.Count(seen.PeopleWithNewFaces, "person", "people")} of {seen.People} seen met one or more.",
            ThreeWays(All(counts.ByReason), All(chosen.ByWeekday), All(chosen.ByShift), team, why),
            whatIfs.Count > 1 ? [.. whatIfs, WhatIf.Of(seen.Logs, period, WhatIf.ForTheTeamToChange)] : whatIfs,
            counts.ByReason.Single(tally => tally.Kind is null).Count,
            ledger,
            NoLedger: null);
    }

    public static NewFacesView Outside(IReadOnlyList<Episode> episodes, Team team, DateRange period)
    {
        var seen = Seen.Of(episodes, period);
        if (seen.People < Fewest)
        {
            return Nothing("Fewer than 5 people had a contact in these days, so nothing is shown.");
        }

        var hours = ContinuityLedger.Of(seen.InPeriod);
        var hoursAreSafe = hours.Parts.All(part => !SmallNumbers.IsSmall(part.Contacts));
        var ledger = hoursAreSafe ? BarTable.Of("Hours of contact", hours) : null;
        var noLedger = hoursAreSafe ? null : "Not shown: one of the kinds of staff had fewer than 5 contacts.";
        var counts = NewFaceCounts.Of(seen.NewFaces, team);
        var reasons = SmallCounts.Of(counts.ByReason);
        if (seen.PeopleWithNewFaces < Fewest || reasons.ShowsNothing)
        {
            return Nothing("Fewer than 5 people met a new face in these days, so how many is not shown.") with { Ledger = ledger, NoLedger = noLedger };
        }

        var enough = reasons.Apart.Where(tally => tally.Count >= Fewest).OrderByDescending(tally => tally.Count).Select(tally => tally.Kind).OfType<NewFaceReason>();
        return new NewFacesView(
            $"{UkFormat.Count(counts.Total, "new face")} since the first contact of an episode.",
            ThreeWays(reasons, SmallCounts.Of(counts.ByWeekday), SmallCounts.Of(counts.ByShift), team, why: null),
            [.. enough.Where(WhatIf.ForTheTeamToChange.Contains).Select(reason => WhatIf.Of(seen.Logs, period, reason))],
            WithoutReason: 0,
            ledger,
            noLedger);
    }

    private static NewFacesView Nothing(string why) => new(why, [], [], 0, Ledger: null, NoLedger: why);

    private static SafeCounts<T> All<T>(IReadOnlyList<Tally<T>> counts) => new(counts, [], 0);

    private static IReadOnlyList<BarTable> ThreeWays(
        SafeCounts<NewFaceReason?> reasons, SafeCounts<DayOfWeek> weekdays, SafeCounts<DayPart> shifts, Team team, NewFaceReason? why)
    {
        var only = why is { } one ? $": {one.Words.ToLowerInvariant()}" : "";
        return
        [
            BarTable.Of("By reason", "Reason", reasons, reason => reason?.Words ?? "No reason recorded", pareto: true),
            BarTable.Of($"By weekday{only}", "Weekday", weekdays, day => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(day), pareto: false),
            BarTable.Of($"By shift{only}", "Shift that had begun last", shifts, team.WordsOf, pareto: false),
        ];
    }
}
