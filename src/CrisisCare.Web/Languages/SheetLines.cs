using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Voice;

namespace CrisisCare.Web.Languages;

/// <summary>A part of the sheet: a heading and its lines, one idea each.</summary>
public sealed record SheetPart(string Heading, IReadOnlyList<Line> Lines);

/// <summary>
/// "Your team" in lines. The printed sheet, Easy Read and the person's own page are these lines and no others, so that they cannot say
/// different things.
/// </summary>
public sealed class SheetLines(PeoplesWords words)
{
    public IReadOnlyList<SheetPart> Of(YourTeam team) =>
    [
        new("Lead.Heading", [.. Lead(team)]),
        new("Next.Heading", [.. Next(team)]),
        .. team.Dates.Count == 0 ? Array.Empty<SheetPart>() : [new SheetPart("Dates.Heading", [.. Dates(team)])],
        new("Reach.Heading", [.. Reach(team.Numbers, onSheet: true)]),
        new("Stranger.Heading", [new("Stranger.Badge") { Icon = Icon.Badge }, new("Stranger.Call") { Icon = Icon.Phone }, new("Stranger.Ask") { Icon = Icon.Speech }]),
    ];

    /// <summary>"Sam (nurse)"</summary>
    public string Named(TeamFace face) => words.Of("Name.AndRole", face.Name, words[$"Role.{face.Profession}"]);

    public string Joined(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names) : words.Of("Names.And", string.Join(", ", names.SkipLast(1)), names[^1]);

    /// <summary>"at 10am", "between 10am and 11am".</summary>
    public string Hour(string arrival) => arrival.Split(" to ") is [var from, var to] ? words.Of("Hour.Between", Time(from), Time(to)) : words.Of("Hour.At", Time(arrival));

    private string Time(string time) => time is "midday" or "midnight" ? words[$"Time.{time}"] : time;

    private IEnumerable<Line> Lead(YourTeam team)
    {
        if (team.Lead is { } lead)
        {
            yield return new("Lead.Is", Named(lead)) { Icon = Icon.Person };
            yield return new("Lead.Does", lead.Name) { Icon = Icon.Speech };
        }
        else
        {
            yield return new("Lead.None") { Icon = Icon.Question };
            yield return new("Lead.NoneCall") { Icon = Icon.Phone };
        }

        if (team.Deputy is { } deputy)
        {
            yield return new(team.Lead is null ? "Group.DeputyAlone" : "Group.Deputy", Named(deputy), team.Lead?.Name ?? "") { Icon = Icon.Person };
        }

        if (team.Others.Count > 0)
        {
            yield return new("Group.Others", Joined([.. team.Others.Select(Named)])) { Icon = Icon.Group };
        }

        yield return new(team.StaffMet switch { 0 => "Met.Nobody", 1 => "Met.One", _ => "Met.Many" }, team.StaffMet) { Icon = Icon.Group };
    }

    private IEnumerable<Line> Next(YourTeam team)
    {
        if (team.State is YourTeamState.InHospital)
        {
            yield return new("Next.InHospital") { Icon = Icon.Hospital };
            yield return new("Next.AfterHospital") { Icon = Icon.Calendar };
            yield break;
        }

        if (team.Next is not { } next)
        {
            yield return new("Next.None") { Icon = Icon.Question };
            yield return new("Next.NoneCall") { Icon = Icon.Phone };
            yield break;
        }

        yield return new("Next.When", PeoplesWords.Day(next.Booking.StartsOn), Hour(next.Booking.ArrivalWords)) { Icon = Icon.Calendar };
        yield return new(HowKey(next), Joined([.. next.Who.Select(face => face.Name)])) { Icon = next.Booking.Mechanism is Mechanism.FaceToFace ? Icon.Door : Icon.Phone };
        foreach (var someone in next.New)
        {
            yield return new("New.NotMet", someone.Face.Name) { Icon = Icon.Question };
            yield return new(WhyKey(team, someone), someone.Face.Name) { Icon = Icon.Speech };
        }
    }

    private static string HowKey(NextVisit next) => (next.Booking.Mechanism, next.Booking.Place) switch
    {
        (Mechanism.FaceToFace, null or Place.Home) => "Next.Visits",
        (Mechanism.FaceToFace, Place.Clinic) => "Next.Clinic",
        (Mechanism.FaceToFace, _) => "Next.Sees",
        (Mechanism.Phone, _) => "Next.Phones",
        (Mechanism.Video, _) => "Next.Video",
        _ => "Next.InTouch",
    };

    private static string WhyKey(YourTeam team, NewVisitor someone) => someone switch
    {
        _ when someone.Face == team.Lead => "New.IsLead",
        { IsOwn: true } => "New.IsOwn",
        { Why: { } why } => $"New.{why}",
        _ => "New.NotSaid",
    };

    private IEnumerable<Line> Dates(YourTeam team) => team.Dates.Select(date => new Line(DateKey(date), words[NameKey(date)], PeoplesWords.Day(date.On), date.Arrival is { } arrival ? Hour(arrival) : "") { Icon = Icon.Calendar });

    private static string NameKey(SheetDate date) => date.Day switch
    {
        0 => "Dates.First",
        ReviewPathway.HospitalFollowUpDay => "Dates.AfterHospital",
        7 => "Dates.Day7",
        14 => "Dates.Day14",
        _ => "Dates.Later",
    };

    /// <summary>The first visit and the one after hospital have a last day; every other review may be a day before or after.</summary>
    private static string DateKey(SheetDate date) => date switch
    {
        { IsHeld: true } => "Dates.Held",
        { IsLate: true } => "Dates.Late",
        { Arrival: not null } => "Dates.Booked",
        { Day: 0 or ReviewPathway.HospitalFollowUpDay } => "Dates.By",
        _ => "Dates.About",
    };

    /// <summary>The team’s numbers, then what to do in an emergency. Without a number set, those.</summary>
    public static IEnumerable<Line> Reach(ContactNumbers numbers, bool onSheet = false)
    {
        if (numbers.DayPhone is { } day)
        {
            yield return new(numbers.NightPhone is null ? "Reach.DayAndNight" : "Reach.Day") { Icon = numbers.NightPhone is null ? Icon.Phone : Icon.Sun, Phone = day };
        }

        if (numbers.NightPhone is { } night)
        {
            yield return new("Reach.Night") { Icon = Icon.Moon, Phone = night };
        }

        if (onSheet && numbers is { DayPhone: null, NightPhone: null })
        {
            yield return new("Reach.NoNumber") { Icon = Icon.Phone };
        }

        foreach (var line in Emergency(numbers))
        {
            yield return line;
        }
    }

    /// <summary>The usual words are translated; what a team has written itself stays as it wrote it.</summary>
    public static IEnumerable<Line> Emergency(ContactNumbers numbers) => numbers.EmergencyWords == ContactNumbers.UsualEmergencyWords
        ? [new("Emergency.Danger") { Icon = Icon.Warning }, new("Emergency.Today") { Icon = Icon.Phone }]
        : [new("") { Icon = Icon.Warning, AsWritten = numbers.EmergencyWords }];
}
