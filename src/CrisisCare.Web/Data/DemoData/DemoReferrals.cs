using CrisisCare.Domain.Referrals;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>Referrals that were answered with another way: one every nine days or so, the last of them yesterday.</summary>
internal sealed class DemoReferrals(DemoRecord record)
{
    private const int DaysOfHistory = 273;
    private const int DaysBetween = 9;

    private static readonly (Priority Priority, string Referrer, DeclineReason Reason, string Note)[] Answers =
    [
        (Priority.Routine, "GP, Quayside Surgery", DeclineReason.NeedsAnotherService, "Talking therapies can see them within a week. GP rung back."),
        (Priority.Urgent, "A&E liaison, Southam General", DeclineReason.OutsideTheArea, "Passed on to Northam the same hour."),
        (Priority.Urgent, "NHS 111", DeclineReason.PersonDeclined, "Spoke with them. Would rather see their own GP; has our number."),
        (Priority.Routine, "Housing officer", DeclineReason.NotEnoughInformation, "Asked for a way to reach the person. Referrer will ring again."),
        (Priority.VeryUrgent, "Linden Ward, Southam General", DeclineReason.AlreadyInHospital, "Still on the ward. We come to the discharge meeting."),
        (Priority.Urgent, "Street triage", DeclineReason.Other, "Already under the community team, who visit tomorrow."),
    ];

    public void Decline()
    {
        var count = 0;
        for (var daysAgo = 1; daysAgo <= DaysOfHistory; daysAgo += DaysBetween)
        {
            var (priority, referrer, reason, note) = Answers[count++ % Answers.Length];
            var person = record.RegisterSomebody(withNhsNumber: count % 4 != 0);
            record.Add(Referral.Declined(record.Team.Id, person.Id, record.Time.At(daysAgo, "10:20"), priority, referrer, record.Time.At(daysAgo, "11:05"), record.Leader, reason, note));
        }
    }
}
