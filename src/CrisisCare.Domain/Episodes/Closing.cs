namespace CrisisCare.Domain.Episodes;

/// <summary>Why an episode was closed.</summary>
public enum ClosingReason
{
    TreatmentCompleted,
    ReferredToOtherService,
    Admitted,
    DidNotAttend,
    RefusedToBeSeen,
    MovedAway,
    RequestedDischarge,
    Died,
    Other,
}

public static class ClosingReasonWords
{
    extension(ClosingReason reason)
    {
        public string Words => reason switch
        {
            ClosingReason.TreatmentCompleted => "Treatment completed",
            ClosingReason.ReferredToOtherService => "Referred to another service",
            ClosingReason.Admitted => "Admitted to hospital",
            ClosingReason.DidNotAttend => "Did not attend",
            ClosingReason.RefusedToBeSeen => "Did not want to be seen",
            ClosingReason.MovedAway => "Moved away",
            ClosingReason.RequestedDischarge => "Asked to be discharged",
            ClosingReason.Died => "Died",
            _ => "Another reason",
        };

        /// <summary>The code of the caseload file: <c>treatment_completed</c>.</summary>
        public string Code => reason switch
        {
            ClosingReason.TreatmentCompleted => "treatment_completed",
            ClosingReason.ReferredToOtherService => "referred_to_other_service",
            ClosingReason.Admitted => "admitted",
            ClosingReason.DidNotAttend => "did_not_attend",
            ClosingReason.RefusedToBeSeen => "refused_to_be_seen",
            ClosingReason.MovedAway => "moved_away",
            ClosingReason.RequestedDischarge => "requested_discharge",
            ClosingReason.Died => "died",
            _ => "other",
        };
    }
}

/// <summary>
/// The decision that somebody has disengaged: avoids contact, whether they mean to or not. Somebody decides it and says
/// why and what was tried; it is never worked out by the software.
/// </summary>
public sealed record Disengagement(string Reason, string ActionsTaken);

/// <summary>How an episode ended.</summary>
/// <param name="JointVisit">Whether somebody from the onward service was met together before leaving; empty where there is none.</param>
public sealed record Closing(DateOnly On, ClosingReason Reason, string? OnwardService, bool? JointVisit, Disengagement? Disengagement);
