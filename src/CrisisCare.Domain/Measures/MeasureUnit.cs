using System.Globalization;
using CrisisCare.Domain.Continuity;

namespace CrisisCare.Domain.Measures;

public enum MeasureUnit
{
    Staff,
    Contacts,
    Days,
    YesOrNo,
    Share,
    Index,
    Hours,
    People,
    Referrals,
}

/// <summary>How the numbers of each unit are written.</summary>
public static class MeasureUnits
{
    extension(MeasureUnit unit)
    {
        /// <summary>A part of a whole: from 0 to 1, said as a percentage.</summary>
        public bool IsShare => unit is MeasureUnit.Share or MeasureUnit.YesOrNo;

        /// <summary>"4 staff", "43%", "0.31", "Yes"</summary>
        public string Words(double value) => unit switch
        {
            MeasureUnit.YesOrNo => value > 0 ? "Yes" : "No",
            MeasureUnit.Share => Percentage(value),
            MeasureUnit.Index => Text(value, "F2"),
            MeasureUnit.Staff => ContinuityWords.Staff((int)value),
            MeasureUnit.Contacts => UkFormat.Count((int)value, "contact"),
            MeasureUnit.Days => UkFormat.Days((int)value),
            MeasureUnit.Hours => UkFormat.Hours(TimeSpan.FromHours(value)),
            MeasureUnit.People => UkFormat.Count((int)value, "person", "people"),
            MeasureUnit.Referrals => UkFormat.Count((int)value, "referral"),
            _ => throw new InvalidOperationException($"No words for the unit {unit}."),
        };

        /// <summary>Over several people, where the number is a mean or a share: "6.7 staff", "43%", "0.31".</summary>
        public string PeriodWords(double value) => unit switch
        {
            MeasureUnit.Share or MeasureUnit.YesOrNo => Percentage(value),
            MeasureUnit.Index => Text(value, "F2"),
            _ => $"{Text(value, "0.#")} {unit.Noun}",
        };

        /// <summary>What the number is a number of, for the axis of a chart.</summary>
        public string Noun => unit switch
        {
            MeasureUnit.Share or MeasureUnit.YesOrNo => "%",
            MeasureUnit.Index => "from 0 to 1",
            _ => unit.ToString().ToLowerInvariant(),
        };

        /// <summary>In a file: whole numbers, yes or no, ratios to 6 decimals, and nothing when undefined.</summary>
        public string FileText(double? value) => (value, unit) switch
        {
            (null, _) => "",
            ({ } known, MeasureUnit.YesOrNo) => known > 0 ? "yes" : "no",
            ({ } known, MeasureUnit.Share or MeasureUnit.Index or MeasureUnit.Hours) => Text(known, "F6"),
            ({ } known, _) => Text(known, "F0"),
        };
    }

    private static string Percentage(double share) => $"{Text(Math.Round(share * 100, MidpointRounding.AwayFromZero), "F0")}%";

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
