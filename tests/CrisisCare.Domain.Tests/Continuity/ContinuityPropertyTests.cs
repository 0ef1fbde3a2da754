using CrisisCare.Domain.Contacts;
using CsCheck;

namespace CrisisCare.Domain.Tests.Continuity;

public sealed class ContinuityPropertyTests
{
    private static readonly DateTimeOffset AfterEverything = Some.At(24 * 30);

    [Fact]
    public void The_order_in_which_contacts_arrive_does_not_matter() =>
        Gen.Select(Some.Contacts, Gen.Int).Sample((contacts, seed) =>
        {
            var shuffled = contacts.ToArray();
            new Random(seed).Shuffle(shuffled);

            return Some.Figures(shuffled, lead: 'A') == Some.Figures(contacts, lead: 'A');
        });

    [Fact]
    public void Nobody_is_met_without_an_attendance() =>
        Some.Contacts.Sample(contacts =>
            Some.Figures(contacts).StaffMet <= contacts.Where(contact => contact.Counts).Sum(contact => contact.TookPart.Count));

    [Fact]
    public void A_part_is_never_more_than_the_whole() =>
        Some.Contacts.Sample(contacts =>
        {
            var figures = Some.Figures(contacts);

            return figures.StaffMetFaceToFace <= figures.StaffMet
                && figures.StaffMetFirst7Days <= figures.StaffMetFirst14Days
                && figures.StaffMetFirst14Days <= figures.StaffMet
                && figures.DaysWithOnlyNewFaces <= figures.DaysWithContact
                && figures.DaysWithContact <= figures.Contacts;
        });

    [Fact]
    public void Every_ratio_is_between_0_and_1() =>
        Some.Contacts.Sample(contacts =>
        {
            var figures = Some.Figures(contacts, lead: 'A');
            double?[] ratios = [figures.LeadShare, figures.Upc, figures.Coc, figures.Secon, figures.KnownStaffRate];

            return ratios.All(ratio => ratio is null or (>= 0 and <= 1));
        });

    [Fact]
    public void A_contact_that_was_not_held_changes_nothing() =>
        Gen.Select(Some.Contacts, Gen.Int[0, 500], Gen.Enum<Attendance>().Where(attendance => !attendance.IsHeld))
            .Sample((contacts, hour, attendance) =>
                Some.Figures([.. contacts, Some.Contact(Some.At(hour), "new", "Z", attendance: attendance)]) == Some.Figures(contacts));

    [Fact]
    public void Seeing_a_known_face_again_never_changes_the_number_of_staff_met() =>
        Some.Contacts.Where(contacts => contacts.Any(contact => contact.Counts)).Sample(contacts =>
        {
            var again = contacts.First(contact => contact.Counts) with { At = AfterEverything, Key = "again" };

            return Some.Figures([.. contacts, again]).StaffMet == Some.Figures(contacts).StaffMet;
        });

    [Fact]
    public void Seeing_a_new_face_adds_one() =>
        Some.Contacts.Sample(contacts =>
            Some.Figures([.. contacts, Some.Contact(AfterEverything, "new", "Z")]).StaffMet == Some.Figures(contacts).StaffMet + 1);

    [Fact]
    public void For_single_staff_contacts_the_known_staff_rate_follows_from_the_count() =>
        Gen.Char['A', 'F'].Array[2, 20].Sample(letters =>
        {
            var figures = Some.Figures(Some.Sequence(new string(letters)));
            var expected = (double)(figures.Contacts - figures.StaffMet) / (figures.Contacts - 1);

            return Math.Abs(figures.KnownStaffRate!.Value - expected) < 1e-12;
        });
}
