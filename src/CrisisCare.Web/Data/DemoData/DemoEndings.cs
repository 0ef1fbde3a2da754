using CrisisCare.Domain.Episodes;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>How closed episodes ended.</summary>
internal static class DemoEndings
{
    private static readonly string[] Onward =
        ["Community mental health team, East", "GP, Quayside Surgery", "Talking therapies", "Early intervention team", "Recovery college", "Perinatal team"];

    public static Closing Of(DateOnly on, bool modelled, DemoChance chance)
    {
        var reason = modelled
            ? chance.Weighted((ClosingReason.TreatmentCompleted, 66), (ClosingReason.ReferredToOtherService, 19), (ClosingReason.Admitted, 6), (ClosingReason.DidNotAttend, 2), (ClosingReason.RefusedToBeSeen, 2), (ClosingReason.RequestedDischarge, 3), (ClosingReason.MovedAway, 2))
            : chance.Weighted((ClosingReason.TreatmentCompleted, 54), (ClosingReason.ReferredToOtherService, 19), (ClosingReason.Admitted, 9), (ClosingReason.DidNotAttend, 6), (ClosingReason.RefusedToBeSeen, 5), (ClosingReason.RequestedDischarge, 4), (ClosingReason.MovedAway, 2), (ClosingReason.Other, 1));
        var onward = reason is ClosingReason.ReferredToOtherService || (reason is ClosingReason.TreatmentCompleted && chance.Happens(0.6)) ? chance.Pick(Onward) : null;
        return new Closing(on, reason, onward, onward is null ? null : chance.Happens(modelled ? 0.55 : 0.2), DisengagementIn(reason));
    }

    /// <summary>Some of the checklist answered, some forgotten, the same each time.</summary>
    public static void Check(Episode episode, Closing closing, DateTimeOffset at, Guid by)
    {
        var day = closing.On.DayNumber;
        ClosingAnswer Usually(int turn) => (day + turn) % 4 == 0 ? ClosingAnswer.No : ClosingAnswer.Yes;
        var onward = closing.OnwardService is null ? ClosingAnswer.NotApplicable : Usually(1);
        episode.Check(ClosingItem.SummaryGiven, Usually(0), null, at, by);
        episode.Check(ClosingItem.OnwardServiceNamed, onward, "Jo Tanner", at, by);
        episode.Check(ClosingItem.JointVisitOffered, closing.OnwardService is null ? ClosingAnswer.NotApplicable : closing.JointVisit is true ? ClosingAnswer.Yes : Usually(2), null, at, by);
        if (day % 3 != 0)
        {
            episode.Check(ClosingItem.SafetyPlanCopy, Usually(3), null, at, by);
            episode.Check(ClosingItem.CarerTold, day % 2 == 0 ? ClosingAnswer.NotApplicable : ClosingAnswer.Yes, null, at, by);
        }
    }

    private static Disengagement? DisengagementIn(ClosingReason reason) => reason switch
    {
        ClosingReason.DidNotAttend => new("Not met for ten days, at home or by phone", "Three visits, calls at different times of day, a letter, and the GP told"),
        ClosingReason.RefusedToBeSeen => new("Said that there were too many new faces", "Offered one named person and visits away from home; the GP told"),
        _ => null,
    };
}
