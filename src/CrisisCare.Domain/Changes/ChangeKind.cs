namespace CrisisCare.Domain.Changes;

/// <summary>What sort of change a team made, or met with.</summary>
public enum ChangeKind
{
    /// <summary>A new way of working began.</summary>
    GoLive,
    TrainingDay,

    /// <summary>People joined, left or were away.</summary>
    Staffing,
    Other,
}

public static class ChangeKindWords
{
    extension(ChangeKind kind)
    {
        public string Words => kind switch
        {
            ChangeKind.GoLive => "Go-live",
            ChangeKind.TrainingDay => "Training day",
            ChangeKind.Staffing => "Staffing",
            _ => "Other",
        };
    }
}
