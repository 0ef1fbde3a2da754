namespace CrisisCare.Domain.Rota;

/// <summary>A shift as moments: a night in October when the clocks go back is an hour longer than one in March.</summary>
public sealed record WorkingTime(Shift Shift, ShiftHours Hours, DateTimeOffset Starts, DateTimeOffset Ends)
{
    public Guid StaffMemberId => Shift.StaffMemberId;

    public DateOnly Date => Shift.Date;

    public TimeSpan Length => Ends - Starts;

    public bool Covers(DateTimeOffset moment) => Starts <= moment && moment < Ends;

    /// <summary>The whole of it, from its first minute to its last.</summary>
    public bool Holds(DateTimeOffset starts, DateTimeOffset ends) => Starts <= starts && ends <= Ends;

    /// <summary>Empty for a day off.</summary>
    public static WorkingTime? Of(Shift shift, Teams.Team team)
    {
        if (!shift.IsWork)
        {
            return null;
        }

        var hours = shift.OwnHours ?? team.HoursOf(shift.Kind);
        var ends = ServiceTime.At(hours.GoesOverMidnight ? shift.Date.AddDays(1) : shift.Date, hours.Ends);
        return new WorkingTime(shift, hours, ServiceTime.At(shift.Date, hours.Starts), ends);
    }
}
