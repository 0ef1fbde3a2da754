namespace CrisisCare.Domain;

public static class Text
{
    /// <summary>What somebody wrote without the spaces around it; nothing where there is nothing but spaces.</summary>
    public static string? TrimmedOrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>As a sentence begins.</summary>
    public static string Capitalised(this string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
