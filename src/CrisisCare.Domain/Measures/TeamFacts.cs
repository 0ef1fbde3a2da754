using System.Collections.Concurrent;
using CrisisCare.Domain.Leads;

namespace CrisisCare.Domain.Measures;

/// <summary>
/// Everything the measures of one team are worked out from, on one London date. It never changes, so what has been worked out is kept, and several
/// requests may ask at once.
/// </summary>
public sealed class TeamFacts
{
    private readonly Lock oneAtATime = new();
    private readonly Dictionary<string, MeasureTally> tallies = [];
    private readonly ConcurrentDictionary<object, Lazy<object>> kept = [];
    private readonly Lazy<(Periods Weeks, Periods Months)> periods;
    private readonly Lazy<TeamDays> days;
    private readonly Lazy<TeamWork> work;
    private readonly Lazy<TeamAccountability> accountability;

    /// <param name="episodes">Every episode of the team, open and closed, in any order.</param>
    public TeamFacts(DateOnly today, IEnumerable<EpisodeFacts> episodes, TeamRecord record)
    {
        Today = today;
        Episodes = [.. episodes.OrderBy(episode => episode.ServiceUserId).ThenBy(episode => episode.AcceptedAt)];
        Referrals = new ReferralCounts([.. Episodes.Select(episode => episode.ReferredOn), .. record.DeclinedReferrals]);
        periods = new(Whole);
        days = new(() => new TeamDays(Episodes, today));
        work = new(() => new TeamWork(Episodes, record.Wte, today));
        accountability = new(() => new TeamAccountability(this, record.LeadGap, record.RotaDates));
    }

    public DateOnly Today { get; }

    /// <summary>The episodes of one person stand together.</summary>
    public IReadOnlyList<EpisodeFacts> Episodes { get; }

    public TeamDays Days => days.Value;

    public TeamWork Work => work.Value;

    public TeamAccountability Accountability => accountability.Value;

    public ReferralCounts Referrals { get; }

    /// <summary>The first London date that any measure can speak of: today where there is nothing yet.</summary>
    public DateOnly First => Episodes.Count == 0 ? Today : Days.First;

    /// <summary>The weeks, and the months, of the whole record.</summary>
    internal Periods Weeks => periods.Value.Weeks;

    internal Periods Months => periods.Value.Months;

    public MeasureTally TallyOf(MeasureDefinition measure)
    {
        lock (oneAtATime)
        {
            AddUp([measure]);
            return tallies[measure.Key];
        }
    }

    /// <summary>
    /// What follows from these facts and a question alone is worked out once. Whoever asks meanwhile waits for it; the work itself may go on
    /// side by side and add measures up, so it holds none of the locks here.
    /// </summary>
    internal T Once<T>(object question, Func<T> work)
        where T : class => (T)kept.GetOrAdd(question, _ => new Lazy<object>(work)).Value;

    /// <summary>The measures added up, with what of them is not shown.</summary>
    internal IReadOnlyList<MeasureTally> Disclosed(IReadOnlyList<MeasureDefinition> measures)
    {
        lock (oneAtATime)
        {
            return WithDisclosure(measures);
        }
    }

    private List<MeasureTally> WithDisclosure(IReadOnlyList<MeasureDefinition> measures)
    {
        AddUp(measures);
        var asked = measures.Select(measure => tallies[measure.Key]).ToList();
        var counted = asked.Where(tally => tally is { Disclosure: null, HasSmallPeriods: true }).Select(tally => (Tally: tally, People: new PeopleByPlace(Weeks, Months))).ToList();
        MeasureParts.Each(this, counted.ConvertAll(one => new PartsOf(one.Tally.Measure, (from, to, person, _) => one.People.Add(from, to, person))));
        foreach (var (tally, people) in counted)
        {
            if (tally.Measure.From is OfTeam { People: not null })
            {
                Referrals.Dates.Select((on, number) => (on, number)).ToList().ForEach(referral => people.Add(referral.on, referral.on, referral.number + 1));
            }

            tally.Disclosure = new Disclosure(people);
        }

        asked.ForEach(tally => tally.Disclosure ??= Disclosure.None);
        return asked;
    }

    /// <summary>Adds up those of the measures that have not been yet, going through the episodes once.</summary>
    private void AddUp(IReadOnlyList<MeasureDefinition> measures)
    {
        var fresh = measures.Where(measure => !tallies.ContainsKey(measure.Key)).Select(measure => new MeasureTally(measure, this)).ToList();
        if (fresh.Count == 0)
        {
            return;
        }

        MeasureParts.Each(this, fresh.ConvertAll(tally => new PartsOf(tally.Measure, tally.Add)));
        foreach (var tally in fresh)
        {
            if (tally.Measure.From is OfTeam from)
            {
                tally.Take(from);
            }

            tallies[tally.Measure.Key] = tally;
        }
    }

    /// <summary>From the first date to the last on which anything counts; imported dates may lie after today.</summary>
    private (Periods Weeks, Periods Months) Whole()
    {
        var (first, last) = (Referrals.Dates.Append(Today).Min(), Referrals.Dates.Append(Today).Max());
        foreach (var episode in Episodes)
        {
            var (from, to) = episode.SpanUntil(Today);
            (first, last) = (from < first ? from : first, to > last ? to : last);
        }

        return (new Periods(PeriodLength.Week, first, last), new Periods(PeriodLength.Month, first, last));
    }
}

/// <summary>What is known of a team beside its episodes.</summary>
/// <param name="Wte">The whole-time equivalent of everybody who took part in a contact.</param>
/// <param name="LeadGap">Who was away, and who led the shifts.</param>
/// <param name="RotaDates">The London dates on which anybody had a shift.</param>
/// <param name="DeclinedReferrals">The London date on which each of them was received; accepted ones are episodes.</param>
public sealed record TeamRecord(IReadOnlyDictionary<Guid, decimal> Wte, LeadGap LeadGap, IReadOnlySet<DateOnly> RotaDates, IReadOnlyList<DateOnly> DeclinedReferrals);

/// <summary>How many referrals the team received.</summary>
public sealed class ReferralCounts(IReadOnlyList<DateOnly> receivedOn)
{
    private readonly List<DateOnly> dates = [.. receivedOn.Order()];

    public IReadOnlyList<DateOnly> Dates => dates;

    /// <summary>The referrals of a period; nothing before the first that is on record.</summary>
    public Fraction? In(Period period) => dates.Count == 0 || period.To <= dates[0] ? null : Fraction.Count(Count(period));

    public int Count(Period period) => Before(period.To) - Before(period.From);

    private int Before(DateOnly date)
    {
        var at = dates.BinarySearch(date);
        for (at = at < 0 ? ~at : at; at > 0 && dates[at - 1] == date; at--)
        {
        }

        return at;
    }
}
