using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Voice;
using CsCheck;

namespace CrisisCare.Domain.Tests.Voice;

public sealed class ThemeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Author Fran = new(Guid.CreateVersion7(), AuthorKind.Staff);
    private static readonly Author Mo = new(Guid.CreateVersion7(), AuthorKind.Staff);
    private static readonly Author Viv = new(Guid.CreateVersion7(), AuthorKind.Partner);
    private static readonly Author Jo = new(Guid.CreateVersion7(), AuthorKind.Partner);

    private readonly FeedbackPiece piece = APiece("Lou walked with me. I slept.");
    private readonly Excerpt excerpt;
    private readonly Theme theme;
    private readonly Quote quote;

    public ThemeTests()
    {
        excerpt = Excerpt.Prepare(piece, "[name] walked with me. I slept.", Now, Fran.Account);
        theme = Theme.Begin(piece.TeamId, "Walking", Now, Viv);
        quote = Quote.Propose(theme, excerpt, "[name] walked with me. […]", Now, Viv);
    }

    [Fact]
    public void The_piece_stays_untouched_beside_its_excerpt() => Assert.Equal(("Lou walked with me. I slept.", "[name] walked with me. I slept."), (piece.Words, excerpt.Words));

    [Fact]
    public void A_quote_is_cleared_by_two_of_different_kinds()
    {
        quote.Clear(Now, Viv);
        Assert.False(quote.IsCleared);
        Assert.Equal(["Lived-experience partners have cleared this quote already. The second must be staff"], quote.ReasonsAgainstClearing(Jo));
        Assert.Equal(["You have cleared this quote already"], quote.ReasonsAgainstClearing(Viv));

        quote.Clear(Now, Fran);
        Assert.True(quote.IsCleared);
    }

    [Fact]
    public void One_account_that_changed_its_kind_cannot_clear_twice()
    {
        quote.Clear(Now, Fran);

        Assert.Equal(["You have cleared this quote already"], quote.ReasonsAgainstClearing(Fran with { Kind = AuthorKind.Partner }));
    }

    /// <summary>Whoever clears and takes back in whatever order: it is public exactly when one of each kind stands, and they are never the same account.</summary>
    [Fact]
    public void Public_is_what_one_of_each_kind_has_cleared_and_nobody_has_taken_back() =>
        Gen.Int[0, 4].Array[0, 20].Sample(steps =>
        {
            var one = Quote.Propose(theme, excerpt, "[name] walked with me. […]", Now, Viv);
            Author[] authors = [Fran, Mo, Viv, Jo];
            foreach (var step in steps)
            {
                if (step == 4)
                {
                    one.TakeBack(Now, Fran.Account);
                }
                else if (!one.ReasonsAgainstClearing(authors[step]).Any())
                {
                    one.Clear(Now, authors[step]);
                }
            }

            var standing = one.Standing.ToList();
            return standing.Count <= 2 && standing.DistinctBy(c => c.Account).Count() == standing.Count && standing.DistinctBy(c => c.Kind).Count() == standing.Count && one.IsCleared == (standing.Count == 2);
        });

    [Fact]
    public void Taken_back_it_is_public_no_more_and_two_have_to_clear_it_anew()
    {
        quote.Clear(Now, Viv);
        quote.Clear(Now, Fran);
        quote.TakeBack(Now, Viv.Account);

        Assert.False(quote.IsCleared);
        Assert.Equal(2, quote.Clearances.Count(one => one.TakenBackBy == Viv.Account));
        Assert.Empty(quote.ReasonsAgainstClearing(Fran));
    }

    [Fact]
    public void What_was_removed_for_a_legal_reason_is_gone_from_excerpt_and_quote()
    {
        quote.Clear(Now, Viv);
        quote.Clear(Now, Fran);
        excerpt.Remove(Now, Fran.Account);
        quote.Remove(Now, Fran.Account);

        Assert.Equal((null, null, false, false), (excerpt.Words, quote.Words, excerpt.Stands, quote.IsCleared));
        Assert.Equal(["These words were removed"], quote.ReasonsAgainstClearing(Fran));
        Assert.Equal(["That feedback can no longer be read here"], Quote.ReasonsAgainst(excerpt, "[…] I slept."));
    }

    [Fact]
    public void The_same_piece_is_in_a_theme_once_and_a_reply_has_words_and_a_date()
    {
        theme.Hold(excerpt, Now, Viv);
        theme.Hold(excerpt, Now, Fran);
        theme.Decide(" We walk. ", Today, changeId: null, Today, Fran.Account);

        Assert.Single(theme.Pieces);
        Assert.Equal(("We walk.", Today, true), (theme.Decision, theme.DecidedOn, theme.HasReply));
        Assert.Equal(["Say what was decided"], Theme.ReasonsAgainstDecision(" "));
        Assert.Equal(["The date of the decision must be today or within the last 15 years"], Theme.ReasonsAgainstDate(Today.AddDays(1), Today));
    }

    [Theory]
    [InlineData(0, "All that people told us more than 4 weeks ago has had a reply.")]
    [InlineData(4, "Fewer than 5 things that people told us have waited more than 4 weeks for a reply.")]
    [InlineData(5, "5 things that people told us have waited more than 4 weeks for a reply.")]
    public void What_waits_is_said_without_a_small_number(int pieces, string words) => Assert.Equal(words, ThemeQueries.WithoutReplyWords(pieces));

    [Fact]
    public void Feedback_waits_from_the_29th_day_on_until_its_theme_has_a_reply()
    {
        theme.Hold(excerpt, Now, Viv);
        FeedbackPiece[] pieces = [piece, APiece("Another", Now.AddDays(-28).AddHours(-2)), APiece("New", Now.AddDays(-27)), APiece(null, Now.AddDays(-40))];
        int Waiting() => pieces.AsQueryable().WithoutReply(new[] { theme }.AsQueryable(), Now.AddHours(-1)).Count();

        Assert.Equal(1, Waiting());
        pieces[0] = APiece("Old", Now.AddDays(-60));
        Assert.Equal(2, Waiting());
        theme.Hold(Excerpt.Prepare(pieces[0], "Old", Now, Fran.Account), Now, Viv);
        theme.Decide("Yes", Today, null, Today, Fran.Account);
        Assert.Equal(1, Waiting());
    }

    [Theory]
    [InlineData("Southam Crisis Home Treatment", "southam-crisis-home-treatment")]
    [InlineData(" Tîm Argyfwng – Môn & Llŷn ", "tim-argyfwng-mon-llyn")]
    public void A_team_has_a_usual_name_in_an_address(string name, string slug)
    {
        Assert.Equal(slug, new Team(name).UsualSlug());
        Assert.Empty(Team.ReasonsAgainstSlug(slug));
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("Southam")]
    [InlineData("a--b")]
    [InlineData("settings")]
    [InlineData("a/../b")]
    [InlineData(null)]
    public void What_cannot_be_in_an_address_is_refused(string? slug) => Assert.Single(Team.ReasonsAgainstSlug(slug));

    private static FeedbackPiece APiece(string? words, DateTimeOffset? at = null)
    {
        var link = FeedbackLink.ForPoster(new Team("Southam"), "Reception", Now, null, out _);
        return FeedbackPiece.Write(link, new(words, FeedbackAnswer.Yes), Guid.CreateVersion7(), at ?? Now);
    }
}
