using System.Diagnostics.CodeAnalysis;
using PhoneNumbers;

namespace CrisisCare.Web.Pages.Shared;

/// <summary>A phone number as the NHS writes it: 07700 900 866, 020 7946 0018. Numbers abroad keep their country code.</summary>
public static class UkPhone
{
    private const string Region = "GB";
    private const int MobileDigits = 10;

    // Ofcom keeps these for drama and demonstrations; the library knows them as unassigned.
    private const ulong Demonstration = 7700_900;

    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    public static bool TryParse(string? text, [NotNullWhen(true)] out string? written, [NotNullWhen(false)] out string? problem)
    {
        written = null;
        try
        {
            var number = Numbers.Parse(text, Region);
            written = Numbers.IsValidNumber(number) || IsForDemonstration(number) ? Write(number) : null;
        }
        catch (NumberParseException)
        {
            // Not a number at all is answered like a number that cannot be.
        }

        problem = written is null ? "Enter a phone number, like 07700 900 866 or 020 7946 0018" : null;
        return written is not null;
    }

    private static bool IsForDemonstration(PhoneNumber number) => number.CountryCode == 44 && number.NationalNumber / 1000 == Demonstration;

    private static string Write(PhoneNumber number)
    {
        if (number.CountryCode != Numbers.GetCountryCodeForRegion(Region))
        {
            return Numbers.Format(number, PhoneNumberFormat.INTERNATIONAL);
        }

        var digits = Numbers.GetNationalSignificantNumber(number);
        return digits.Length == MobileDigits && digits[0] == '7'
            ? $"0{digits[..4]} {digits[4..7]} {digits[7..]}"
            : Numbers.Format(number, PhoneNumberFormat.NATIONAL);
    }
}
