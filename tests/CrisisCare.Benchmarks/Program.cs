using System.Diagnostics;
using System.Globalization;
using CrisisCare.Benchmarks;
using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Evaluation;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using CrisisCare.Web.Data.Figures;
using CrisisCare.Web.Export;
using CrisisCare.Web.Pages.Improvement;
using CrisisCare.Web.Pages.Improvement.Evaluation;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

// How fast are the measures of ten years, against the raw SQL for the same numbers? docs/decisions/0015-figures-of-an-episode.md
// dotnet run -c Release --project tests/CrisisCare.Benchmarks -- FILE.db      (the file is made when it is not there)
const int Runs = 5;
var clock = new StoppedClock(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));
var file = args.FirstOrDefault() ?? Path.Combine(Path.GetTempPath(), "crisiscare-benchmark.db");
var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).BuildServiceProvider();
SqliteCrisisCareDbContext Connect() => new(
    new DbContextOptionsBuilder<SqliteCrisisCareDbContext>().UseApplicationServiceProvider(services).UseSqliteFile($"Data Source={file}").Options,
    new TeamScope(new HttpContextAccessor()));

var isNew = !File.Exists(file);
await using (var migrating = Connect())
{
    await migrating.Database.MigrateAsync();
}

if (isNew)
{
    await new BigTeam(Connect, clock.Today).MakeAsync();
}

await using (var db = Connect())
{
    var contacts = await db.Episodes.SelectMany(episode => episode.Contacts).CountAsync();
    Console.WriteLine(FormattableString.Invariant($"{await db.Episodes.CountAsync():N0} episodes, {contacts:N0} contacts, {new FileInfo(file).Length / 1_000_000:N0} MB in {file}"));
    var watch = Stopwatch.StartNew();
    var rebuilt = await new FiguresRebuild(db).RunAsync(everything: false, progress: null, CancellationToken.None);
    Console.WriteLine(FormattableString.Invariant($"rebuild of {rebuilt.Written:N0} figures: {watch.Elapsed.TotalSeconds:N1} s"));
}

var memory = new FiguresMemory();
var team = await Connect().Teams.FirstAsync();
var months = new Periods(PeriodLength.Month, clock.Today.AddYears(-BigTeam.Years), clock.Today);
var weeks = new Periods(PeriodLength.Week, clock.Today.AddYears(-BigTeam.Years), clock.Today);
var facts = await new MeasuresLoader(Connect(), memory, clock).FactsAsync(team);

await TimeAsync("load the facts of every episode, none known yet", async () => await new MeasuresLoader(Connect(), new FiguresMemory(), clock).FactsAsync(team));
await TimeAsync("load the facts of every episode", async () => await new MeasuresLoader(Connect(), memory, clock).FactsAsync(team));
await TimeAsync("one measure, by month", async () => MeasureSeries.Published(MeasureCatalogue.Headline, await new MeasuresLoader(Connect(), memory, clock).FactsAsync(team), months));
var all = await TimeAsync("all measures, by month", async () => SeriesOf(await new MeasuresLoader(Connect(), memory, clock).FactsAsync(team), months));
await TimeAsync("all measures, by week", async () => SeriesOf(await new MeasuresLoader(Connect(), memory, clock).FactsAsync(team), weeks));
await TimeAsync("  of which adding up, by month", () => Task.FromResult<object?>(SeriesOf(Fresh(facts), months)));
var question = new EvaluationQuestion(clock.Today.AddYears(-BigTeam.Years / 2), clock.Today.AddYears(-BigTeam.Years), 0, PlanFacts.PrimaryMeasures[0], PlanFacts.NegativeControls[0]);
await TimeAsync("the evaluation of all ten years", () => Task.FromResult<object?>(TeamEvaluation.Of(Fresh(facts), question)));
await TimeAsync("  of which the first week", () => Task.FromResult<object?>(FirstWeekSection.Of(facts, question)));
await TimeAsync("  of which chance", () => Task.FromResult<object?>(ChanceSection.Of(facts, question)));
await TimeAsync("  of which staff met", () => Task.FromResult<object?>(StaffMetSection.Of(facts, question)));
await TimeAsync("  of which the course", () => Task.FromResult<object?>(CourseSection.Of(facts, question)));
await TimeAsync("  of which balancing", () => Task.FromResult<object?>(BalancingSection.Of(facts, question)));
await TimeAsync("the evaluation of two years out of ten", () => Task.FromResult<object?>(TeamEvaluation.Of(Fresh(facts), question with { GoLive = clock.Today.AddYears(-1), ComparedFrom = clock.Today.AddYears(-2) })));
var goLive = new Change(team.Id, new ChangeFacts(ChangeKind.GoLive, question.GoLive, "Leads begin", null), question.GoLive, clock.GetUtcNow(), Guid.Empty);
var plan = new EvaluationPlan(team.Id, new PlanFacts("?", question.Primary.Key, question.ComparedFrom, 0, "-", "-", "-", 1, question.NegativeControl.Key), goLive, clock.GetUtcNow(), Guid.Empty);
plan.Lock(goLive, clock.GetUtcNow(), Guid.Empty);
await TimeAsync("the evaluation page of ten years after a change, its charts and its file with it, loading and markup left out", () => Task.FromResult<object?>(Everything(plan, Fresh(facts))));
await TimeAsync("the evaluation page of ten years while nothing changes, loading with it, markup left out", async () => Everything(plan, await new MeasuresLoader(Connect(), memory, clock).FactsAsync(team)));

var raw = 0.0;
foreach (var sql in RawSql.All)
{
    var expected = MeasureSeries.Of(sql.Measure, facts, months).Points.Where(point => point.HasData).ToDictionary(point => point.Period.From, point => (point.Numerator, point.Denominator));
    var found = new Dictionary<DateOnly, (double, double)>();
    raw += await TimeAsync($"raw SQL: {sql.Measure.Key}", async () => found = await RawSql.RunAsync(Connect(), sql.Text));
    var differs = expected.Count(month => found.GetValueOrDefault(month.Key) != month.Value);
    Console.WriteLine(differs == 0 ? $"  agrees on {expected.Count} months" : $"  DIFFERS on {differs} of {expected.Count} months");
}

Console.WriteLine(FormattableString.Invariant($"{MeasureCatalogue.All.Count} measures through the loader {all:N0} ms ÷ raw SQL for {RawSql.All.Count} of them {raw:N0} ms = {all / raw:N2}"));
return;

static IReadOnlyList<MeasureSeries> SeriesOf(TeamFacts facts, Periods periods) => MeasureSeries.Published(MeasureCatalogue.All, facts, periods);

// What one load has worked out must not help the next.
static TeamFacts Fresh(TeamFacts facts) =>
    new(facts.Today, facts.Episodes, new TeamRecord(new Dictionary<Guid, decimal>(), new([], new(new Team("Benchmark"), [], [])), new HashSet<DateOnly>(), []));

static object Everything(EvaluationPlan plan, TeamFacts facts)
{
    var team = new TeamCharts(new Team("Benchmark"), facts, new MeasureQuestion(PeriodLength.Month, plan.Facts.ComparedFrom, facts.Today, Screens: false, Remark: null), [], [], []);
    var view = EvaluationView.Of(plan, team);
    return (EvaluationFile.Of(view), view.Charts.StaffMet, view.Charts.Disengaged, view.Charts.Control, view.Charts.Balancing.ToList());
}

// Time of the processor, which other work on the machine does not lengthen, and by the clock.
static async Task<double> TimeAsync(string what, Func<Task<object?>> work)
{
    await work();
    var runs = new List<(double Busy, double Clock)>();
    for (var run = 0; run < Runs; run++)
    {
        using var process = Process.GetCurrentProcess();
        var (busy, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
        await work();
        process.Refresh();
        runs.Add(((process.TotalProcessorTime - busy).TotalMilliseconds, watch.Elapsed.TotalMilliseconds));
    }

    var (median, clock) = (runs.Select(run => run.Busy).Order().ElementAt(Runs / 2), runs.Select(run => run.Clock).Order().ElementAt(Runs / 2));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {median:N0} ms of processor time, {clock:N0} ms by the clock"));
    return median;
}

internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
