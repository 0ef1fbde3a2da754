using System.Text.RegularExpressions;

namespace CrisisCare.Web.Tests.Pages.Feedback;

/// <summary>
/// The age at which a text is read with ease: the grade of Flesch and Kincaid (1975), and 5 years. Syllables are counted as runs
/// of vowels without a silent e, as readability programs do.
/// </summary>
internal static partial class ReadingAge
{
    public static double Of(string text)
    {
        var sentences = Sentence().Split(text).Count(part => Word().IsMatch(part));
        var words = Word().Matches(text).Select(match => match.Value).ToList();
        var syllables = words.Sum(word => Math.Max(1, Vowels().Count(SilentE().Replace(word.ToLowerInvariant(), ""))));
        return 0.39 * words.Count / sentences + 11.8 * syllables / words.Count - 15.59 + 5;
    }

    [GeneratedRegex(@"[.!?:]+\s|\n")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[A-Za-z][A-Za-z’']*")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();

    [GeneratedRegex("(?<=[a-z]{2})(?<![aeiouyl])e(?=s?$)")]
    private static partial Regex SilentE();
}
