using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>Whoever had a contact that counts in some days, with the contacts of the whole episode until then.</summary>
public sealed record Seen(DateRange Period, IReadOnlyList<(Episode Episode, IReadOnlyList<CountedContact> Log)> Episodes)
{
    public IReadOnlyList<IReadOnlyList<CountedContact>> Logs => [.. Episodes.Select(one => one.Log)];

    public IReadOnlyList<CountedContact> InPeriod { get; } = [.. Episodes.SelectMany(one => one.Log).Where(contact => Period.Holds(contact.At))];

    public IEnumerable<(DateTimeOffset At, NewFaceReason? Reason)> NewFaces => InPeriod.SelectMany(contact => contact.NewFaces, (contact, face) => (contact.At, face.Reason));

    /// <summary>Introduced and cold apart.</summary>
    public NewFaces Faces => InPeriod.Select(contact => contact.Faces).Aggregate(Domain.Continuity.NewFaces.None, (sum, one) => sum + one);

    public int People => Episodes.DistinctBy(one => one.Episode.ServiceUserId).Count();

    public int PeopleWithNewFaces =>
        Episodes.Where(one => one.Log.Any(contact => Period.Holds(contact.At) && contact.NewFaces.Count > 0)).DistinctBy(one => one.Episode.ServiceUserId).Count();

    public static Seen Of(IEnumerable<Episode> episodes, DateRange period) =>
        new(period, [.. episodes.Select(episode => (episode, episode.CountedContacts())).Where(one => one.Item2.Any(contact => period.Holds(contact.At)))]);
}
