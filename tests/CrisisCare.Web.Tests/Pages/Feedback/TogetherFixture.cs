using CrisisCare.Domain;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Feedback;

/// <summary>The team with a piece of feedback that Fran has prepared for reading together.</summary>
public abstract class TogetherFixture : FeedbackFixture, IAsyncLifetime
{
    protected const string Original = "Lou walked with me on Mill Road. It was someone new every day.";
    protected const string Left = "[name] walked with me on [place]. It was someone new every day.";
    protected const string Quoted = "[…] It was someone new every day.";

    protected FeedbackPiece Piece { get; private set; } = null!;

    protected Excerpt Excerpt { get; private set; } = null!;

    public new async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Piece = await APieceAsync(Original, App.Now.AddDays(-30));
        Excerpt = Excerpt.Prepare(Piece, Left, App.Now, Guid.Empty);
        await Given.ASavedAsync(Excerpt);
    }

    protected async Task<FeedbackPiece> APieceAsync(string words, DateTimeOffset at)
    {
        var link = FeedbackLink.ForPoster(Given.Team, "Reception", at, by: null, out _);
        var piece = FeedbackPiece.Write(link, new(words, Name: "Grace Abbott", IsNamed: true), Guid.CreateVersion7(), at);
        await Given.ASavedAsync(link, piece);
        return piece;
    }

    /// <summary>A theme that holds the excerpt, with a quote that nobody has cleared.</summary>
    protected async Task<(Theme Theme, Quote Quote)> AThemeAsync()
    {
        var viv = new Author(await AccountAsync("viv"), AuthorKind.Partner);
        var theme = Theme.Begin(Given.Team.Id, "Someone new every day", App.Now, viv);
        theme.Hold(Excerpt, App.Now, viv);
        var quote = Quote.Propose(theme, Excerpt, Quoted, App.Now, viv);
        await Given.ASavedAsync(theme, quote);
        return (theme, quote);
    }

    protected async Task TurnOnAsync(bool findable = false) => await App.WithDbAsync(async db =>
    {
        (await db.Teams.SingleAsync(team => team.Id == Given.Team.Id)).ShowYouSaid(shows: true, "southam", findable);
        await db.SaveChangesAsync();
    });

    protected Task<Guid> AccountAsync(string who) => App.WithDbAsync(db => db.Users.Where(user => user.Email == $"{who}@example.test").Select(user => user.Id).SingleAsync());

    protected Task<PageBrowser> AsAsync(string who) => App.LogInAsync($"{who}@example.test");
}
