using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace CrisisCare.Web.Languages;

/// <summary>
/// Every word of the pages for people, in the language of the request. What is not translated yet is English, and whoever shows it says so
/// (<see cref="LangOf"/>), so that a screen reader does not read English as if it were Welsh.
/// </summary>
public sealed class PeoplesWords(IStringLocalizer<ForPeople> words)
{
    private static readonly ConcurrentDictionary<string, HashSet<string>> Translated = [];

    public string this[string key] => words[key];

    public string Of(string key, params object[] with) => with.Length == 0 ? words[key] : words[key, with];

    public string Of(Line line) => Of(line.Key, [.. line.With]);

    /// <summary>"en" for words that stand in English on a page in another language; nothing where they are in the language of the page.</summary>
    public string? LangOf(string key) => PageLanguage.Current == PageLanguage.English || Own().Contains(key) ? null : PageLanguage.English.Code;

    /// <summary>Thursday 26 November.</summary>
    public static string Day(DateOnly date) => date.ToString("dddd d MMMM", PageLanguage.Current.Culture);

    private HashSet<string> Own() =>
        Translated.GetOrAdd(CultureInfo.CurrentUICulture.Name, _ => [.. words.GetAllStrings(includeParentCultures: false).Select(word => word.Name)]);
}

/// <summary>One idea: words of <see cref="ForPeople"/>, with what belongs in their gaps.</summary>
public sealed record Line(string Key, params object[] With)
{
    /// <summary>The picture beside it in Easy Read.</summary>
    public Icon Icon { get; init; }

    /// <summary>A number to call, after the words.</summary>
    public string? Phone { get; init; }

    /// <summary>Words that a team wrote itself: said as they are, in English.</summary>
    public string? AsWritten { get; init; }
}

/// <summary>Our own pictures for Easy Read.</summary>
public enum Icon
{
    Person,
    Group,
    Calendar,
    Door,
    Phone,
    Sun,
    Moon,
    Question,
    Speech,
    Warning,
    Hospital,
    Badge,
}
