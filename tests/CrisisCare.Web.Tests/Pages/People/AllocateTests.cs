using System.Net;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.People;

public sealed class AllocateTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Candidates_are_ranked_with_their_reasons_and_what_choosing_them_would_change()
    {
        var (given, episode, fran) = await AWaitingPersonAsync();
        await given.AContactAsync(episode.Id, app.Now, [given.Priya, given.Lou]);

        var page = await fran.OpenAsync(Url(episode));

        var first = page.Document.QuerySelector("input[type=radio]")!;
        Assert.Equal(given.Priya.Id.ToString(), first.GetAttribute("value"));
        Assert.True(first.HasAttribute("checked"));
        Assert.Equal(["Priya Nair", "Fran Okoro", "Sam Adeyemi"], Labels(page)[..3]);
        Assert.Equal("Lead practitioner", page.Document.QuerySelector("fieldset > legend")!.TextContent.Trim());
        var hint = page.Document.GetElementById(first.GetAttribute("aria-describedby")!)!.TextContent;
        Assert.Contains("Recommended", hint, StringComparison.Ordinal);
        Assert.Contains("Social worker", hint, StringComparison.Ordinal);
        Assert.Contains("Has met this person in 1 contact", hint, StringComparison.Ordinal);
        Assert.Contains("Leads 2 people now, 3 if chosen (soft limit 6)", hint, StringComparison.Ordinal);
        Assert.Contains("2 staff met now → stays 2", hint, StringComparison.Ordinal);
        Assert.Contains("2 staff met now → 3 if chosen", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_allocated_without_confirming()
    {
        var (given, episode, fran) = await AWaitingPersonAsync();
        var form = await fran.OpenAsync(Url(episode));

        var preview = await fran.SubmitAsync(form, "Preview");
        Assert.Empty(await TermsAsync(episode));

        var done = await fran.SubmitAsync(preview, "Confirm");
        var term = Assert.Single(await TermsAsync(episode));
        Assert.Equal(given.Fran.Id, term.StaffMemberId);
        Assert.Null(term.Reason);
        Assert.Equal($"/people/{episode.ServiceUserId}", done.Url);
    }

    [Fact]
    public async Task The_preview_says_what_changes_and_on_which_reviews_the_lead_is_away()
    {
        var (given, episode, fran) = await AWaitingPersonAsync();
        await AwayAsync(given.Fran, app.Today.AddDays(7), app.Today.AddDays(9));
        var form = await fran.OpenAsync(Url(episode));

        var preview = await fran.SubmitAsync(form, "Preview");

        Assert.Equal("Fran Okoro, nurse", Row(preview, "Lead practitioner"));
        Assert.Equal("Nobody", Row(preview, "Lead until now"));
        Assert.Equal("0 people now → 1 if chosen (soft limit 6, hard limit 8)", Row(preview, "People Fran leads"));
        Assert.Equal("0 staff met now → 1 if chosen", Row(preview, "Staff the person meets"));
        Assert.Equal("Tuesday 24 November 2026", Row(preview, "Initial appointment"));
        Assert.Equal("Monday 30 November 2026 Fran is away", Row(preview, "Day 7 review"));
        Assert.Equal("Monday 7 December 2026", Row(preview, "Day 14 review"));
    }

    [Fact]
    public async Task Choosing_somebody_other_than_the_first_asks_for_a_reason_and_keeps_it_with_the_recommendation()
    {
        var (given, episode, fran) = await AWaitingPersonAsync();
        var form = await fran.OpenAsync(Url(episode));

        var refused = await fran.SubmitAsync(form, "Preview", Lead(given.Sam));
        var without = await fran.SubmitAsync(refused, "Preview", ("Input.Reason", "Other"));
        var preview = await fran.SubmitAsync(without, "Preview", ("Input.ReasonText", "Speaks Urdu"));
        await fran.SubmitAsync(preview, "Confirm");

        Assert.Equal(["Choose a reason for choosing Sam Adeyemi, who is not the recommended lead practitioner"], refused.Errors);
        Assert.Equal(["Enter your reason for choosing Sam Adeyemi"], without.Errors);
        var term = Assert.Single(await TermsAsync(episode));
        Assert.Equal((given.Sam.Id, AllocationReason.Other, "Speaks Urdu"), (term.StaffMemberId, term.Reason, term.ReasonText));
        Assert.Contains(given.Fran.Id.ToString(), term.Ranking, StringComparison.Ordinal);
        Assert.DoesNotContain("Okoro", term.Ranking, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_back_from_the_preview_keeps_every_answer()
    {
        var (given, episode, fran) = await AWaitingPersonAsync();
        var form = await fran.OpenAsync(Url(episode));
        var preview = await fran.SubmitAsync(form, "Preview", Lead(given.Sam), ("Input.Reason", "Workload"), ("Input.ReasonText", "Has room"));

        var again = await fran.SubmitAsync(preview, "Change the choice");

        Assert.Equal(given.Sam.Id.ToString(), again.Document.QuerySelector("input[type=radio][checked]")!.GetAttribute("value"));
        Assert.Equal("Workload", again.Document.QuerySelector("#Input_Reason option[selected]")!.GetAttribute("value"));
        Assert.Equal("Has room", again.Document.QuerySelector("#Input_ReasonText")!.GetAttribute("value"));
        Assert.Empty(await TermsAsync(episode));
    }

    [Fact]
    public async Task Over_the_soft_limit_asks_for_a_tick()
    {
        var (given, episode, fran) = await AWaitingPersonAsync();
        await given.AContactAsync(episode.Id, app.Now, [given.Sam]);
        await LimitAsync(given.Sam, soft: 1, hard: 3);
        var form = await fran.OpenAsync(Url(episode));

        var refused = await fran.SubmitAsync(form, "Preview");
        var preview = await fran.SubmitAsync(refused, "Preview", ("Input.KnowsOverLimit", "true"));
        await fran.SubmitAsync(preview, "Confirm");

        Assert.Contains("Over soft limit if chosen", form.Text, StringComparison.Ordinal);
        Assert.Equal(["Tick that you know this takes Sam Adeyemi over their limit"], refused.Errors);
        Assert.Equal(given.Sam.Id, Assert.Single(await TermsAsync(episode)).StaffMemberId);
    }

    [Fact]
    public async Task At_the_hard_limit_and_for_bank_staff_a_reason_is_needed()
    {
        var (given, episode, fran) = await AWaitingPersonAsync();
        await LimitAsync(given.Sam, soft: 1, hard: 1);
        var form = await fran.OpenAsync(Url(episode));

        var full = await fran.SubmitAsync(form, "Preview", Lead(given.Sam), ("Input.Reason", "KnowsThePerson"));
        var bank = await fran.SubmitAsync(form, "Preview", Lead(given.Bo), ("Input.Reason", "KnowsThePerson"));
        var preview = await fran.SubmitAsync(bank, "Preview", ("Input.OverrideText", "Here all week"));
        await fran.SubmitAsync(preview, "Confirm");

        Assert.Equal(["Enter your reason for choosing Sam Adeyemi all the same"], full.Errors);
        Assert.Contains("Sam Adeyemi already leads 1 person (hard limit 1)", form.Text, StringComparison.Ordinal);
        Assert.Equal(["Enter your reason for choosing Bo Lindqvist all the same"], bank.Errors);
        Assert.Equal((given.Bo.Id, "Here all week"), (Assert.Single(await TermsAsync(episode)) is { } term ? (term.StaffMemberId, term.OverrideText) : default));
    }

    [Fact]
    public async Task Who_cannot_lead_is_removed_before_anyone_is_ranked()
    {
        var (given, episode, fran) = await AWaitingPersonAsync();
        await given.AContactAsync(episode.Id, app.Now, [given.Lou, given.Bo]);

        var page = await fran.OpenAsync(Url(episode));
        var forged = await fran.SubmitAsync(page, "Preview", Lead(given.Lou), ("Input.Reason", "KnowsThePerson"), ("Input.OverrideText", "Please"));

        Assert.Equal("Fran Okoro", Labels(page)[0]);
        Assert.DoesNotContain("Lou Marsh", Labels(page));
        Assert.False(page.Document.QuerySelector("details")!.HasAttribute("open"));
        Assert.Contains("Lou Marsh is not a registered practitioner", page.Document.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Lou Marsh is not a registered practitioner"], forged.Errors);
        Assert.Empty(await TermsAsync(episode));
    }

    [Fact]
    public async Task Someone_the_person_refused_cannot_lead()
    {
        var (given, episode, fran) = await AWaitingPersonAsync();
        await RefuseAsync(episode, given.Fran, RefusalKind.PersonAsked);
        await RefuseAsync(episode, given.Priya, RefusalKind.ConflictOfInterest);

        var page = await fran.OpenAsync(Url(episode));

        Assert.Equal("Sam Adeyemi", Labels(page)[0]);
        var closed = page.Document.QuerySelector("details")!.TextContent;
        Assert.Contains("The person has asked not to see them", closed, StringComparison.Ordinal);
        Assert.Contains("Priya Nair has a conflict of interest with this person", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("private words", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_left_or_is_away_on_every_review_day_cannot_lead()
    {
        var (given, episode, fran) = await AWaitingPersonAsync();
        await AwayAsync(given.Fran, app.Today, app.Today.AddDays(20));
        await app.WithDbAsync(async db =>
        {
            (await db.StaffMembers.FindAsync(given.Priya.Id))!.Leave(app.Today, openLeads: 0);
            await db.SaveChangesAsync();
        });

        var page = await fran.OpenAsync(Url(episode));

        Assert.Equal("Sam Adeyemi", Labels(page)[0]);
        Assert.Contains("Fran Okoro is absent on every review day", page.Text, StringComparison.Ordinal);
        Assert.Contains("Priya Nair left on 23 November 2026", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_led_an_earlier_episode_comes_before_those_who_never_did()
    {
        var (given, earlier, fran) = await AWaitingPersonAsync();
        var person = earlier.ServiceUserId;
        await app.WithDbAsync(async db =>
        {
            var episode = await db.Episodes.Include(one => one.Leads).Include(one => one.Reviews).SingleAsync(one => one.Id == earlier.Id);
            episode.Allocate(new Allocation(given.Sam.Id), app.Now, by: null);
            episode.Close(new Closing(app.Today, ClosingReason.TreatmentCompleted, "GP", JointVisit: null, Disengagement: null), app.Now, by: null);
            var referral = Domain.Referrals.Referral.Accepted(given.Team.Id, person, app.Now, Domain.Referrals.Priority.Urgent, "GP", app.Now, by: null);
            db.AddRange(referral, Episode.Accept(given.Team, person, referral, Domain.Zones.Zone.Red, app.Now.AddDays(3), Guid.Empty, episode));
            await db.SaveChangesAsync();
        });
        app.Clock.Advance(TimeSpan.FromMinutes(20));

        var page = await fran.OpenAsync(Url(earlier));

        Assert.Equal("Sam Adeyemi", Labels(page)[0]);
        Assert.Contains("Led this person until 23 November 2026", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_the_lead_says_who_leads_now_and_asks_why()
    {
        var (given, episode, fran) = await AWaitingPersonAsync(lead: true);
        var form = await fran.OpenAsync(Url(episode));

        var refused = await fran.SubmitAsync(form, "Preview");
        var forged = await fran.SubmitAsync(form, "Preview", ("Input.ChangeReason", "EpisodeClosed"));
        var preview = await fran.SubmitAsync(refused, "Preview", ("Input.ChangeReason", "LeadAway"));
        await fran.SubmitAsync(preview, "Confirm");

        Assert.Contains("Priya Nair leads this person’s care now", form.Text, StringComparison.Ordinal);
        Assert.Contains("Priya Nair already leads this person", form.Text, StringComparison.Ordinal);
        Assert.Equal(["Choose why the lead is changing"], refused.Errors);
        Assert.Equal(["Choose why the lead is changing"], forged.Errors);
        var terms = await TermsAsync(episode);
        Assert.Equal([(given.Priya.Id, LeadChangeReason.LeadAway), (given.Fran.Id, default(LeadChangeReason?))], terms.Select(term => (term.StaffMemberId, term.EndReason)));
    }

    [Fact]
    public async Task Reassigning_the_lead_keeps_every_open_review_and_booking()
    {
        var (given, episode, fran) = await AWaitingPersonAsync(lead: true);
        await app.WithDbAsync(async db =>
        {
            var one = await db.Episodes.Include(of => of.Reviews).Include(of => of.Bookings).SingleAsync(of => of.Id == episode.Id);
            var details = new Domain.Bookings.BookingDetails(Domain.Bookings.BookingKind.InitialAppointment, app.Now.AddHours(5), 60, Domain.Contacts.Mechanism.FaceToFace, Domain.Contacts.Place.Home, [given.Priya.Id]);
            one.Book(one.Reviews.Single(review => review.Day == 0), details, rebooking: null, app.Now, by: null);
            await db.SaveChangesAsync();
        });
        var before = await CareAsync(episode);
        var form = await fran.OpenAsync(Url(episode));

        var preview = await fran.SubmitAsync(form, "Preview", ("Input.ChangeReason", "LeadAway"));
        await fran.SubmitAsync(preview, "Confirm");

        Assert.Equal(2, (await TermsAsync(episode)).Count);
        Assert.Equal(before, await CareAsync(episode));
    }

    [Fact]
    public async Task Allocating_from_a_stale_page_names_who_allocated_meanwhile()
    {
        var (given, episode, fran) = await AWaitingPersonAsync();
        var form = await fran.OpenAsync(Url(episode));
        var preview = await fran.SubmitAsync(form, "Preview");
        var account = await app.WithDbAsync(db => db.Users.SingleAsync(user => user.Email == "fran@example.test"));
        await AllocateDirectlyAsync(episode, given.Priya, account.Id);
        app.Clock.Advance(TimeSpan.FromMinutes(3));

        var confirmed = await fran.SubmitAsync(preview, "Confirm");
        var previewed = await fran.SubmitAsync(form, "Preview");

        Assert.Equal(HttpStatusCode.Conflict, confirmed.Status);
        Assert.Equal(["Priya was allocated 3 minutes ago by Fran Okoro. Your choice was not saved"], confirmed.Errors);
        Assert.Equal(HttpStatusCode.Conflict, previewed.Status);
        Assert.Equal(confirmed.Errors, previewed.Errors);
        Assert.Equal(given.Priya.Id, Assert.Single(await TermsAsync(episode)).StaffMemberId);

        var again = await fran.SubmitAsync(confirmed, "Preview", ("Input.ChangeReason", "BetterFit"));
        await fran.SubmitAsync(again, "Confirm");
        Assert.Equal(2, (await TermsAsync(episode)).Count);
    }

    [Fact]
    public async Task Of_two_team_leaders_confirming_at_the_same_moment_one_succeeds_and_the_other_is_told()
    {
        var (given, episode, fran) = await AWaitingPersonAsync();
        await given.AnAccountAsync("Gus", Roles.TeamLeader, await ALeaderAsync(given));
        var gus = await app.LogInAsync("gus@example.test");
        var one = await fran.SubmitAsync(await fran.OpenAsync(Url(episode)), "Preview");
        var other = await gus.SubmitAsync(await gus.OpenAsync(Url(episode)), "Preview");

        var answers = await Task.WhenAll(fran.SubmitAsync(one, "Confirm"), gus.SubmitAsync(other, "Confirm"));

        Assert.Single(await TermsAsync(episode));
        var told = Assert.Single(answers, answer => answer.Status == HttpStatusCode.Conflict);
        Assert.Contains("was allocated just now by", Assert.Single(told.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_confirmation_sent_twice_allocates_once()
    {
        var (_, episode, fran) = await AWaitingPersonAsync();
        var preview = await fran.SubmitAsync(await fran.OpenAsync(Url(episode)), "Preview");

        var first = await fran.SubmitAsync(preview, "Confirm");
        var second = await fran.SubmitAsync(preview, "Confirm");

        Assert.Single(await TermsAsync(episode));
        Assert.Equal(first.Url, second.Url);
    }

    [Fact]
    public async Task A_closed_episode_has_no_form()
    {
        var (_, episode, fran) = await AWaitingPersonAsync();
        var form = await fran.OpenAsync(Url(episode));
        await app.WithDbAsync(async db =>
        {
            (await db.Episodes.Include(one => one.Reviews).SingleAsync(one => one.Id == episode.Id)).Close(new Closing(app.Today, ClosingReason.TreatmentCompleted, "GP", JointVisit: null, Disengagement: null), app.Now, by: null);
            await db.SaveChangesAsync();
        });

        var late = await fran.SubmitAsync(form, "Preview");
        var page = await fran.OpenAsync(Url(episode));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(["This episode has been closed. Your choice was not saved"], late.Errors);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        Assert.Contains("This episode is closed", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_team_leaders_of_the_persons_own_team_may_allocate()
    {
        var (_, episode, fran) = await AWaitingPersonAsync();
        var sam = await app.LogInAsync("sam@example.test");
        var nadia = await app.LogInAsync("nadia@example.test");

        Assert.Equal(HttpStatusCode.Forbidden, (await sam.OpenAsync(Url(episode))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.OpenAsync(Url(episode))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await fran.OpenAsync($"/people/{Guid.NewGuid()}/allocate")).Status);
    }

    [Theory]
    [InlineData("Input.Lead", "nobody")]
    [InlineData("Input.Lead", null)]
    [InlineData("Input.Lead", "0198f3c5-0000-7000-8000-000000000000")]
    [InlineData("Input.Reason", "99")]
    [InlineData("Input.ExpectedTerm", "x")]
    public async Task A_form_that_makes_no_sense_is_refused_in_a_sentence(string field, string? value)
    {
        var (_, episode, fran) = await AWaitingPersonAsync();
        var form = await fran.OpenAsync(Url(episode));

        var page = await fran.SubmitAsync(form, "Preview", (field, value));

        Assert.NotEmpty(page.Errors);
        Assert.Contains(page.Document.QuerySelectorAll("button"), button => button.TextContent.Trim() == "Preview");
    }

    [Fact]
    public async Task The_database_refuses_two_current_leads()
    {
        var (given, episode, _) = await AWaitingPersonAsync(lead: true);

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => app.WithDbAsync(db => db.Database.ExecuteSqlAsync(
            $"INSERT INTO LeadTerms (Id, EpisodeId, StaffMemberId, StartedAt) VALUES ({Guid.NewGuid()}, {episode.Id}, {given.Sam.Id}, {app.Now.UtcDateTime})")));

        Assert.Contains("UNIQUE constraint failed", refusal.Message, StringComparison.Ordinal);
        Assert.Single(await TermsAsync(episode));
    }

    [Fact]
    public async Task Closing_the_old_term_and_opening_the_new_one_is_one_save_that_the_database_accepts()
    {
        var (given, episode, _) = await AWaitingPersonAsync(lead: true);

        await AllocateDirectlyAsync(episode, given.Sam, by: null);

        Assert.Equal([false, true], (await TermsAsync(episode)).Select(term => term.EndedAt is null));
    }

    private static string Url(Episode episode) => $"/people/{episode.ServiceUserId}/allocate";

    private static (string, string?) Lead(StaffMember staff) => ("Input.Lead", staff.Id.ToString());

    private static string Row(BrowsedPage page, string key)
    {
        var value = page.Document.QuerySelectorAll("dt").Single(term => term.TextContent.Trim() == key).NextElementSibling!.TextContent;
        return string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static List<string> Labels(BrowsedPage page) =>
        [.. page.Document.QuerySelectorAll("label.nhsuk-radios__label").Select(label => label.TextContent.Trim())];

    /// <summary>Fran leads nobody, Sam one person, Priya two: that is the order in which they are recommended.</summary>
    private async Task<(Given Given, Episode Episode, PageBrowser Fran)> AWaitingPersonAsync(bool lead = false)
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Iris", "Bell", lead: given.Sam);
        await given.APersonAsync("Omar", "Diaz", lead: given.Priya);
        await given.APersonAsync("Tess", "Webb", lead: given.Priya);
        var episode = await given.APersonAsync("Rosa", "Klein", lead: lead ? given.Priya : null);
        return (given, episode, await app.LogInAsync("fran@example.test"));
    }

    private async Task<StaffMember> ALeaderAsync(Given given)
    {
        var gus = new StaffMember("Gus Hale", Profession.Nurse, isRegistered: true, wte: 1.0m, Employment.Permanent);
        gus.Join(given.Team.Id);
        await app.WithDbAsync(async db =>
        {
            db.Add(gus);
            await db.SaveChangesAsync();
        });
        return gus;
    }

    private Task<List<LeadTerm>> TermsAsync(Episode episode) => app.WithDbAsync(db =>
        db.Episodes.Where(one => one.Id == episode.Id).SelectMany(one => one.Leads).OrderBy(term => term.EndedAt == null).AsNoTracking().ToListAsync());

    private Task<List<string>> CareAsync(Episode episode) => app.WithDbAsync(async db =>
    {
        var one = await db.Episodes.AsNoTracking().Include(of => of.Reviews).Include(of => of.Bookings).SingleAsync(of => of.Id == episode.Id);
        return one.Reviews.OrderBy(review => review.Day).Select(review => $"{review.Id} {review.DueOn} {review.IsOpen}")
            .Concat(one.Bookings.Select(booking => $"{booking.Id} {booking.StartsAt} {booking.IsCurrent}"))
            .ToList();
    });

    private Task AllocateDirectlyAsync(Episode episode, StaffMember lead, Guid? by) => app.WithDbAsync(async db =>
    {
        var one = await db.Episodes.Include(of => of.Leads).SingleAsync(of => of.Id == episode.Id);
        one.Allocate(new Allocation(lead.Id, ChangeReason: LeadChangeReason.BetterFit), app.Now, by);
        await db.SaveChangesAsync();
    });

    private Task AwayAsync(StaffMember staff, DateOnly from, DateOnly to) => app.WithDbAsync(async db =>
    {
        (await db.StaffMembers.FindAsync(staff.Id))!.BeAbsent(AbsenceKind.Leave, from, to);
        await db.SaveChangesAsync();
    });

    private Task<int> LimitAsync(StaffMember staff, int soft, int hard) => app.WithDbAsync((CrisisCareDbContext db) =>
        db.StaffMembers.Where(one => one.Id == staff.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.SoftCaseload, soft).SetProperty(one => one.HardCaseload, hard)));

    private Task RefuseAsync(Episode episode, StaffMember staff, RefusalKind kind) => app.WithDbAsync(async db =>
    {
        var person = await db.ServiceUsers.Include(one => one.Refusals).SingleAsync(one => one.Id == episode.ServiceUserId);
        person.Refuse(staff.Id, kind, app.Today, "private words");
        await db.SaveChangesAsync();
    });
}
