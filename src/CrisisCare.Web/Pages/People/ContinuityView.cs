using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Measures;

namespace CrisisCare.Web.Pages.People;

/// <summary>Somebody the person has met, and in how many contacts.</summary>
public sealed record MetStaff(string Name, int Contacts, bool IsLead, bool IsInCoreGroup);

/// <summary>How many different staff the person met: the plain count first, everything else beside it.</summary>
/// <param name="Marks">One a counted contact, oldest first: true with somebody of the core group.</param>
/// <param name="Met">The lead first, then whoever was met most.</param>
/// <param name="Pool">How many staff the team has now.</param>
public sealed record ContinuityView(ContinuityFigures Figures, IReadOnlyList<bool> Marks, IReadOnlyList<MetStaff> Met, int Pool, NewFaces NewFaces, bool HasCoreGroup)
{
    private static readonly IReadOnlyList<MeasureDefinition> Shown =
        [ContinuityMeasures.StaffMetFirst7Days, ContinuityMeasures.StaffMetFirst14Days, ContinuityMeasures.LeadMet, ContinuityMeasures.CoreGroupShare];

    public static ContinuityView Of(Episode episode, Names names, int pool)
    {
        var group = episode.CoreGroupIds();
        var lead = episode.LastLead?.StaffMemberId;
        var counted = episode.Contacts.Where(contact => contact.Counts).Select(contact => contact.Facts).OrderBy(facts => facts.At).ThenBy(facts => facts.Key, StringComparer.Ordinal).ToList();
        var met = new Meetings(counted).With
            .Select(one => new MetStaff(names.OfStaff(one.Key), one.Value, one.Key == lead, group.Contains(one.Key)))
            .OrderByDescending(one => one.IsLead).ThenByDescending(one => one.Contacts).ThenBy(one => one.Name, StringComparer.Ordinal);
        return new ContinuityView(episode.Continuity(), [.. counted.Select(facts => facts.TookPart.Any(group.Contains))], [.. met], pool, episode.NewFacesMet(), group.Count > 0);
    }

    /// <summary>Empty where the team has set none.</summary>
    public FaceBudget? Budget { get; init; }

    public string Sentence => ContinuityWords.StaffInContacts(Figures.StaffMet, Figures.Contacts);

    public string CoreGroupSentence => ContinuityWords.WithCoreGroup(Marks.Count(mark => mark), Marks.Count, HasCoreGroup).Capitalised();

    public string? Chance => Figures.Contacts == 0 ? null : ContinuityWords.StaffAndChance(Figures.StaffMet, ChanceLine.ExpectedStaff(Pool, Figures.Contacts));

    public static IEnumerable<MeasureDefinition> First => Shown;

    public static IEnumerable<MeasureDefinition> Others => ContinuityMeasures.All.Except([.. Shown, ContinuityMeasures.Contacts, ContinuityMeasures.StaffMet]);
}
