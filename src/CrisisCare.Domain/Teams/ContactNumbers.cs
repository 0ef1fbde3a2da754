namespace CrisisCare.Domain.Teams;

/// <summary>How people reach the team, and whom they call when it cannot wait, as the team's sheets and forms say it.</summary>
/// <param name="DayPhone">Empty until the team has set it.</param>
/// <param name="NightPhone">Empty where the day number is answered at night too.</param>
/// <param name="EmergencyWords">Sentences to somebody in danger.</param>
public sealed record ContactNumbers(string? DayPhone, string? NightPhone, string EmergencyWords)
{
    public const int PhoneLength = 30;
    public const int EmergencyWordsLength = 300;

    public const string UsualEmergencyWords =
        "If your life or someone else’s is in danger, call 999 now. If you need help for your mental health today, call NHS 111 and choose option 2. It is free, day and night.";

    public static readonly ContactNumbers None = new(null, null, UsualEmergencyWords);

    public static IEnumerable<string> ReasonsAgainst(string? emergencyWords)
    {
        if (string.IsNullOrWhiteSpace(emergencyWords))
        {
            yield return "Say what people do in an emergency";
        }
        else if (emergencyWords.Trim().Length > EmergencyWordsLength)
        {
            yield return $"What people do in an emergency must be {EmergencyWordsLength} characters or fewer";
        }
        else if (!emergencyWords.Contains("999", StringComparison.Ordinal))
        {
            yield return "Name 999: it is the number for when a life is in danger";
        }
    }
}
