using System.Net;
using CrisisCare.Domain;
using CrisisCare.Domain.Voice;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Feedback;

public sealed class ThemesTests : TogetherFixture
{
    private const string Url = "/feedback/themes";

    [Theory]
    [InlineData("fran", HttpStatusCode.OK, true)]
    [InlineData("mo", HttpStatusCode.OK, true)]
    [InlineData("viv", HttpStatusCode.OK, true)]
    [InlineData("sam", HttpStatusCode.OK, false)]
    [InlineData("lou", HttpStatusCode.OK, false)]
    [InlineData("ada", HttpStatusCode.Forbidden, false)]
    public async Task Leaders_improvement_staff_and_partners_find_themes_and_the_rest_of_the_team_reads_them(string who, HttpStatusCode status, bool works)
    {
        var (theme, _) = await AThemeAsync();
        var browser = await AsAsync(who);

        var list = await browser.OpenAsync(Url);
        var one = await browser.OpenAsync($"{Url}/{theme.Id}");

        Assert.Equal((status, status), (list.Status, one.Status));
        Assert.Equal(works, one.Text.Contains("It was someone new every day", StringComparison.Ordinal));
        Assert.Equal(works, one.Document.QuerySelector("main form[method=post]") is not null);
        Assert.Equal(HttpStatusCode.NotFound, (await (await AsAsync("nadia")).OpenAsync($"{Url}/{theme.Id}")).Status);
    }

    [Theory]
    [InlineData("viv")]
    [InlineData("mo")]
    public async Task Who_sees_no_names_reads_what_was_left_and_never_the_piece(string who)
    {
        var browser = await AsAsync(who);

        var list = await browser.OpenAsync(Url);

        Assert.Contains(Left, list.Text, StringComparison.Ordinal);
        Assert.Contains("October 2026", list.Text, StringComparison.Ordinal);
        foreach (var told in new[] { "Mill Road", "Lou", "Grace", "24 October" })
        {
            Assert.DoesNotContain(told, list.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync($"/feedback/pieces/{Piece.Id}/prepare")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await browser.OpenAsync($"/feedback/pieces/{Piece.Id}")).Status);
    }

    [Fact]
    public async Task A_team_leader_takes_out_what_could_tell_and_the_piece_stays_as_it_was()
    {
        var piece = await APieceAsync("Sam came at 10. Thank you.\nGrace", App.Now);
        var fran = await AsAsync("fran");
        var page = await fran.OpenAsync($"/feedback/pieces/{piece.Id}/prepare");

        var unread = await fran.SubmitAsync(page, "Let them read it");
        var hasty = await fran.SubmitAsync(page, "Let them read it", ("NoOneNamed", "true"));
        var changed = await fran.SubmitAsync(page, "Let them read it", ("Left", "Sam is lovely"), ("NoOneNamed", "true"));
        var saved = await fran.SubmitAsync(page, "Let them read it", ("Left", "[name] came at 10. Thank you. [name]"), ("NoOneNamed", "true"));

        Assert.Equal(["“Grace” and “Sam” are names of people here. Take out who is named, then tick that no one is", "Read it again, and tick that no one can be recognised"], unread.Errors);
        Assert.Equal(unread.Errors[0], Assert.Single(hasty.Errors));
        Assert.Single(changed.Errors);
        Assert.Contains("They can read it now", saved.Text, StringComparison.Ordinal);
        Assert.Equal("Sam came at 10. Thank you.\nGrace", (await PiecesAsync()).Single(one => one.Id == piece.Id).Words);
    }

    [Fact]
    public async Task Viv_begins_a_theme_and_a_second_sending_of_the_form_changes_nothing()
    {
        var viv = await AsAsync("viv");
        var page = await viv.OpenAsync(Url);

        var without = await viv.SubmitAsync(page, "Put it into the theme", ("Input.Picked", Excerpt.Id.ToString()));
        var begun = await viv.SubmitAsync(page, "Put it into the theme", ("Input.Picked", Excerpt.Id.ToString()), ("Input.Title", "Someone new every day"));
        await viv.SubmitAsync(page, "Put it into the theme", ("Input.Picked", Excerpt.Id.ToString()), ("Input.Title", "Someone new every day"));

        Assert.Equal(["Say in a few words what it is about"], without.Errors);
        Assert.Equal("Someone new every day", begun.Heading);
        Assert.Contains("Found by Viv (lived-experience partner) on 23 November 2026. Fewer than 5 pieces of feedback.", begun.Text, StringComparison.Ordinal);
        Assert.Equal(1, await App.WithDbAsync(db => db.Themes.CountAsync()));
    }

    [Fact]
    public async Task A_quote_is_public_when_staff_and_a_partner_have_cleared_it_and_off_at_once_when_one_takes_it_back()
    {
        var (theme, _) = await AThemeAsync();
        await TurnOnAsync();
        var (fran, viv) = (await AsAsync("fran"), await AsAsync("viv"));
        var clear = $"Clear it: nobody is recognised by it: {Quoted}";

        await viv.SubmitAsync(await viv.OpenAsync($"{Url}/{theme.Id}"), clear);
        Assert.DoesNotContain("someone new every day.", await PublicAsync(), StringComparison.Ordinal);
        var second = await viv.OpenAsync($"{Url}/{theme.Id}");
        await fran.SubmitAsync(await fran.OpenAsync($"{Url}/{theme.Id}"), clear);
        Assert.Contains(Quoted, await PublicAsync(), StringComparison.Ordinal);
        await viv.SubmitAsync(await viv.OpenAsync($"{Url}/{theme.Id}"), $"Take it off: {Quoted}");

        Assert.Contains("You have cleared this quote already", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("someone new every day.", await PublicAsync(), StringComparison.Ordinal);
    }

    /// <summary>The page refuses it, so the row is written past the page, as a mistake of ours would.</summary>
    [Theory]
    [InlineData("fran", AuthorKind.Partner)]
    [InlineData("mo", AuthorKind.Staff)]
    public async Task The_database_refuses_a_second_clearance_of_the_same_account_or_the_same_kind(string who, AuthorKind kind)
    {
        var (_, quote) = await AThemeAsync();
        var (fran, second) = (await AccountAsync("fran"), await AccountAsync(who));
        Task AddAsync(Guid account, AuthorKind as_) => App.WithDbAsync(db => db.Database.ExecuteSqlAsync($"INSERT INTO Clearances (Id, QuoteId, Account, Kind, At) VALUES ({Guid.CreateVersion7()}, {quote.Id}, {account}, {as_.ToString()}, '2026-11-23')"));

        await AddAsync(fran, AuthorKind.Staff);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => AddAsync(second, kind));
    }

    [Fact]
    public async Task What_says_too_much_goes_with_its_quotes_and_so_does_what_an_administrator_removes()
    {
        var (theme, quote) = await AThemeAsync();
        await TurnOnAsync();
        await ClearAsync(quote);
        var viv = await AsAsync("viv");

        await viv.SubmitAsync(await viv.OpenAsync($"{Url}/{theme.Id}"), $"It says too much: {Left}");
        Assert.DoesNotContain("every day.", await PublicAsync() + (await viv.OpenAsync($"{Url}/{theme.Id}")).Text, StringComparison.Ordinal);

        var ada = await AsAsync("ada");
        await ada.SubmitAsync(await ada.OpenAsync("/admin/feedback"), "Remove the words", ("Reference", Piece.Id.ToString()), ("Reason", "Court order"), ("Sure", "true"));
        Assert.Empty(await App.WithDbAsync(db => db.Excerpts.Where(one => one.Words != null).ToListAsync()));
        Assert.Empty(await App.WithDbAsync(db => db.Quotes.Where(one => one.Words != null || one.Clearances.Any(c => c.TakenBackAt == null)).ToListAsync()));
    }

    [Fact]
    public async Task Feedback_that_waits_four_weeks_for_a_reply_is_in_sight_of_everybody_until_the_reply()
    {
        const string Waits = "Fewer than 5 things that people told us have waited more than 4 weeks for a reply.";
        var (theme, quote) = await AThemeAsync();
        await TurnOnAsync();
        await ClearAsync(quote);
        var (sam, viv) = (await AsAsync("sam"), await AsAsync("viv"));
        async Task<string[]> SeenAsync() => [(await sam.OpenAsync(Url)).Text, (await viv.OpenAsync("/improvement")).Text, await PublicAsync()];

        Assert.All(await SeenAsync(), text => Assert.Contains(Waits, text, StringComparison.Ordinal));
        await viv.SubmitAsync(await viv.OpenAsync($"{Url}/{theme.Id}"), "Save the reply", ("Decision.Words", "One main worker for each person."), ("Decision.On", "2026-11-23"));
        Assert.All(await SeenAsync(), text => Assert.Contains("has had a reply.", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_replies_at_once_do_not_undo_each_other()
    {
        var (theme, _) = await AThemeAsync();
        var (fran, viv) = (await AsAsync("fran"), await AsAsync("viv"));
        var (one, other) = (await fran.OpenAsync($"{Url}/{theme.Id}"), await viv.OpenAsync($"{Url}/{theme.Id}"));

        await fran.SubmitAsync(one, "Save the reply", ("Decision.Words", "Yes."));
        var late = await viv.SubmitAsync(other, "Save the reply", ("Decision.Words", "No."));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
    }

    private Task ClearAsync(Quote quote) => App.WithDbAsync(async db =>
    {
        var found = await db.Quotes.Include(one => one.Clearances).SingleAsync(one => one.Id == quote.Id);
        db.Add(found.Clear(App.Now, new Author(await AccountAsync("fran"), AuthorKind.Staff)));
        db.Add(found.Clear(App.Now, new Author(await AccountAsync("viv"), AuthorKind.Partner)));
        await db.SaveChangesAsync();
    });

    private async Task<string> PublicAsync() => (await App.Browser().OpenAsync("/team/southam/you-said-we-did")).Text;
}
