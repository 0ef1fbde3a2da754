namespace CrisisCare.Domain.Voice;

/// <summary>What somebody asks for on their own page.</summary>
public enum RequestKind
{
    SomeoneElse,
    AnotherTime,
    Other,
}

/// <summary>What is missing in a request, or too much. The page says it in the person's own language.</summary>
public enum RequestProblem
{
    /// <summary>They have not chosen what they would like.</summary>
    Choose,

    /// <summary>"Something else" needs their own words.</summary>
    SayWhat,

    TooLong,
}

/// <summary>What somebody asks for: what, in their own words if they like, and whether their lead is to be left out.</summary>
public sealed record Asking(RequestKind? Kind, string? Words, bool LeaderOnly)
{
    /// <summary>In characters; a new line is one, whatever a browser makes of it.</summary>
    public int Length => (Words ?? "").ReplaceLineEndings("\n").Length;

    public IEnumerable<RequestProblem> Problems()
    {
        if (Kind is null)
        {
            yield return RequestProblem.Choose;
        }

        if (Kind is RequestKind.Other && string.IsNullOrWhiteSpace(Words))
        {
            yield return RequestProblem.SayWhat;
        }

        if (Length > PersonsRequest.WordsLength)
        {
            yield return RequestProblem.TooLong;
        }
    }
}

/// <summary>
/// A change that somebody asked for on their own page. Their words stay exactly as they wrote them, and nobody edits them. The
/// lead reads it; team leaders read it where there is no lead, where the person would like to see someone else, and where they
/// want only a team leader to read it: it never goes only to the colleague it is about.
/// </summary>
public sealed class PersonsRequest : ITeamOwned, IVersioned
{
    /// <summary>Of the person's own words. Characters.</summary>
    public const int WordsLength = 500;

    /// <summary>Asked for with one link on one London day; whoever has more to say is asked to call.</summary>
    public const int MostADay = 5;

    private PersonsRequest(Guid id, Guid teamId, Guid serviceUserId, Guid linkId, RequestKind kind, string? words, bool leaderOnly, DateTimeOffset askedAt)
    {
        Id = id;
        TeamId = teamId;
        ServiceUserId = serviceUserId;
        LinkId = linkId;
        Kind = kind;
        Words = words;
        LeaderOnly = leaderOnly;
        AskedAt = askedAt;
    }

    /// <summary>Of the form it was written on, so that the same form sent twice asks once.</summary>
    public Guid Id { get; private set; }

    public Guid TeamId { get; private set; }

    public Guid ServiceUserId { get; private set; }

    public Guid LinkId { get; private set; }

    public RequestKind Kind { get; private set; }

    [NotInTrail]
    public string? Words { get; private set; }

    /// <summary>Their lead is not to read it.</summary>
    public bool LeaderOnly { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>When a colleague said that they had talked about it with the person.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    public Guid? AnsweredBy { get; private set; }

    public long Version { get; private set; }

    public bool GoesToTeamLeaders => LeaderOnly || Kind is RequestKind.SomeoneElse;

    public string Title => Kind switch
    {
        RequestKind.SomeoneElse => "I would like to see someone else",
        RequestKind.AnotherTime => "I would like another time",
        _ => "I would like something else",
    };

    public static PersonsRequest Ask(MyTeamLink link, Asking asking, Guid form, DateTimeOffset now)
    {
        if (asking.Problems().Any())
        {
            throw new RuleBrokenException("Nothing was asked for, or too much was written.");
        }

        var words = string.IsNullOrWhiteSpace(asking.Words) ? null : asking.Words;
        return new PersonsRequest(form == Guid.Empty ? Guid.CreateVersion7() : form, link.TeamId, link.ServiceUserId, link.Id, asking.Kind!.Value, words, asking.LeaderOnly, now);
    }

    /// <param name="lead">Whoever leads now and is here; empty where nobody does.</param>
    /// <param name="deputy">Reads it where the lead is the only team leader, so that it is not theirs alone.</param>
    public IReadOnlyCollection<Guid> Readers(Guid? lead, Guid? deputy, IReadOnlyCollection<Guid> teamLeaders)
    {
        if (lead is not { } leading)
        {
            return teamLeaders;
        }

        var others = teamLeaders.Where(one => one != leading).ToList();
        if (others.Count == 0)
        {
            others = deputy is { } next ? [next] : [.. teamLeaders];
        }

        return LeaderOnly ? others : GoesToTeamLeaders ? [.. others.Append(leading).Distinct()] : [leading];
    }

    public void Answer(DateTimeOffset at, Guid by)
    {
        if (AnsweredAt is null)
        {
            (AnsweredAt, AnsweredBy) = (at, by);
        }
    }
}
