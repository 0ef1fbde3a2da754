namespace CrisisCare.Domain.Evaluation;

/// <summary>How long somebody was followed and how it ended.</summary>
/// <param name="Time">In days, from 0.</param>
/// <param name="Event">True when what is being timed happened then; false when it had not happened yet: the person is censored, not dropped.</param>
public readonly record struct FollowUp(double Time, bool Event)
{
    internal static void ThrowIfUnreadable(double time)
    {
        if (!double.IsFinite(time) || time < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(time), "A time of follow-up is a number of days from 0.");
        }
    }
}
