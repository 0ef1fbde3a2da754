using CrisisCare.Domain.Rota;
using CrisisCare.Web.Commands;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Files;

public sealed class RotaImportTests : IDisposable
{
    private const string ByShift = "staff_id,date,shift";
    private const string ByTimes = "staff_id,start,end";

    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Shifts_come_in_by_the_words_of_the_team_and_again_they_stay_as_they_were()
    {
        await SmallTeam.ImportAsync(run);
        string[] file = [ByShift, "S1,2026-11-23,early", "S1,2026-11-24,long_day", "S2,2026-11-23,night", "S2,2026-11-24,off"];

        Assert.Equal("rota: 4 added, 0 changed, 0 as they were.", await SmallTeam.DoneAsync(run, "rota", file));
        Assert.Equal("rota: 0 added, 0 changed, 4 as they were.", await SmallTeam.DoneAsync(run, "rota", file));
        Assert.Equal("rota: 0 added, 1 changed, 0 as they were.", await SmallTeam.DoneAsync(run, "rota", ByShift, "S1,2026-11-23,late"));
        Assert.Equal(["Late", "LongDay", "Night", "Off"], (await ShiftsAsync()).Select(shift => $"{shift.Kind}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Times_become_the_shift_of_the_team_that_goes_at_them_or_hours_of_their_own_across_a_clock_change()
    {
        await SmallTeam.ImportAsync(run);

        await SmallTeam.DoneAsync(run, "rota", ByTimes,
            "S1,2026-11-23T07:00+00:00,2026-11-23T15:00+00:00",
            "S1,2026-11-24T09:30+00:00,2026-11-24T12:00+00:00",
            "S2,2027-03-27T20:30+00:00,2027-03-28T07:30+01:00");

        var shifts = (await ShiftsAsync()).OrderBy(shift => shift.Date).ToList();
        Assert.Equal([ShiftKind.Early, ShiftKind.OwnHours, ShiftKind.Night], shifts.Select(shift => shift.Kind));
        Assert.Equal(new ShiftHours(new TimeOnly(9, 30), new TimeOnly(12, 0)), shifts[1].OwnHours);
    }

    [Theory]
    [InlineData(ByShift, "S9,2026-11-23,early", "column staff_id: Southam has no member of staff S9.")]
    [InlineData(ByShift, "S1,2026-02-30,early", "column date: This is not a date, like 2026-11-23.")]
    [InlineData(ByShift, "S1,2026-11-23,siesta", "column shift: This must be one of early, late, long_day, night")]
    [InlineData(ByShift, "S1,2026-11-23,own_hours", "column shift: Hours of their own need a file with start and end.")]
    [InlineData(ByShift, "S2,2026-11-20,late", "column staff_id: S2 has a shift on 2026-11-20 on line 2 already.")]
    [InlineData(ByTimes, "S1,2026-11-23T09:00+00:00,2026-11-23T09:00+00:00", "column end: This must be after the start and less than 24 hours later.")]
    [InlineData(ByTimes, "S1,2026-11-23T09:00+00:00,2026-11-24T09:00+00:00", "column end: This must be after the start and less than 24 hours later.")]
    [InlineData(ByTimes, "S1,2026-11-23T09:00,2026-11-23T12:00+00:00", "column start: This is not a date and time with its offset")]
    public async Task A_bad_row_is_named_by_line_column_and_reason_and_keeps_the_whole_file_out(string header, string bad, string reason)
    {
        await SmallTeam.ImportAsync(run);
        var good = header == ByShift ? "S2,2026-11-20,early" : "S2,2026-11-20T07:00+00:00,2026-11-20T15:00+00:00";

        var result = await SmallTeam.ImportAsync(run, "rota", header, good, bad);

        Assert.Equal(ExitCodes.RefusedInput, result.ExitCode);
        Assert.Contains("line 3", result.Error);
        Assert.Contains(reason, result.Error);
        Assert.Empty(await ShiftsAsync());
    }

    private Task<List<Shift>> ShiftsAsync() => run.WithDbAsync(db => db.Shifts.ToListAsync());
}
