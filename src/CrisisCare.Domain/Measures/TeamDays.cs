namespace CrisisCare.Domain.Measures;

/// <summary>
/// Who was on the caseload, day by day, up to yesterday: a day counts for whoever is there when it ends, so that the days of an episode
/// are those of <i>Days on the caseload</i>.
/// </summary>
public sealed class TeamDays
{
    private readonly int length;
    private readonly double[] atHome;
    private readonly DailySums sumAtHome;
    private readonly DailySums led;
    private readonly DailySums leads;
    private readonly DailySums contacts;

    public TeamDays(IReadOnlyList<EpisodeFacts> episodes, DateOnly today)
    {
        First = episodes.Count == 0 ? today : episodes.Min(episode => episode.AcceptedOn);
        length = Math.Max(0, today.DayNumber - First.DayNumber);
        atHome = new double[length + 1];
        var ledOn = new double[length + 1];
        var contactsOn = new double[length + 1];
        var people = new Dictionary<Guid, int[]>();
        foreach (var episode in episodes)
        {
            var end = episode.ClosedOn is { } closed && closed < today ? closed : today;
            Add(atHome, episode.AcceptedOn, end, 1);
            foreach (var stay in episode.Stays)
            {
                Add(atHome, stay.From, stay.To is { } back && back < end ? back : end, -1);
            }

            foreach (var tenure in episode.Tenures.Where(tenure => !tenure.IsDeputy))
            {
                var (from, to) = (ServiceTime.LondonDate(tenure.From), tenure.To is { } ended ? ServiceTime.LondonDate(ended) : end);
                Add(ledOn, from, to < end ? to : end, 1);
                Add(LedBy(people, tenure.StaffMemberId), from, to < end ? to : end);
            }

            foreach (var day in episode.Days.Where(day => At(day.Date) < length))
            {
                contactsOn[At(day.Date)] += day.Contacts;
            }
        }

        Accumulate(atHome);
        Accumulate(ledOn);
        sumAtHome = new DailySums(First, atHome[..length]);
        led = new DailySums(First, ledOn[..length]);
        contacts = new DailySums(First, contactsOn[..length]);
        leads = new DailySums(First, LeadsOn(people.Values));
    }

    /// <summary>The first date of acceptance.</summary>
    public DateOnly First { get; }

    /// <summary>People on the caseload and not in hospital, added up over the days of a period.</summary>
    public double AtHome(Period period) => sumAtHome.In(period);

    /// <summary>The same on the days that a condition picks.</summary>
    public DailySums AtHomeOn(Func<DateOnly, bool> counts) => new(First, [.. atHome.Take(length).Select((people, day) => counts(First.AddDays(day)) ? people : 0)]);

    /// <summary>People with a lead practitioner, added up over the days of a period; in hospital the lead is kept.</summary>
    public double Led(Period period) => led.In(period);

    /// <summary>Lead practitioners with at least one person, added up over the days of a period.</summary>
    public double Leads(Period period) => leads.In(period);

    public double Contacts(Period period) => contacts.In(period);

    private int At(DateOnly date) => Math.Clamp(date.DayNumber - First.DayNumber, 0, length);

    private int[] LedBy(Dictionary<Guid, int[]> people, Guid lead) =>
        people.TryGetValue(lead, out var known) ? known : people[lead] = new int[length + 1];

    private void Add(double[] changes, DateOnly from, DateOnly to, int people)
    {
        if (from < to)
        {
            changes[At(from)] += people;
            changes[At(to)] -= people;
        }
    }

    private void Add(int[] changes, DateOnly from, DateOnly to)
    {
        if (from < to)
        {
            changes[At(from)]++;
            changes[At(to)]--;
        }
    }

    private double[] LeadsOn(IEnumerable<int[]> people)
    {
        var leadsOn = new double[length];
        foreach (var changes in people)
        {
            var now = 0;
            for (var day = 0; day < length; day++)
            {
                now += changes[day];
                leadsOn[day] += now > 0 ? 1 : 0;
            }
        }

        return leadsOn;
    }

    private static void Accumulate(double[] changes)
    {
        for (var day = 1; day < changes.Length; day++)
        {
            changes[day] += changes[day - 1];
        }
    }
}
