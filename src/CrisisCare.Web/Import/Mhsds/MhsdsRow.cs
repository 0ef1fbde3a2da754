using System.Globalization;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Data.Configurations;

namespace CrisisCare.Web.Import.Mhsds;

/// <summary>One row as the data set writes it: London dates and times, national codes. What cannot be read is noted with its column.</summary>
internal readonly struct MhsdsRow(CsvRow row, MhsdsMapping mapping)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyyMMdd"];
    private static readonly string[] TimeFormats = ["HH:mm:ss", "HH:mm", "HH:mm:ss.FFFFFFF"];

    public CsvRow Source => row;

    public bool IsGood => row.IsGood;

    public string Id(string field) => row.Text(field, Lengths.SourceId);

    public string Text(string field, int longest = Lengths.SourceId) => row.OptionalText(field, longest);

    public string Cell(string field) => row.Cell(field);

    public bool IsEmpty(string field) => row.Cell(field).Length == 0;

    public DateOnly Date(string field) => OptionalDate(field) ?? Empty(field);

    /// <summary>A database may have written midnight after the date.</summary>
    public DateOnly? OptionalDate(string field)
    {
        var text = row.OptionalText(field, 40);
        if (text.Length == 0)
        {
            return null;
        }

        var end = text.AsSpan().IndexOfAny('T', ' ');
        var day = end < 0 ? text : text[..end];
        if (DateOnly.TryParseExact(day, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || DateOnly.TryParseExact(day, [.. mapping.Dates], CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            if (date.Year is >= FirstYear and <= LastYear)
            {
                return date;
            }

            row.Refuse(field, $"This is not in the years {FirstYear} to {LastYear}.");
            return null;
        }

        row.Refuse(field, "This is not a date, like 2026-11-23. A mapping may say how dates are written.");
        return null;
    }

    /// <summary>The moment of a London date and time. Without a time it is midnight; a database may have written a date before the time.</summary>
    public DateTimeOffset Moment(string timeField, DateOnly date)
    {
        var text = row.OptionalText(timeField, 40);
        var time = TimeOnly.MinValue;
        if (text.Length > 0 && !TimeOnly.TryParseExact(text.AsSpan(text.AsSpan().LastIndexOfAny('T', ' ') + 1), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out time))
        {
            row.Refuse(timeField, "This is not a time, like 14:30:00.");
        }

        return ServiceTime.At(date, time);
    }

    /// <summary>0 where the length was not recorded.</summary>
    public int Minutes(string field, int most)
    {
        var text = row.OptionalText(field, 40);
        if (text.Length == 0)
        {
            return 0;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes) || minutes > most)
        {
            row.Refuse(field, $"This must be a number of minutes from 0 to {most}.");
            return 0;
        }

        return (int)Math.Round(minutes);
    }

    public T? Code<T>(MhsdsCodeList<T> list)
        where T : struct, Enum
    {
        var text = mapping.CodeOf(list.Field, row.OptionalText(list.Field, Lengths.SourceId));
        if (!list.Meanings.TryGetValue(text, out var meaning))
        {
            row.Refuse(list.Field, $"{text} is no code of {list.Field}. A mapping may say what it means.");
        }

        return meaning;
    }

    public NhsNumber? NhsNumber(string field, bool acceptTestRange)
    {
        if (row.OptionalText(field, 20) is not { Length: > 0 } text)
        {
            return null;
        }

        if (Domain.ServiceUsers.NhsNumber.TryParse(text, acceptTestRange, out var number, out var problem))
        {
            return number;
        }

        row.Refuse(field, $"{problem}.");
        return null;
    }

    private DateOnly Empty(string field)
    {
        if (row.IsGood)
        {
            row.Refuse(field, "This is empty and must not be.");
        }

        return default;
    }
}
