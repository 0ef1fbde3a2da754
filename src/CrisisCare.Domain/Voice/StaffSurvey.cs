namespace CrisisCare.Domain.Voice;

/// <summary>
/// The team asks its own staff, because the founders asked staff too: one open box, one link for everybody, open for some
/// days. What was written is shown when the survey has closed and enough people answered, in no order.
/// </summary>
public sealed class StaffSurvey : ITeamOwned, IVersioned
{
    public const int TitleLength = 100;

    /// <summary>With fewer answers their words would point at who wrote them. Source: national suppression of counts below 5.</summary>
    public const int FewestAnswersShown = 5;

    private const int LongestDays = 92;

    private readonly List<StaffSurveyAnswer> answers = [];

    private StaffSurvey(Guid teamId, string title, DateOnly opensOn, DateOnly closesOn, byte[] secretHash, DateTimeOffset createdAt, Guid createdBy)
    {
        TeamId = teamId;
        Title = title;
        OpensOn = opensOn;
        ClosesOn = closesOn;
        SecretHash = secretHash;
        CreatedAt = createdAt;
        CreatedBy = createdBy;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TeamId { get; private set; }

    public string Title { get; private set; }

    public DateOnly OpensOn { get; private set; }

    /// <summary>The last day on which it can be answered.</summary>
    public DateOnly ClosesOn { get; private set; }

    public byte[] SecretHash { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public Guid CreatedBy { get; private set; }

    public long Version { get; private set; }

    public IReadOnlyList<StaffSurveyAnswer> Answers => answers;

    public static StaffSurvey Ask(Guid teamId, string title, DateOnly opensOn, DateOnly closesOn, DateTimeOffset now, Guid by, out string secret)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(title).Concat(ReasonsAgainst(opensOn, closesOn, ServiceTime.LondonDate(now))));
        secret = LinkSecret.New();
        return new StaffSurvey(teamId, title.Trim(), opensOn, closesOn, LinkSecret.HashOf(secret), now, by);
    }

    public static IEnumerable<string> ReasonsAgainst(string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            yield return "Enter a title";
        }
        else if (title.Trim().Length > TitleLength)
        {
            yield return $"The title must be {TitleLength} characters or fewer";
        }
    }

    public static IEnumerable<string> ReasonsAgainst(DateOnly opensOn, DateOnly closesOn, DateOnly today)
    {
        if (closesOn < opensOn)
        {
            yield return "The last day must be the same as or after the first day";
        }
        else if (closesOn < today)
        {
            yield return "The last day must not be in the past";
        }
        else if (closesOn.DayNumber - opensOn.DayNumber >= LongestDays)
        {
            yield return $"A survey can be open for {LongestDays} days at most";
        }
    }

    public bool IsOpenOn(DateOnly today) => OpensOn <= today && today <= ClosesOn;

    public bool HasClosedBy(DateOnly today) => ClosesOn < today;

    /// <summary>Whether the words may be shown: it has closed, and enough people answered.</summary>
    public static bool MayShowWords(DateOnly closesOn, int answers, DateOnly today) => closesOn < today && answers >= FewestAnswersShown;

    /// <summary>12 answers; fewer than 5 answers.</summary>
    public static string CountWords(int answers) => answers < FewestAnswersShown ? $"fewer than {FewestAnswersShown} answers" : UkFormat.Count(answers, "answer");

    /// <param name="form">The key of the form: the same form with the same words counts once.</param>
    public StaffSurveyAnswer Answer(string words, string? name, Guid form)
    {
        RuleBrokenException.ThrowIfAny(StaffSurveyAnswer.ReasonsAgainst(words));
        var answer = new StaffSurveyAnswer(StaffSurveyAnswer.IdFor(form, words, name), Id, words, name.TrimmedOrNull());
        answers.Add(answer);
        return answer;
    }

    /// <summary>A new link for everybody; the one before stops working. Answers stay.</summary>
    public void RenewLink(out string secret)
    {
        secret = LinkSecret.New();
        SecretHash = LinkSecret.HashOf(secret);
    }
}
