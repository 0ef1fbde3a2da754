namespace CrisisCare.Web.Data;

/// <summary>
/// A form that has been acted on. Its key comes from the page, is unique, and is saved in the same transaction as what the
/// form did: a double tap, the back button or a resend finds it and is shown where the first one led.
/// </summary>
public sealed class Submission(Guid id, Guid userId, DateTimeOffset at)
{
    public Guid Id { get; private set; } = id;

    public Guid UserId { get; private set; } = userId;

    public DateTimeOffset At { get; private set; } = at;

    /// <summary>Where the first post led; empty if the process ended before it could say.</summary>
    public string? LedTo { get; set; }

    internal bool IsSaved { get; set; }
}
