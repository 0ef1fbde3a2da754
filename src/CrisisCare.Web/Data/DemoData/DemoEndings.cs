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

    private static Disengagement? DisengagementIn(ClosingReason reason) => reason switch
    {
        ClosingReason.DidNotAttend => new("Not met for ten days, at home or by phone", "Three visits, calls at different times of day, a letter, and the GP told"),
        ClosingReason.RefusedToBeSeen => new("Said that there were too many new faces", "Offered one named person and visits away from home; the GP told"),
        _ => null,
    };
}
