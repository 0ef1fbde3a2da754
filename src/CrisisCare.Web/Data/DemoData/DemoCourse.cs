using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>One closed episode, day by day: who came, how, whether it came about, and how it ended.</summary>
internal sealed class DemoCourse(DemoRecord record, DemoEpisode episode, DemoChance chance)
{
    private const double FirstDays = 1.3;
    private const double FirstTwoWeeks = 0.85;
    private const double LaterDays = 0.5;

    private readonly DemoCompany company = new(record, episode.Episode, chance);
    private DateOnly last;

    private DateOnly Began => episode.Episode.AcceptedOn;

    private bool Modelled => Began >= record.Time.GoLive;

    public void Live(int days)
    {
        last = Began.AddDays(days);
        ChooseLead();
        for (var day = 0; day <= days; day++)
        {
            var on = Began.AddDays(day);
            episode.SweepUntil(on);
            if (!Reviewed(on))
            {
                Contacts(day, on);
            }

            DemoZones.StepDown(episode.Episode, day, on, record.Leader, chance);
        }

        episode.Close(DemoEndings.Of(last, Modelled, chance), ServiceTime.At(last, new TimeOnly(21, 30)));
    }

    /// <summary>Before the model one in eight had nobody's name against theirs; since then everybody has, within hours, and a group.</summary>
    private void ChooseLead()
    {
        if (!Modelled && chance.Happens(0.12))
        {
            return;
        }

        var leads = record.Staff.Leads.Where(one => !one.HasLeftBy(Began.AddDays(30)) && one.AbsenceOn(Began.AddDays(1)) is null).ToList();
        var lead = chance.Pick(leads);
        var reason = chance.Happens(0.2) ? chance.Weighted((AllocationReason.KnowsThePerson, 4), (AllocationReason.PersonAsked, 2), (AllocationReason.Workload, 3), (AllocationReason.CanHoldTheReviews, 3)) : (AllocationReason?)null;
        episode.Allocate(lead, episode.Episode.AcceptedAt.AddMinutes(Modelled ? chance.Between(20, 300) : chance.Between(400, 2400)), reason);
        if (Modelled)
        {
            Join(chance.Pick(record.Staff.SupportWorkers), CoreGroupRole.Member);
            Join(chance.Pick(leads), CoreGroupRole.Deputy);
            Join(chance.Pick(record.Staff.SupportWorkers), CoreGroupRole.Member);
        }
    }

    private void Join(StaffMember one, CoreGroupRole role)
    {
        if (one.Id != episode.Episode.CurrentLead?.StaffMemberId)
        {
            episode.Episode.AddToCoreGroup(one.Id, role, Began);
        }
    }

    /// <summary>A review that is due is held on the day more often than not since the model began; else later, or never.</summary>
    private bool Reviewed(DateOnly on)
    {
        var due = episode.Episode.Reviews.Where(review => review.IsOpen && review.DueOn <= on && review.DueOn >= on.AddDays(-5)).MinBy(review => review.Day);
        if (due is null || on == Began || !chance.Happens(Modelled ? 0.72 : 0.22))
        {
            return false;
        }

        var at = ServiceTime.At(on, new TimeOnly(chance.Between(10, 16), 5 * chance.Between(0, 11)));
        episode.Review(due.Day, new DemoContact(at, Mechanism.FaceToFace, [company.ForReview(on, Modelled)]) { Place = Place.Home, Minutes = 50 });
        return true;
    }

    private void Contacts(int day, DateOnly on)
    {
        var rate = day switch { 0 => 1, <= 3 => FirstDays, <= 13 => FirstTwoWeeks, _ => LaterDays };
        var count = (int)rate + (chance.Happens(rate - (int)rate) ? 1 : 0);
        for (var place = 0; place < count; place++)
        {
            Tell(on, place);
        }
    }

    private void Tell(DateOnly on, int place)
    {
        var night = on != Began && on != last && chance.Happens(0.04);
        var how = night ? Mechanism.Phone : DemoOutcomes.How(chance);
        var attendance = DemoOutcomes.Attendance(how, chance);
        var at = on == Began
            ? episode.Episode.AcceptedAt.AddMinutes(5 * chance.Between(5, 18))
            : ServiceTime.At(on, new TimeOnly(night ? 23 : 9 + 6 * place + chance.Between(0, 4), 5 * chance.Between(0, 11)));
        var staff = night ? [chance.Pick(record.Staff.Nights)] : company.ForContact(ServiceTime.LondonDate(at), how, Modelled);
        episode.Log(new DemoContact(at, how, staff)
        {
            Attendance = attendance,
            Place = DemoOutcomes.Place(how, chance),
            Minutes = how == Mechanism.FaceToFace ? chance.Between(6, 14) * 5 : how.IsDirect ? chance.Between(2, 6) * 5 : 5,
            BookedAs = how == Mechanism.FaceToFace && on != Began ? DemoOutcomes.BookedAs(staff, chance) : null,
            Observer = chance.Happens(0.01) ? record.Staff["Yusuf"] : null,
            RecordedAfter = TimeSpan.FromMinutes(chance.Happens(0.03) ? chance.Between(14, 30) * 60 : chance.Between(2, 55)),
        });
    }
}
