using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Measures;
using CrisisCare.Web.Security;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>What changed in the team, written down by those who were there, and what was decided about its charts.</summary>
internal sealed class DemoChanges(DemoRecord record, IReadOnlyList<User> outsideTheCareTeam)
{
    private const int TrainingDaysAgo = 121;

    private DemoTime Time => record.Time;

    private Guid Fran => record.Leader;

    private Guid Mo => outsideTheCareTeam.Single(account => account.Role == Roles.Improvement).Id;

    private Guid Viv => outsideTheCareTeam.Single(account => account.Role == Roles.LivedExperiencePartner).Id;

    public void Tell()
    {
        Change(ChangeKind.Staffing, Time.Today.AddDays(-205), "Two nurses left, bank staff in their place", what: null, Fran);
        Change(ChangeKind.TrainingDay, Time.Today.AddDays(-TrainingDaysAgo), "Training day: what a lead practitioner does", "Half a day for everybody, led together by Viv and Fran. It began with what it is like to tell your story nine times.", Viv);
        var goLive = Change(ChangeKind.GoLive, Time.GoLive, "Lead practitioners and core groups begin", "Everybody new has a lead within hours and a small group around them.", Fran);
        Change(ChangeKind.Staffing, Time.OutbreakBegan, "Half of the team off sick", "Flu, for eighteen days. Whoever was there visited.", Fran);
        Change(ChangeKind.Staffing, Time.Today.AddDays(40), "Two new support worker posts", "Advertised; they are to be in every core group.", Mo);

        new DemoEvaluation(record, Viv).Promise(goLive);
        Rebase(ContinuityMeasures.StaffMetFirst14Days, goLive);
        Rebase(ContinuityMeasures.StaffMetFirst7Days, goLive);
        Target(ContinuityMeasures.StaffMetFirst14Days, 6, "People who had been asked said that about six in two weeks was few enough.");
        Target(CourseMeasures.Day7OnTime, 0.8, "Four in five is what the team can hold with the leave there is.");
    }

    private Change Change(ChangeKind kind, DateOnly on, string title, string? what, Guid by) =>
        record.Add(new Change(record.Team.Id, new ChangeFacts(kind, on, title, what), Time.Today, Time.NotAfterNow(ServiceTime.At(on, new TimeOnly(16, 0))), by));

    private void Rebase(MeasureDefinition measure, Change goLive) =>
        record.Add(new MeasureRebase(
            record.Team.Id, measure.Key, goLive.Id, "Everybody works differently from this day on, so the points before it no longer say what to expect.", Time.At(30, "11:00"), Mo));

    private void Target(MeasureDefinition measure, double value, string reason) =>
        record.Add(new MeasureTarget(record.Team.Id, measure.Key, value, "Team meeting, with Viv", Time.Today.AddDays(-100), reason, Time.At(100, "15:30"), Fran));
}
