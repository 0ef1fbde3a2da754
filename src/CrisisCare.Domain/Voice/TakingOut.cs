using System.Text.RegularExpressions;

namespace CrisisCare.Domain.Voice;

/// <summary>
/// Somebody's own words with what could tell who is meant taken out. Nothing is put in, moved or made nicer: what is left stands
/// word for word and in order, and a mark in square brackets stands wherever something was taken out. A part of a word cannot be taken out: "unhappy" never becomes "happy".
/// </summary>
public static partial class TakingOut
{
    /// <summary>What may stand in place of words.</summary>
    public const string Marks = "[name], [place], [date] or […]";

    public static IEnumerable<string> ReasonsAgainst(string original, string? left)
    {
        var parts = Mark().Split(Spaced(left ?? ""));
        if (!parts.Any(part => part.Any(char.IsLetterOrDigit)))
        {
            yield return "Leave some of the words";
        }
        else if (!IsLeftOf(Spaced(original), parts))
        {
            yield return $"These must be the words as they were written. You may only take words out, and put {Marks} where they stood";
        }
    }

    /// <summary>The first part stands at the very beginning, the last at the very end, each other after the one before it.</summary>
    private static bool IsLeftOf(string original, string[] parts)
    {
        if (parts.Length == 1)
        {
            return parts[0] == original;
        }

        var at = 0;
        for (var place = 0; place < parts.Length; place++)
        {
            var part = parts[place].Trim();
            var found = place == 0 ? 0 : place == parts.Length - 1 ? original.Length - part.Length : Find(original, part, at);
            if (found < at || !StandsAt(original, part, found))
            {
                return false;
            }

            at = found + part.Length;
        }

        return true;
    }

    private static int Find(string original, string part, int from)
    {
        while (from + part.Length <= original.Length && !StandsAt(original, part, from))
        {
            from++;
        }

        return from;
    }

    private static bool StandsAt(string original, string part, int at) =>
        part.Length == 0
        || (at + part.Length <= original.Length
            && original.AsSpan(at, part.Length).SequenceEqual(part)
            && !IsInsideAWord(original, at) && !IsInsideAWord(original, at + part.Length));

    private static bool IsInsideAWord(string text, int at) =>
        at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);

    private static string Spaced(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\[(?:name|place|date|…|\.\.\.)\]", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
