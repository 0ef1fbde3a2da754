using CrisisCare.Domain.Voice;

namespace CrisisCare.Web.Languages;

/// <summary>
/// "Your team" as one text message: at most 160 characters of the text alphabet, neither the person's name nor a link. What does not fit is
/// left out whole, the least needed first; 999 always stays.
/// </summary>
public sealed class SheetText(PeoplesWords words, SheetLines lines)
{
    public string Of(YourTeam team)
    {
        // In the order in which they are read, with the order in which they go when there is no room.
        (string? Words, int Worth)[] parts =
        [
            (words["Text.From"], 9),
            (team.Lead is { } lead ? words.Of("Text.Lead", lead.Name) : words["Text.NoLead"], 6),
            (team.Next is { } next ? words.Of("Text.Next", Joined(next), Day(next), next.Booking.ArrivalWords) : null, 7),
            (team.Numbers.DayPhone is { } day ? words.Of(team.Numbers.NightPhone is null ? "Text.Phone" : "Text.Day", day) : null, 8),
            (team.Numbers.NightPhone is { } night ? words.Of("Text.Night", night) : null, 5),
            (words["Text.Emergency"], 9),
        ];
        var kept = parts.Select(part => (Words: part.Words is null ? null : Gsm7.Fold(part.Words), part.Worth)).Where(part => part.Words is not null).ToList();
        while (Gsm7.Length(Text()) > Gsm7.Longest)
        {
            kept.Remove(kept.MinBy(part => part.Worth));
        }

        return Text();

        string Text() => string.Join(' ', kept.Select(part => part.Words));
    }

    private string Joined(NextVisit next) => lines.Joined([.. next.Who.Select(face => face.Name)]);

    private static string Day(NextVisit next) => next.Booking.StartsOn.ToString("ddd d MMM", PageLanguage.Current.Culture);
}
