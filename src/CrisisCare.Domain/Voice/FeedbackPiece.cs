namespace CrisisCare.Domain.Voice;

/// <summary>
/// One piece of feedback. The words stay exactly as they were written: nobody can change them, and only an administrator can
/// remove them, for a legal reason and leaving a trace. Source: research on feedback (domain.md §6): open words first, a
/// choice to be named, no automatic filter, read by a person.
/// </summary>
public sealed class FeedbackPiece : ITeamOwned, IVersioned
{
    public const int ReasonLength = 300;

    private FeedbackPiece(Guid id, Guid teamId, DateTimeOffset receivedAt)
    {
        Id = id;
        TeamId = teamId;
        ReceivedAt = receivedAt;
    }

    public Guid Id { get; private set; }

    public Guid TeamId { get; private set; }

    /// <summary>To the hour: the minute could tell who wrote it.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>Whose it is; known only where they used a link of their own and chose to be named.</summary>
    public Guid? ServiceUserId { get; private set; }

    [NotInTrail]
    public string? Words { get; private set; }

    public FeedbackAnswer? KnewWhoWasComing { get; private set; }

    public FeedbackAnswer? RepeatedStory { get; private set; }

    public FeedbackAnswer? FeltSafe { get; private set; }

    public FriendsAndFamily? FriendsAndFamily { get; private set; }

    public FeedbackWriter? Writer { get; private set; }

    public bool IsNamed { get; private set; }

    [NotInTrail]
    public string? Name { get; private set; }

    [NotInTrail]
    public string? Reach { get; private set; }

    /// <summary>"I need someone to contact me today."</summary>
    public bool ContactToday { get; private set; }

    public ContactedAs? Contacted { get; private set; }

    public DateTimeOffset? ContactedAt { get; private set; }

    public Guid? ContactedBy { get; private set; }

    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>The account of whoever says they have read it.</summary>
    public Guid? ReadBy { get; private set; }

    public DateTimeOffset? RemovedAt { get; private set; }

    public Guid? RemovedBy { get; private set; }

    public string? RemovedFor { get; private set; }

    public long Version { get; private set; }

    public bool IsRead => ReadAt is not null;

    /// <summary>Somebody asked to be contacted, and nobody has said what came of it.</summary>
    public bool WaitsForContact => ContactToday && ContactedAt is null;

    /// <summary>Whether they left a way to be reached at all.</summary>
    public bool CanBeReached => ServiceUserId is not null || Reach is not null;

    /// <param name="form">The key of the form it was written on.</param>
    public static FeedbackPiece Write(FeedbackLink link, FeedbackSaid said, Guid form, DateTimeOffset now)
    {
        RuleBrokenException.ThrowIfAny(said.ReasonsAgainst());
        return new FeedbackPiece(said.IdFor(form), link.TeamId, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerHour)))
        {
            Words = string.IsNullOrEmpty(said.Words) ? null : said.Words,
            KnewWhoWasComing = said.KnewWhoWasComing,
            RepeatedStory = said.RepeatedStory,
            FeltSafe = said.FeltSafe,
            FriendsAndFamily = said.FriendsAndFamily,
            Writer = said.Writer,
            IsNamed = said.IsNamed,
            ServiceUserId = said.IsNamed ? link.ServiceUserId : null,
            Name = said.IsNamed ? said.Name.TrimmedOrNull() : null,
            Reach = said.Reach.TrimmedOrNull(),
            ContactToday = said.ContactToday,
        };
    }

    /// <summary>Whoever comes first has read it; later readers change nothing.</summary>
    public void Read(DateTimeOffset at, Guid by)
    {
        if (ReadAt is null)
        {
            (ReadAt, ReadBy) = (at, by);
        }
    }

    public IEnumerable<string> ReasonsAgainstContacted()
    {
        if (!ContactToday)
        {
            yield return "They did not ask to be contacted";
        }
        else if (ContactedAt is not null)
        {
            yield return "A colleague has said already what came of it";
        }
    }

    /// <summary>Who has tried to reach somebody has read what they wrote.</summary>
    public void Contact(ContactedAs contacted, DateTimeOffset at, Guid by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstContacted());
        (Contacted, ContactedAt, ContactedBy) = (contacted, at, by);
        Read(at, by);
    }

    public IEnumerable<string> ReasonsAgainstRemoving()
    {
        if (RemovedAt is not null)
        {
            yield return "The words of this feedback have been removed already";
        }
    }

    /// <summary>The words, the name and the way to reach them go for good; that they were there, who removed them and why stays.</summary>
    public void Remove(string reason, DateTimeOffset at, Guid by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstRemoving());
        (Words, Name, Reach) = (null, null, null);
        (RemovedAt, RemovedBy, RemovedFor) = (at, by, reason.Trim());
    }
}
