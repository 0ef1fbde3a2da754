using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Measures;

namespace CrisisCare.Domain.Evaluation;

/// <summary>People with about the same number of contacts: how many staff they met, and how many they would have met by chance.</summary>
/// <param name="Before">Mean of staff met; empty where nobody is in the band.</param>
/// <param name="ByChance">Mean of the chance lines of everybody in the band.</param>
public sealed record ContactBand(int From, int To, Side Before, Side After, double ByChance)
{
    public string Words => From == To ? UkFormat.Count(From, "contact") : To == int.MaxValue ? $"{From} contacts or more" : $"{From} to {To} contacts";
}

/// <summary>Staff met against the chance line, and at equal numbers of contacts, so that fewer contacts cannot pass for fewer strangers.</summary>
/// <param name="OfChance">Staff met ÷ the chance line of the same person: 1 is what a lottery would give.</param>
/// <param name="AtEqualContacts">Staff expected in 3, 5 and 8 contacts drawn at random from those of a person.</param>
/// <param name="Pool">The pool of staff of a person before go-live and since, as a median.</param>
public sealed record ChanceSection(
    EvaluationQuestion Question, Contrast OfChance, IReadOnlyList<Contrast> AtEqualContacts, Contrast Pool, IReadOnlyList<ContactBand> Bands, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>Chosen before anybody looked, so that nobody can choose the number that suits.</summary>
    private static readonly int[] EqualContacts = [3, 5, 8];

    private static readonly (int From, int To)[] Cuts = [(2, 3), (4, 5), (6, 7), (8, 9), (10, 11), (12, 14), (15, int.MaxValue)];

    private const int FewestContacts = 2;

    public Contrast AtFiveContacts => AtEqualContacts[1];

    public string Sentence => OfChance.Difference is null ? OfChance.Sentence
        : $"Half of the people met this share or less of the staff that chance alone would give for their number of contacts: {OfChance.Sentence} "
            + (AtFiveContacts.Difference is null ? "" : $"In five contacts drawn at random: {AtFiveContacts.Sentence}");

    public static ChanceSection Of(TeamFacts team, EvaluationQuestion question)
    {
        var pools = new StaffPools(team.Episodes, question.WindowDays);
        var sides = EvaluationSides.Of(team, question, question.WindowDays);
        var all = sides.Both.Select(episode => Exposure.Of(episode, question, pools)).ToList();
        var compared = all.Where(one => one.Contacts >= FewestContacts).ToList();
        var (before, after) = (compared.Where(one => !one.IsAfter).ToList(), compared.Where(one => one.IsAfter).ToList());

        return new ChanceSection(
            question,
            Of("Staff met ÷ chance line, median", NumberStyle.Fine, before, after, one => one.Met / one.ByChance),
            [.. EqualContacts.Select(k => Of($"Staff in {k} contacts, median", NumberStyle.Fine, before, after, one => Rarefaction.ExpectedStaffIn(k, one.Contacts, one.WithEach)))],
            Of($"Staff who could have come (S), median", NumberStyle.Plain, before, after, one => one.Pool),
            BandsOf(before, after),
            [
                .. sides.LeftOut,
                .. new[] { new LeftOut("had fewer than two contacts in those days: one contact meets as many staff as chance would, whoever comes", People(all.Where(one => one.Contacts < FewestContacts))) }
                    .Concat(EqualContacts.Select(k => new LeftOut($"had fewer than {k} contacts in those days, so they are not in the row for {k} contacts", People(compared.Where(one => one.Contacts < k)))))
                    .Where(one => one.People > 0),
            ]);
    }

    private static Contrast Of(string name, NumberStyle style, List<Exposure> before, List<Exposure> after, Func<Exposure, double?> number)
    {
        IReadOnlyList<(EpisodeFacts, double)> Values(List<Exposure> side)
        {
            var values = new List<(EpisodeFacts, double)>(side.Count);
            foreach (var one in side)
            {
                if (number(one) is { } value)
                {
                    values.Add((one.Episode, value));
                }
            }

            return values;
        }

        return Contrast.OfMedians(name, style, Values(before), Values(after)).About();
    }

    /// <summary>Neighbouring bands are put together until none has a few people only, so that no band has to be hidden.</summary>
    private static List<ContactBand> BandsOf(List<Exposure> before, List<Exposure> after)
    {
        var bands = new List<(int From, int To)>();
        var from = Cuts[0].From;
        foreach (var (_, to) in Cuts)
        {
            if (People(In((from, to), before.Concat(after))) > 0 && !IsSmall((from, to), before) && !IsSmall((from, to), after))
            {
                bands.Add((from, to));
                from = to + 1;
            }
        }

        // Whoever is left over joins the last band.
        if (from <= Cuts[^1].From && bands.Count > 0)
        {
            bands[^1] = (bands[^1].From, int.MaxValue);
        }

        return bands.ConvertAll(band => Band(band, before, after));
    }

    private static ContactBand Band((int From, int To) band, List<Exposure> before, List<Exposure> after)
    {
        List<Exposure> these = [.. In(band, before)], those = [.. In(band, after)];
        return new ContactBand(band.From, band.To, Mean(these), Mean(those), these.Concat(those).Average(one => one.ByChance));
    }

    private static IEnumerable<Exposure> In((int From, int To) band, IEnumerable<Exposure> all) => all.Where(one => one.Contacts >= band.From && one.Contacts <= band.To);

    private static bool IsSmall((int From, int To) band, List<Exposure> side) => SmallNumbers.IsSmall(People(In(band, side)));

    private static Side Mean(List<Exposure> side) => new(People(side), side.Count == 0 ? null : side.Average(one => one.Met));

    private static int People(IEnumerable<Exposure> exposures) => EvaluationSides.People(exposures.Select(one => one.Episode));

    /// <summary>The first days of one person.</summary>
    private sealed record Exposure(EpisodeFacts Episode, bool IsAfter, int Contacts, IReadOnlyList<int> WithEach, int Pool)
    {
        public double Met => WithEach.Count;

        public double ByChance { get; } = ChanceLine.ExpectedStaff(Pool, Contacts);

        public static Exposure Of(EpisodeFacts episode, EvaluationQuestion question, StaffPools pools) => new(
            episode, question.IsAfter(episode.AcceptedOn), episode.ContactsInFirst(question.WindowDays), episode.ContactsWithEachInFirst(question.WindowDays), pools.From(episode.AcceptedOn));
    }
}
