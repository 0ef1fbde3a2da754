using CrisisCare.Domain.Teams;

namespace CrisisCare.Domain.Bookings;

/// <summary>Which shift meets a booking first: what a handover is read out by.</summary>
public enum DayPart
{
    /// <summary>Before the early shift begins: the night that began the day before.</summary>
    SmallHours,
    Early,
    Late,
    Night,
}

public static class DayParts
{
    extension(Team team)
    {
        /// <summary>The shift that has begun last at a time of day, by the team's own times.</summary>
        public DayPart PartAt(TimeOnly time) =>
            time < team.Early.Starts ? DayPart.SmallHours
            : time < team.Late.Starts ? DayPart.Early
            : time < team.Night.Starts ? DayPart.Late
            : DayPart.Night;

        /// <summary>"Early, from 7am"</summary>
        public string WordsOf(DayPart part) => part switch
        {
            DayPart.SmallHours => $"Before the early shift, until {UkFormat.Time(team.Early.Starts)}",
            DayPart.Early => $"Early, from {UkFormat.Time(team.Early.Starts)}",
            DayPart.Late => $"Late, from {UkFormat.Time(team.Late.Starts)}",
            _ => $"Night, from {UkFormat.Time(team.Night.Starts)}",
        };
    }
}
