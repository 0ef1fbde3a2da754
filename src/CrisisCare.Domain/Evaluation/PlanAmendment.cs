namespace CrisisCare.Domain.Evaluation;

/// <summary>What was said of a plan after it was locked. It never changes either; its hash goes on from the one before.</summary>
public sealed class PlanAmendment
{
    internal PlanAmendment(EvaluationPlan plan, string text, DateOnly? goLiveOn, DateTimeOffset madeAt, Guid madeBy)
        : this(plan.Id, plan.Amendments.Count + 1, text, goLiveOn, madeAt, madeBy) =>
        Hash = PlanText.HashOf(PlanText.Of(this, after: plan.LatestHash!));

    private PlanAmendment(Guid planId, int number, string text, DateOnly? goLiveOn, DateTimeOffset madeAt, Guid madeBy)
    {
        (PlanId, Number, Text, GoLiveOn) = (planId, number, text, goLiveOn);
        (MadeAt, MadeBy) = (madeAt, madeBy);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid PlanId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public string Text { get; private set; }

    /// <summary>The go-live from now on; empty where it was not moved.</summary>
    public DateOnly? GoLiveOn { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public Guid MadeBy { get; private set; }

    public string Hash { get; private set; } = "";
}
