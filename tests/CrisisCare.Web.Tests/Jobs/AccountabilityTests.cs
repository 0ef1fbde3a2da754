using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Notices;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Jobs;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Jobs;

/// <summary>Whoever answers for a person is reminded, and team leaders hear of reviews that the lead cannot hold.</summary>
public sealed class AccountabilityTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_acting_deputy_is_reminded_and_the_pages_say_so()
    {
        var (given, grace) = await GraceAsync();
        await given.ChangeAsync(grace.Id, episode => episode.AddToCoreGroup(given.Priya.Id, CoreGroupRole.Deputy, app.Today));
        await AwayAsync(given.Sam, app.Today, app.Today.AddDays(9));

        await app.RunAsync<ReviewReminders>(job => job.SweepAsync(CancellationToken.None));

        Assert.All(await app.WithDbAsync(db => db.Reminders.Select(one => one.RecipientId).ToListAsync()), id => Assert.Equal(given.Priya.Id, id));
        var fran = await app.LogInAsync("fran@example.test");
        Assert.Contains("Priya Nair acts as deputy now. Sam Adeyemi is away until Wednesday 2 December 2026.", (await fran.OpenAsync($"/people/{grace.ServiceUserId}")).Text, StringComparison.Ordinal);
        Assert.Contains("away until 2 December; Priya acts", (await fran.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("You act for Sam Adeyemi, who is away.", (await (await app.LogInAsync("priya@example.test")).OpenAsync("/my-day")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nobody_accountable_the_team_leader_is_reminded_and_the_page_says_why()
    {
        var (given, grace) = await GraceAsync();
        await AwayAsync(given.Sam, app.Today, app.Today.AddDays(9));

        await app.RunAsync<ReviewReminders>(job => job.SweepAsync(CancellationToken.None));

        Assert.All(await app.WithDbAsync(db => db.Reminders.Select(one => one.RecipientId).ToListAsync()), id => Assert.Equal(given.Fran.Id, id));
        var page = await (await app.LogInAsync("fran@example.test")).OpenAsync($"/people/{grace.ServiceUserId}");
        Assert.Contains("Nobody is accountable now. Sam Adeyemi is away until Wednesday 2 December 2026, no deputy is there, and the rota has no duty lead now.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Hours without anybody accountable since acceptance: 0", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_whose_lead_is_on_no_shift_of_its_window_is_told_once_and_given_to_somebody_who_is()
    {
        var (given, grace) = await GraceAsync(accepted: app.Now.AddDays(-5));
        await given.ASavedAsync(new Shift(given.Team.Id, given.Priya.Id, app.Today.AddDays(2), ShiftKind.Early));
        await given.ChangeAsync(grace.Id, episode => episode.Hold(episode.Reviews.Single(review => review.Day == 0), given.Sam.Id, app.Now.AddDays(-5).AddMinutes(5), app.Now, by: null));
        var fran = await app.LogInAsync("fran@example.test");

        await app.RunAsync<LeadsAtRisk>(job => job.RunAsync(CancellationToken.None));
        await app.RunAsync<LeadsAtRisk>(job => job.RunAsync(CancellationToken.None));
        var page = await fran.OpenAsync("/reviews");
        var covered = await fran.SubmitAsync(page, "Let Priya hold it: Grace Abernathy");

        var notice = Assert.Single(await app.WithDbAsync(db => db.Notices.ToListAsync()));
        Assert.Equal((NoticeKind.ReviewsAtRisk, given.Fran.Id, 1), (notice.Kind, notice.RecipientId, notice.Count));
        Assert.Contains("1 lead cannot hold a review this week", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cannot hold", covered.Text, StringComparison.Ordinal);
        Assert.Equal(given.Priya.Id, (await given.ReadAsync(grace.Id)).Reviews.Single(review => review.Day == 7).CoverId);
    }

    [Fact]
    public async Task Somebody_the_person_asked_not_to_see_is_neither_offered_for_a_review_nor_takes_it()
    {
        var (given, grace) = await GraceAsync(accepted: app.Now.AddDays(-5));
        await given.ASavedAsync(new Shift(given.Team.Id, given.Priya.Id, app.Today.AddDays(2), ShiftKind.Early));
        var fran = await app.LogInAsync("fran@example.test");
        var before = await fran.OpenAsync("/reviews");
        await given.ASavedAsync(new Refusal(grace.ServiceUserId, given.Priya.Id, RefusalKind.PersonAsked, app.Today, reason: null));

        var refused = await fran.SubmitAsync(before, "Let Priya hold it: Grace Abernathy");

        Assert.Equal(["This colleague is recorded as not to look after this person. Nothing was changed"], refused.Errors);
        Assert.DoesNotContain("Let Priya", (await fran.OpenAsync("/reviews")).Text, StringComparison.Ordinal);
        Assert.All((await given.ReadAsync(grace.Id)).Reviews, review => Assert.Null(review.CoverId));
    }

    [Fact]
    public async Task The_recommendation_knows_who_can_hold_the_reviews_by_the_rota()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy");
        await given.ASavedAsync(
            new Shift(given.Team.Id, given.Priya.Id, app.Today.AddDays(1), ShiftKind.Early),
            new Shift(given.Team.Id, given.Priya.Id, app.Today.AddDays(8), ShiftKind.Late),
            new Shift(given.Team.Id, given.Sam.Id, app.Today.AddDays(7), ShiftKind.Night));
        var fran = await app.LogInAsync("fran@example.test");

        var form = await fran.OpenAsync($"/people/{grace.ServiceUserId}/allocate");
        var preview = await fran.SubmitAsync(form, "Preview");

        Assert.Equal(given.Priya.Id.ToString(), form.Document.QuerySelector("input[name='Input.Lead'][checked]")!.GetAttribute("value"));
        Assert.Contains("This order puts first whose shifts hold more of the reviews", form.Text, StringComparison.Ordinal);
        Assert.Contains("Can hold the initial appointment and the day 7 review", form.Text, StringComparison.Ordinal);
        Assert.Contains("Is on shift for none of: the initial appointment and the day 7 review", form.Text, StringComparison.Ordinal);
        Assert.Contains("Priya is on shift on a day of its window", preview.Text, StringComparison.Ordinal);
        Assert.Contains("No rota for these days yet", preview.Text, StringComparison.Ordinal);
    }

    private async Task<(Given Given, Episode Grace)> GraceAsync(DateTimeOffset? accepted = null)
    {
        var given = await Given.ATeamAsync(app);
        return (given, await given.APersonAsync("Grace", "Abernathy", accepted ?? app.Now, given.Sam));
    }

    private Task AwayAsync(StaffMember member, DateOnly from, DateOnly to) => app.WithDbAsync(async db =>
    {
        (await db.StaffMembers.SingleAsync(one => one.Id == member.Id)).BeAbsent(AbsenceKind.Leave, from, to);
        await db.SaveChangesAsync();
    });
}
