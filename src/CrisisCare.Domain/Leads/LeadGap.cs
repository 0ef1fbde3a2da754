using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Domain.Leads;

/// <summary>The lead-gap meter: how many hours nobody answered for a person, neither lead nor deputy nor duty lead. It should be 0. Source: peers.md A18 and A20.</summary>
public static class LeadGap
{
    /// <summary>Hours without anybody between two moments, the time before acceptance, after closing and in hospital left out.</summary>
    /// <param name="rota">Of the days between, for the duty leads.</param>
    public static TimeSpan Between(Episode episode, DateTimeOffset from, DateTimeOffset to, IReadOnlyDictionary<Guid, StaffMember> staff, TeamRota rota)
    {
        var whole = new Times([(Later(from, episode.AcceptedAt), Earlier(to, episode.ClosedAt ?? to))]);
        var covered = new Times(
        [
            .. episode.Leads.SelectMany(term => There(staff, term.StaffMemberId, term.StartedAt, term.EndedAt ?? to)),
            .. episode.CoreGroup.Where(member => member.Role is CoreGroupRole.Deputy)
                .SelectMany(member => There(staff, member.StaffMemberId, StartOf(member.StartedOn), member.EndedOn is { } ended ? StartOf(ended.AddDays(1)) : to)),
            .. rota.All.Where(time => time.Shift.IsDutyLead).Select(time => (time.Starts, time.Ends)),
            .. episode.Pauses.Select(pause => (StartOf(pause.StartedOn), pause.EndedOn is { } ended ? StartOf(ended.AddDays(1)) : to)),
        ]);
        return whole.Without(covered).Total;
    }

    /// <summary>A time with the days left out on which they were away for long.</summary>
    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> There(IReadOnlyDictionary<Guid, StaffMember> staff, Guid id, DateTimeOffset from, DateTimeOffset to)
    {
        if (!staff.TryGetValue(id, out var member))
        {
            return [];
        }

        var away = member.Absences.Where(absence => member.IsAwayLongOn(absence.StartsOn)).Select(absence => (StartOf(absence.StartsOn), StartOf(absence.EndsOn.AddDays(1))));
        var gone = member.LeftOn is { } left ? new[] { (StartOf(left), to) } : [];
        return new Times([(from, to)]).Without(new Times([.. away, .. gone])).Spans;
    }

    private static DateTimeOffset StartOf(DateOnly date) => ServiceTime.At(date, TimeOnly.MinValue);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    /// <summary>Stretches of time that neither touch nor overlap, in order.</summary>
    private sealed class Times
    {
        public Times(IEnumerable<(DateTimeOffset From, DateTimeOffset To)> spans)
        {
            var merged = new List<(DateTimeOffset From, DateTimeOffset To)>();
            foreach (var span in spans.Where(span => span.From < span.To).OrderBy(span => span.From))
            {
                if (merged is [.., var last] && span.From <= last.To)
                {
                    merged[^1] = (last.From, Later(last.To, span.To));
                }
                else
                {
                    merged.Add(span);
                }
            }

            Spans = merged;
        }

        public IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Spans { get; }

        public TimeSpan Total => Spans.Aggregate(TimeSpan.Zero, (sum, span) => sum + (span.To - span.From));

        public Times Without(Times other)
        {
            var left = Spans.ToList();
            foreach (var hole in other.Spans)
            {
                left = [.. left.SelectMany(span => new[] { (span.From, To: Earlier(span.To, hole.From)), (From: Later(span.From, hole.To), span.To) }).Where(span => span.Item1 < span.Item2)];
            }

            return new Times(left);
        }
    }
}
