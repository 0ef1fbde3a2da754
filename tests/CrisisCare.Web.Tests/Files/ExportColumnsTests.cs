using CrisisCare.Domain.Measures;

namespace CrisisCare.Web.Tests.Files;

public sealed class ExportColumnsTests
{
    [Fact]
    public void The_export_has_no_column_about_a_member_of_staff()
    {
        var columns = ContinuityMeasures.Exported.Select(measure => measure.CsvColumn);

        Assert.Equal(
            "contacts,distinct_staff,distinct_staff_face_to_face,distinct_staff_first_7_days,distinct_staff_first_14_days,lead_met,lead_share," +
            "upc,coc,secon,known_staff_rate,days_unknown_only,days_with_contact",
            string.Join(',', columns));
    }
}
