using System.Text;
using System.Text.RegularExpressions;

namespace CrisisCare.Domain.Teams;

/// <summary>The page on which the team says in public what people told it and what it did.</summary>
public sealed partial class Team
{
    public const int SlugLength = 60;

    /// <summary>Its name in the address of that page: "southam-crisis-home-treatment". Empty until the page was turned on once.</summary>
    public string? Slug { get; private set; }

    /// <summary>Off until the team turns it on; off again, the page is answered like one that never was.</summary>
    public bool ShowsYouSaid { get; private set; }

    /// <summary>Whether search engines may list it.</summary>
    public bool YouSaidIsFindable { get; private set; }

    public static IEnumerable<string> ReasonsAgainstSlug(string? slug)
    {
        if (slug is not { Length: >= 3 and <= SlugLength } || !SlugShape().IsMatch(slug) || slug is "settings")
        {
            yield return $"The name in the address must have 3 to {SlugLength} small letters, digits and hyphens, like southam-crisis-team";
        }
    }

    /// <summary>What the name would be if nobody chose another.</summary>
    public string UsualSlug()
    {
        var plain = string.Concat(Name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(sign => char.IsAsciiLetterOrDigit(sign) || sign is ' ' or '-'));
        var slug = NotOfSlug().Replace(plain, "-").Trim('-');
        return slug.Length > SlugLength ? slug[..SlugLength].Trim('-') : slug;
    }

    public void ShowYouSaid(bool shows, string? slug, bool isFindable)
    {
        if (shows)
        {
            RuleBrokenException.ThrowIfAny(ReasonsAgainstSlug(slug));
        }

        (ShowsYouSaid, Slug, YouSaidIsFindable) = (shows, shows ? slug : Slug, isFindable);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex SlugShape();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotOfSlug();
}
