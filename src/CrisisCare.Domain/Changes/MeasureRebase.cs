namespace CrisisCare.Domain.Changes;

/// <summary>
/// The decision to work the limits of one measure out anew from a recorded change on. It is a judgement, kept rare, and made with a reason
/// and an author; the old limits stay on the chart. Source: NHS Making Data Count.
/// </summary>
public sealed class MeasureRebase(Guid teamId, string measureKey, Guid changeId, string reason, DateTimeOffset decidedAt, Guid decidedBy) : ITeamOwned
{
    public const int ReasonLength = 300;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TeamId { get; private set; } = teamId;

    public string MeasureKey { get; private set; } = measureKey;

    /// <summary>Where the limits start again: if the date of the change is corrected, they move with it.</summary>
    public Guid ChangeId { get; private set; } = changeId;

    public string Reason { get; private set; } = reason;

    public DateTimeOffset DecidedAt { get; private set; } = decidedAt;

    public Guid DecidedBy { get; private set; } = decidedBy;

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public Guid? WithdrawnBy { get; private set; }

    public string? WithdrawnFor { get; private set; }

    public bool Stands => WithdrawnAt is null;

    /// <param name="change">The change at which the limits would start again.</param>
    /// <param name="ofMeasure">What was decided for the same measure before.</param>
    public static IEnumerable<string> ReasonsAgainst(Change change, IEnumerable<MeasureRebase> ofMeasure, DateOnly today)
    {
        if (!change.Stands)
        {
            yield return "That change was withdrawn";
        }

        if (change.IsAhead(today))
        {
            yield return $"That change is to come on {UkFormat.Date(change.On)}. Limits can start again at it once it has happened";
        }

        if (ofMeasure.Any(rebase => rebase.Stands && rebase.ChangeId == change.Id))
        {
            yield return "The limits start again at that change already";
        }
    }

    public void Withdraw(string reason, DateTimeOffset at, Guid by) => (WithdrawnFor, WithdrawnAt, WithdrawnBy) = (reason, at, by);
}
