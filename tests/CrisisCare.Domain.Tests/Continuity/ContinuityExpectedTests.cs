using System.Globalization;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Measures;

namespace CrisisCare.Domain.Tests.Continuity;

/// <summary>Half a year of a made-up team, against figures worked out independently from the same definitions.</summary>
public sealed class ContinuityExpectedTests
{
    private static readonly Dictionary<string, Guid> StaffIds =
        Oracle.Rows("staff.csv").ToDictionary(row => row["staff_id"], _ => Guid.CreateVersion7());

    [Fact]
    public void The_export_has_the_expected_columns_in_the_expected_order()
    {
        var header = Oracle.Read("continuity-expected.csv").Split('\n')[0].Trim();

        Assert.Equal(header, string.Join(',', ["episode_id", .. ContinuityMeasures.Exported.Select(measure => measure.CsvColumn!)]));
    }

    [Fact]
    public void Every_figure_of_every_episode_is_as_expected()
    {
        var contacts = Oracle.Rows("contacts.csv").ToLookup(row => row["episode_id"], Facts);
        var expected = Oracle.Rows("continuity-expected.csv").Select(row => string.Join(',', row.Values));

        var actual = Oracle.Rows("caseload.csv")
            .OrderBy(row => row["episode_id"], StringComparer.Ordinal)
            .Select(row => Row(row, contacts[row["episode_id"]]))
            .ToArray();

        Assert.Equal(385, actual.Length);
        Assert.Equal(expected, actual);
    }

    private static string Row(Dictionary<string, string> episode, IEnumerable<ContactFacts> contacts)
    {
        var acceptedOn = ServiceTime.LondonDate(Moment(episode["accepted_at"]));
        Guid? lead = episode["lead_staff_id"] is { Length: > 0 } id ? StaffIds[id] : null;
        var figures = ContinuityFigures.Of(contacts, acceptedOn, lead, Some.Nobody);

        return string.Join(',', [episode["episode_id"], .. ContinuityMeasures.Exported.Select(measure => measure.CsvValue(figures))]);
    }

    private static ContactFacts Facts(Dictionary<string, string> row)
    {
        Assert.True(Mechanism.TryParseCode(row["mechanism"], out var mechanism));
        Assert.True(Attendance.TryParseCode(row["attendance"], out var attendance));

        return new(Moment(row["occurred_at"]), row["contact_id"], mechanism, attendance, [.. row["staff_ids"].Split(';').Select(id => StaffIds[id])]);
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
