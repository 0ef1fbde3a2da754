namespace CrisisCare.Domain.ServiceUsers;

/// <summary>Who wrote somebody's own words down.</summary>
public enum OwnWordsAuthor
{
    /// <summary>Written together, and read through by the person.</summary>
    WithThePerson,

    /// <summary>Written by staff from what the person has said.</summary>
    ByStaff,
}

public static class OwnWordsAuthors
{
    extension(OwnWordsAuthor author)
    {
        public string Words => author is OwnWordsAuthor.WithThePerson ? "Written with the person" : "Written by staff";
    }
}

/// <summary>
/// One telling of <see cref="OwnWords"/>: written once and never changed. Whoever tells it anew writes the next one, and the
/// earlier ones stay.
/// </summary>
public sealed class OwnWordsVersion
{
    internal OwnWordsVersion(Guid serviceUserId, int number, OwnWords words, OwnWordsAuthor author, DateTimeOffset writtenAt, Guid? writtenBy)
        : this(serviceUserId, number, author, writtenAt)
    {
        Words = words;
        WrittenBy = writtenBy;
    }

    private OwnWordsVersion(Guid serviceUserId, int number, OwnWordsAuthor author, DateTimeOffset writtenAt)
    {
        ServiceUserId = serviceUserId;
        Number = number;
        Author = author;
        WrittenAt = writtenAt;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ServiceUserId { get; private set; }

    /// <summary>From 1; the highest is the one that stands. Unique, so that of two written at once one is refused.</summary>
    public int Number { get; private set; }

    public OwnWords Words { get; private set; } = OwnWords.None;

    public OwnWordsAuthor Author { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>The account that wrote it down.</summary>
    public Guid? WrittenBy { get; private set; }
}
