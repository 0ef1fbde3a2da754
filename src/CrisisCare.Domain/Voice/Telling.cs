using System.Text.RegularExpressions;

namespace CrisisCare.Domain.Voice;

/// <summary>
/// What in some words could tell who is meant. It finds numbers, email addresses and the names it is given; whatever else there is, only
/// a reader can find: a machine that found nothing has proved nothing.
/// </summary>
public static partial class Telling
{
    private const int ShortestName = 2;

    /// <summary>Numbers and addresses are never needed to understand what somebody says, so these are refused.</summary>
    public static IEnumerable<string> ReasonsAgainst(string? words)
    {
        if (Number().IsMatch(words ?? ""))
        {
            yield return "Take out the long number: it could tell who is meant";
        }

        if (Address().IsMatch(words ?? ""))
        {
            yield return "Take out the email address";
        }
    }

    /// <summary>
    /// Names that stand in the words as words of their own. "Will you come?" has a Will in it who is nobody, so this is a doubt that a reader
    /// may dismiss.
    /// </summary>
    /// <param name="names">Of people and staff, first and last each for itself or together.</param>
    public static IEnumerable<string> Doubts(string? words, IEnumerable<string> names)
    {
        var written = Word().Matches(words ?? "").Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var found = names.SelectMany(name => name.Split([' ', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries))
            .Where(name => name.Length >= ShortestName && written.Contains(name))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => $"“{name}”").ToList();
        if (found.Count > 0)
        {
            yield return $"{UkFormat.Join(found)} {(found.Count == 1 ? "is a name" : "are names")} of people here. Take out who is named, then tick that no one is";
        }
    }

    /// <summary>Six digits or more, however they are spaced: phone, NHS number, date of birth.</summary>
    [GeneratedRegex(@"\d(?:[\s./-]?\d){5,}")]
    private static partial Regex Number();

    [GeneratedRegex(@"\S@\S")]
    private static partial Regex Address();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
