using System.Security.Cryptography;
using System.Text;

namespace CrisisCare.Domain.Voice;

/// <summary>Everything somebody says in one piece of feedback. Nothing is required but that something is said.</summary>
/// <param name="Words">Exactly as written, spaces and line breaks too.</param>
/// <param name="IsNamed">They chose to say who they are. Otherwise nothing is kept that would tell.</param>
/// <param name="Reach">How they can be reached: a phone number or an email address, as they gave it.</param>
public sealed record FeedbackSaid(
    string? Words,
    FeedbackAnswer? KnewWhoWasComing = null,
    FeedbackAnswer? RepeatedStory = null,
    FeedbackAnswer? FeltSafe = null,
    FriendsAndFamily? FriendsAndFamily = null,
    FeedbackWriter? Writer = null,
    bool IsNamed = false,
    string? Name = null,
    string? Reach = null,
    bool ContactToday = false)
{
    /// <summary>Characters; a line break is one.</summary>
    public const int LongestWords = 10_000;

    public const int NameLength = 100;

    private bool SaysSomething =>
        !string.IsNullOrWhiteSpace(Words) || ContactToday
        || KnewWhoWasComing is not null || RepeatedStory is not null || FeltSafe is not null || FriendsAndFamily is not null;

    public IEnumerable<string> ReasonsAgainst()
    {
        if (!SaysSomething)
        {
            yield return "Write something, or choose an answer, before you send this";
        }

        foreach (var reason in ReasonsAgainstLength(Words))
        {
            yield return reason;
        }
    }

    public static IEnumerable<string> ReasonsAgainstLength(string? words)
    {
        var length = LengthOf(words);
        if (length > LongestWords)
        {
            yield return $"You have written {UkFormat.Count(length, "character")}. We can take {UkFormat.Count(LongestWords, "character")} at one time. Send it in 2 or more parts";
        }
    }

    /// <summary>Browsers send a line break as two characters, and people see one.</summary>
    public static int LengthOf(string? words) => words is null ? 0 : words.Length - words.AsSpan().Count("\r\n");

    /// <summary>
    /// The same form with the same answers, sent twice, is one piece; with other answers it is another. The id is made from
    /// both, so that it says nothing about when it was written.
    /// </summary>
    public Guid IdFor(Guid form) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{form}{this}")).AsSpan(0, 16));
}
