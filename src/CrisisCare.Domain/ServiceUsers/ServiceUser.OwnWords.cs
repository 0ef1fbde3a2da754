namespace CrisisCare.Domain.ServiceUsers;

public sealed partial class ServiceUser
{
    private readonly List<OwnWordsVersion> ownWords = [];

    /// <summary>As they want to be spoken of: "she/her". Told in their own words.</summary>
    [NotInTrail]
    public string? Pronouns { get; private set; }

    /// <summary>Everything they have told in their own words, in no order.</summary>
    public IReadOnlyList<OwnWordsVersion> OwnWords => ownWords;

    public OwnWordsVersion? LatestOwnWords => ownWords.MaxBy(version => version.Number);

    /// <summary>What stands now. What they like to be called may have been put right since it was told.</summary>
    public OwnWords OwnWordsNow => (LatestOwnWords?.Words ?? ServiceUsers.OwnWords.None) with { PreferredName = PreferredName, Pronouns = Pronouns };

    /// <summary>What one telling said; nothing for number 0, before anything was told.</summary>
    public OwnWords OwnWordsAs(int number) => ownWords.SingleOrDefault(version => version.Number == number)?.Words ?? ServiceUsers.OwnWords.None;

    /// <param name="basedOn">The number of the telling that whoever writes has read; 0 where there was none.</param>
    public IEnumerable<string> ReasonsAgainstTelling(OwnWords words, int basedOn)
    {
        if (basedOn != (LatestOwnWords?.Number ?? 0))
        {
            yield return "A colleague has saved other words since you opened this page. Yours are still here, and theirs are beside them: put together what is right, then save";
        }

        if (LatestOwnWords is null && words.Tidied().IsEmpty)
        {
            yield return "Write something in at least one box";
        }

        foreach (var (_, sentence) in words.ReasonsAgainst())
        {
            yield return sentence;
        }
    }

    /// <summary>The next telling. Saying the same again is a telling too: it was read through, and is dated.</summary>
    public OwnWordsVersion Tell(OwnWords words, OwnWordsAuthor author, int basedOn, DateTimeOffset at, Guid? by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstTelling(words, basedOn));
        var version = new OwnWordsVersion(Id, basedOn + 1, words.Tidied(), author, at, by);
        ownWords.Add(version);
        (PreferredName, Pronouns) = (version.Words.PreferredName, version.Words.Pronouns);
        SearchName = SearchNameNow();
        return version;
    }

    private string SearchNameNow() => Fold($"{FirstName} {LastName} {PreferredName}");
}
