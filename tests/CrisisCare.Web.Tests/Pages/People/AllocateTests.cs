using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.People;

public sealed partial class AllocateTests : IDisposable
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
}
