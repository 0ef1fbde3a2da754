using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace CrisisCare.Web.Components;

/// <summary>
/// A date as a person types it, in three fields, kept exactly as typed so that a refused one can be mended. Months may
/// be words. An empty one is allowed: say <see cref="DateRequiredAttribute"/> where it is not.
/// </summary>
public sealed class DateParts : IValidatableObject
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    public static DateParts From(DateOnly date) => new()
    {
        Day = date.Day.ToString(CultureInfo.InvariantCulture),
        Month = date.Month.ToString(CultureInfo.InvariantCulture),
        Year = date.Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>False for an empty date, an unfinished one, and one that is not in the calendar.</summary>
    public bool TryGetDate(out DateOnly date)
    {
        date = default;
        if (!TryReadNumber(Day, out var day) || !TryReadMonth(out var month) || !TryReadYear(out var year)
            || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        ArgumentNullException.ThrowIfNull(validationContext);
        if (IsEmpty || TryGetDate(out _))
        {
            yield break;
        }

        var name = validationContext.DisplayName;
        var missing = Missing().ToArray();
        if (missing.Length > 0)
        {
            var words = string.Join(" and ", missing.Select(part => $"a {part.ToLowerInvariant()}"));
            yield return new ValidationResult($"{name} must include {words}", missing);
        }
        else if (!TryReadYear(out _))
        {
            yield return new ValidationResult($"{name} must have a year of 4 numbers, for example 1980", [nameof(Year)]);
        }
        else
        {
            yield return new ValidationResult(
                $"{name} must be a real date, for example 31 3 1980", [nameof(Day), nameof(Month), nameof(Year)]);
        }
    }

    private IEnumerable<string> Missing()
    {
        if (string.IsNullOrWhiteSpace(Day))
        {
            yield return nameof(Day);
        }

        if (string.IsNullOrWhiteSpace(Month))
        {
            yield return nameof(Month);
        }

        if (string.IsNullOrWhiteSpace(Year))
        {
            yield return nameof(Year);
        }
    }

    private bool TryReadMonth(out int month)
    {
        if (TryReadNumber(Month, out month))
        {
            return true;
        }

        var word = Month?.Trim() ?? "";
        month = word.Length < 3
            ? 0
            : 1 + Array.FindIndex(British.DateTimeFormat.MonthNames, name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return month > 0;
    }

    private bool TryReadYear(out int year) => TryReadNumber(Year, out year) && year is >= 1000 and <= 9999;

    private static bool TryReadNumber(string? text, out int number) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
