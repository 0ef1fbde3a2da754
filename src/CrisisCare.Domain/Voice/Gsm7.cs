using System.Globalization;
using System.Text;

namespace CrisisCare.Domain.Voice;

/// <summary>
/// The alphabet of a text message, in which 160 characters are one message; with any other letter it is 70. Source: 3GPP TS 23.038,
/// default alphabet and its extension, of which each character takes the place of two.
/// </summary>
public static class Gsm7
{
    /// <summary>Characters of one message.</summary>
    public const int Longest = 160;

    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
        "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extended = "^{}\\[~]|€";

    /// <summary>How many of the 160 a text takes; nothing where it holds a letter that the alphabet does not have.</summary>
    public static int? Length(string text)
    {
        var length = 0;
        foreach (var sign in text)
        {
            var places = Basic.Contains(sign, StringComparison.Ordinal) ? 1 : Extended.Contains(sign, StringComparison.Ordinal) ? 2 : 0;
            if (places == 0)
            {
                return null;
            }

            length += places;
        }

        return length;
    }

    /// <summary>The same in letters of the alphabet: accents it does not have are left off, curly quotes made straight; nothing where that is not enough.</summary>
    public static string? Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var sign = Plain(rune.ToString());
            folded.Append(Length(sign) is null ? WithoutAccent(sign) : sign);
        }

        var result = folded.ToString();
        return Length(result) is null ? null : result;
    }

    private static string Plain(string sign) => sign switch
    {
        "’" or "‘" => "'",
        "“" or "”" => "\"",
        "–" => "-",
        "\u00a0" => " ",
        _ => sign,
    };

    private static string WithoutAccent(string sign) =>
        string.Concat(sign.Normalize(NormalizationForm.FormD).Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark));
}
