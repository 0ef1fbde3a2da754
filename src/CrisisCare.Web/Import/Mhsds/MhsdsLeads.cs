namespace CrisisCare.Web.Import.Mhsds;

/// <summary>A time during which a care coordinator led.</summary>
/// <param name="Until">Empty for whoever leads still, or led until the end.</param>
internal sealed record MhsdsLead(StagedCoordinator Coordinator, DateTimeOffset From, DateTimeOffset? Until);

/// <summary>
/// The care coordinators of a person as the lead practitioners of one episode: one at a time, the next taking over from the one
/// before, from acceptance at the earliest. Whoever coordinates on the last day leads until the end.
/// </summary>
internal static class MhsdsLeads
{
    public static IEnumerable<MhsdsLead> Of(IReadOnlyList<StagedCoordinator> coordinators, StagedReferral referral, DateTimeOffset now)
    {
        var acceptedOn = ServiceTime.LondonDate(referral.AcceptedAt);
        var end = referral.ClosedOn is { } closed ? StartOf(closed.AddDays(1)) : now;

        // Whoever begins on the last day belongs to what comes next, unless the episode has only that day.
        var theirs = coordinators
            .Where(one => (one.StartedOn <= acceptedOn || referral.ClosedOn is null || one.StartedOn < referral.ClosedOn) && !(one.EndedOn < acceptedOn))
            .ToList();
        for (var place = 0; place < theirs.Count; place++)
        {
            var from = Later(StartOf(theirs[place].StartedOn), referral.AcceptedAt);
            var stops = theirs[place].EndedOn is { } last ? StartOf(last.AddDays(1)) : end;
            if (place + 1 < theirs.Count && Later(StartOf(theirs[place + 1].StartedOn), referral.AcceptedAt) is var next && next < stops)
            {
                stops = next;
            }

            if (from < stops && from < end)
            {
                yield return new MhsdsLead(theirs[place], from, stops < end ? stops : null);
            }
        }
    }

    private static DateTimeOffset StartOf(DateOnly date) => ServiceTime.At(date, TimeOnly.MinValue);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
