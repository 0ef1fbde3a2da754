using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CrisisCare.Domain.ServiceUsers;

/// <summary>
/// A valid NHS number: 10 digits, the last a modulus 11 check digit.
/// Scottish CHI and Northern Irish health and care numbers share the format and are accepted; 900 to 999 is for tests and demonstrations.
/// </summary>
public readonly record struct NhsNumber
{
    public const int Length = 10;

    private static readonly NhsNumberRange[] Issued =
    [
        new("0101000000", "3112999999"), // Scotland
        new("3200000000", "3999999999"), // Northern Ireland
        new("4000000000", "4999999999"), // England, Wales and the Isle of Man
        new("6000000000", "7999999999"), // England, Wales and the Isle of Man
    ];

    private static readonly NhsNumberRange Test = new("9000000000", "9999999999");

    private readonly string? digits;

    private NhsNumber(string digits) => this.digits = digits;

    /// <summary>Grouped for reading aloud and checking by eye: 999 123 4567.</summary>
    public string Spaced => digits is null ? "" : $"{digits[..3]} {digits[3..6]} {digits[6..]}";

    /// <summary>Reads what somebody typed or pasted; says in a sentence what is wrong with it, without repeating it.</summary>
    public static bool TryParse(
        string? text,
        bool acceptTestRange,
        out NhsNumber number,
        [NotNullWhen(false)] out string? problem)
    {
        var typed = WithoutSeparators(text);
        problem = ProblemWith(typed, acceptTestRange);
        number = problem is null ? new NhsNumber(typed) : default;
        return problem is null;
    }

    /// <summary>Restores a number that was accepted before, so the test range is always let through. Never repeats the number when it fails.</summary>
    public static NhsNumber FromStored(string digits) =>
        TryParse(digits, acceptTestRange: true, out var number, out var problem) ? number : throw new FormatException(problem);

    public override string ToString() => digits ?? "";

    private static string? ProblemWith(string typed, bool acceptTestRange)
    {
        if (typed.Length == 0)
        {
            return "Enter an NHS number";
        }

        if (LooksLikeNationalInsurance(typed))
        {
            return "This looks like a National Insurance number. An NHS number is 10 digits, like 999 123 4567";
        }

        if (!typed.All(char.IsAsciiDigit))
        {
            return "An NHS number has digits only, like 999 123 4567";
        }

        if (typed.Length != Length)
        {
            return $"An NHS number has {Length} digits, and this has {typed.Length}";
        }

        if (typed.All(digit => digit == typed[0]))
        {
            return "An NHS number is never the same digit 10 times";
        }

        if (Test.Contains(typed) && !acceptTestRange)
        {
            return "NHS numbers that start with 9 are for tests and demonstrations, and cannot be used here";
        }

        if (!Test.Contains(typed) && !Issued.Any(range => range.Contains(typed)))
        {
            return "No NHS number starts like this. Check the first 4 digits";
        }

        return HasValidCheckDigit(typed) ? null : "This is not a valid NHS number. Check each digit";
    }

    private static string WithoutSeparators(string? text) =>
        string.Concat((text ?? "").Where(character => !char.IsWhiteSpace(character) && !IsDash(character)));

    private static bool IsDash(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.DashPunctuation;

    /// <summary>Two letters, six digits and usually one more letter.</summary>
    private static bool LooksLikeNationalInsurance(string typed) =>
        typed.Length is 8 or 9
        && typed[..2].All(char.IsAsciiLetter)
        && typed[2..8].All(char.IsAsciiDigit)
        && typed[8..].All(char.IsAsciiLetter);

    /// <summary>
    /// Weights 10 to 2 on the first nine digits; 11 less the remainder is the check digit, where 11 means 0 and 10 means that no such number exists.
    /// Source: NHS Data Dictionary, NHS NUMBER.
    /// </summary>
    private static bool HasValidCheckDigit(string typed)
    {
        var sum = Enumerable.Range(0, Length - 1).Sum(place => (Length - place) * (typed[place] - '0'));
        var check = (11 - sum % 11) % 11;

        return check == typed[^1] - '0';
    }

    /// <summary>Ten-digit numbers from the first to the last, both included.</summary>
    private readonly record struct NhsNumberRange(string First, string Last)
    {
        public bool Contains(string typed) =>
            string.CompareOrdinal(First, typed) <= 0 && string.CompareOrdinal(typed, Last) <= 0;
    }
}
