using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Evaluation;
using CrisisCare.Domain.Measures;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>What the founders asked, promised before the new way of working began.</summary>
internal sealed class DemoEvaluation(DemoRecord record, Guid author)
{
    private const int LockedDaysBefore = 10;

    public void Promise(Change goLive)
    {
        var at = ServiceTime.At(goLive.On.AddDays(-LockedDaysBefore), new TimeOnly(15, 30));
        var plan = record.Add(new EvaluationPlan(record.Team.Id, Facts(goLive), goLive, at.AddDays(-2), author));
        plan.Lock(goLive, at, record.Leader);
    }

    private static PlanFacts Facts(Change goLive) => new(
        "Do people in crisis meet fewer different members of staff in their first two weeks once everybody has a lead practitioner and a small core group? And do people who met more different staff in their first week stay on the caseload longer, or lose touch with us more often?",
        ContinuityMeasures.StaffMetFirst14Days.Key,
        goLive.On.AddDays(-140),
        TransitionDays: 0,
        "Everybody accepted in the twenty weeks before with everybody accepted since, in the same team with the same referrers. Two nurses left in that time and bank staff came in their place; winter is the busier half of the year.",
        "Nobody.",
        "If half of the people still meet as many different staff as before, or only one fewer. Also if it is fewer only because they are visited less: then staff at equal numbers of contacts will not have moved.",
        LeastChange: 1.5,
        WholeTeamMeasures.Referrals.Key);
}
