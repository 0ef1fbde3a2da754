using System.Security.Cryptography;
using System.Text;

namespace CrisisCare.Domain.Voice;

/// <summary>What one colleague wrote. Neither when nor from where: nothing that would tell who.</summary>
public sealed class StaffSurveyAnswer
{
    public const int NameLength = 100;

    internal StaffSurveyAnswer(Guid id, Guid surveyId, string words, string? name)
    {
        Id = id;
        SurveyId = surveyId;
        Words = words;
        Name = name;
    }

    /// <summary>In no order of time, and neither are the answers shown.</summary>
    public Guid Id { get; private set; }

    public Guid SurveyId { get; private set; }

    [NotInTrail]
    public string Words { get; private set; }

    /// <summary>Only where they chose to give it.</summary>
    [NotInTrail]
    public string? Name { get; private set; }

    public static IEnumerable<string> ReasonsAgainst(string? words) =>
        string.IsNullOrWhiteSpace(words) ? ["Write something before you send this"] : FeedbackSaid.ReasonsAgainstLength(words);

    public static Guid IdFor(Guid form, string words, string? name) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{form}\n{name}\n{words}")).AsSpan(0, 16));
}
