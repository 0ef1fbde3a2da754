using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>Who comes: before the model mostly whoever is on shift, since then mostly the lead and the core group.</summary>
internal sealed class DemoCompany(DemoRecord record, Episode episode, DemoChance chance)
{
    public IReadOnlyList<StaffMember> ForContact(DateOnly on, Mechanism how, bool modelled)
    {
        var first = Comer(on, modelled);
        var joint = how == Mechanism.FaceToFace && chance.Happens(0.15);
        var second = joint ? Second(on, modelled) : first;
        return second == first ? [first] : [first, second];
    }

    public StaffMember ForReview(DateOnly on, bool modelled)
    {
        var likely = modelled ? 0.9 : 0.3;
        return Lead(on) is { } lead && chance.Happens(likely) ? lead
            : Among(Group(on)) is { } member && chance.Happens(likely) ? member
            : Anybody(on);
    }

    private StaffMember Comer(DateOnly on, bool modelled)
    {
        var (lead, group, met) = (modelled, record.Time.IsOutbreak(on)) switch
        {
            (false, _) => (0.06, 0, 0.06),
            (true, true) => (0.16, 0.2, 0.1),
            (true, false) => (0.35, 0.44, 0.28),
        };
        return chance.Happens(lead) && Lead(on) is { } leader ? leader
            : chance.Happens(group) && Among(Group(on)) is { } member ? member
            : chance.Happens(met) && Among(Met(on)) is { } known ? known
            : Anybody(on);
    }

    private StaffMember Second(DateOnly on, bool modelled) =>
        modelled && chance.Happens(0.7) ? Among(Group(on)) ?? Anybody(on) : Anybody(on);

    private StaffMember Anybody(DateOnly on) => chance.Pick(record.Staff.OnShift(on));

    private StaffMember? Among(List<StaffMember> some) => some.Count == 0 ? null : chance.Pick(some);

    private StaffMember? Lead(DateOnly on) => record.Staff.OnShift(on).FirstOrDefault(one => one.Id == episode.CurrentLead?.StaffMemberId);

    private List<StaffMember> Group(DateOnly on) => [.. record.Staff.OnShift(on).Where(one => episode.CoreGroup.Any(member => member.StaffMemberId == one.Id))];

    private List<StaffMember> Met(DateOnly on) => [.. record.Staff.OnShift(on).Where(one => episode.Contacts.Any(contact => contact.TookPart(one.Id)))];
}
