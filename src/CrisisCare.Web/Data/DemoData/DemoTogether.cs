using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Security;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>
/// One story from end to end: somebody did not know who would come, Viv and Fran read it together, Viv had an idea, it was tried out
/// twice, both agreed, and it is a change on the charts and on the public page. Beside it what still waits.
/// </summary>
internal sealed class DemoTogether(DemoRecord record, IReadOnlyList<User> outsideTheCareTeam, IReadOnlyList<FeedbackPiece> pieces)
{
    private const int DecidedDaysAgo = 58;

    private static readonly (int DaysAgo, AuthorKind Kind, int Minutes, string OnWhat)[] Hours =
    [
        (121, AuthorKind.Partner, 420, "Training day, led together"), (121, AuthorKind.Staff, 540, "Training day, led together"),
        (104, AuthorKind.Staff, 90, "Reading feedback together"), (104, AuthorKind.Partner, 90, "Reading feedback together"),
        (76, AuthorKind.Staff, 60, "The test with the evening text"), (66, AuthorKind.Partner, 75, "What the test told us"),
        (DecidedDaysAgo, AuthorKind.Staff, 120, "Team meeting: the evening text"), (DecidedDaysAgo, AuthorKind.Partner, 60, "Team meeting: the evening text"),
        (12, AuthorKind.Staff, 45, "Reading feedback together"), (12, AuthorKind.Partner, 45, "Reading feedback together"),
    ];

    private DemoTime Time => record.Time;

    private Author Fran => new(record.Leader, AuthorKind.Staff);

    private Author Viv => new(outsideTheCareTeam.Single(account => account.Role == Roles.LivedExperiencePartner).Id, AuthorKind.Partner);

    public void Tell()
    {
        var goLive = record.Rows.OfType<Change>().Single(change => change.Kind == ChangeKind.GoLive);
        AgainAndAgain(goLive);
        EveningText(WhoIsComing());
        StillWaiting();
        TalkedOver();
        foreach (var (daysAgo, kind, minutes, onWhat) in Hours)
        {
            record.Add(new ProtectedTime(record.Team.Id, kind, Time.Today.AddDays(-daysAgo), minutes, onWhat, At(daysAgo), Fran.Account));
        }

        Settle("face-budget", 6, "Team meeting with Viv and three people who had been looked after", 100, "They said that about six in two weeks was few enough to know them by name.");
        Settle("many-staff", 5, "Team meeting with Viv", 100, "One before the budget is used, so that there is still a choice.");
        record.Team.ShowYouSaid(shows: true, record.Team.UsualSlug(), isFindable: false);
    }

    private void AgainAndAgain(Change goLive)
    {
        var nearlyEveryDay = Prepare("Nobody was unkind");
        var notes = Prepare("My daughter told", "[…] told her story to six people in eight days. Please read your own notes.");
        var theme = Begin("Telling my story again and again", 104, Viv, nearlyEveryDay, notes, Prepare("Different people again"));
        Quote(theme, nearlyEveryDay, "[…] it was a new person nearly every day and each one asked me what happened. […]", 104);
        Quote(theme, notes, "[…] Please read your own notes.", 104);
        theme.Decide("Each new person has one main worker and a small group. We read the notes before we come.", Time.Today.AddDays(-103), goLive.Id, Time.Today, Fran.Account);
    }

    private Theme WhoIsComing()
    {
        var window = Prepare("I did not know who");
        var theme = Begin("Not knowing who will come", 104, Viv, window);
        Quote(theme, window, window.Words!, 104);
        theme.Decide("We send a text the night before. It says who will come and when.", Time.Today.AddDays(-DecidedDaysAgo), changeId: null, Time.Today, Fran.Account);
        return theme;
    }

    private void EveningText(Theme theme)
    {
        var facts = new IdeaFacts("A text the night before: who comes, and when", "At six in the evening everybody with a visit tomorrow gets a text with a first name and an hour.", new Credit(CreditAs.Name, "Viv Ashworth"));
        var idea = record.Add(ChangeIdea.Raise(record.Team.Id, facts, theme.Id, At(90), Viv));
        idea.Comment("It will be wrong when the rota changes at night. A wrong name is worse than none.", At(88), Fran);
        idea.Comment("Then say it: “If that changes, we text again.” I would rather know that you do not know.", At(87), Viv);
        Test(idea, 80, "Two people for a week, texts sent by hand.", "Nine texts. Twice somebody else came; a second text went out both times.", "Both people said they slept better. Each second text took three minutes.", "Try it with everybody on one shift.");
        Test(idea, 70, "Everybody visited on early shifts, for a week.", "31 texts, four second ones.", "Three people wrote back that they would be out: three visits less in vain.", "Keep it, for everybody.");
        idea.Propose(ContinuityMeasures.KnownStaffRate.Key, 0.8, "If the text says a name, we will try harder to send somebody they know.", At(64), Viv);
        idea.Agree(At(60), Viv);
        idea.Agree(At(DecidedDaysAgo), Fran);
        record.Add(idea.Accept(new ChangeFacts(ChangeKind.Other, Time.Today.AddDays(-DecidedDaysAgo), "A text the night before: who comes, and when", "If it has to be someone else, we text again."), "Both tests did more good than they cost.", Time.Today, At(DecidedDaysAgo), Fran));
        idea.MarkDoneTogether(At(DecidedDaysAgo));
    }

    private void StillWaiting()
    {
        var walk = Prepare("The walk helped", "The walk helped more than the questions. Thank you, [name].");
        var theme = Begin("Doing something side by side", 12, Viv, walk, Prepare("Better now that"));
        var quote = record.Add(Domain.Voice.Quote.Propose(theme, walk, "The walk helped more than the questions. […]", At(12), Viv));
        quote.Clear(At(12), Viv);
        Prepare("I knew it would be", "I knew it would be [name] at ten and it was [name] at ten 🙂");
    }

    private void TalkedOver()
    {
        var facts = new IdeaFacts("Support workers speak first in the meeting", "Whoever saw the person last says first how it was, before the plan is talked about.", new Credit(CreditAs.Role, "A healthcare support worker"));
        var idea = record.Add(ChangeIdea.Raise(record.Team.Id, facts, themeId: null, At(25), Fran));
        idea.Comment("They were the ones who sat with me. I would like that.", At(24), Viv);
    }

    private DateTimeOffset At(int daysAgo) => Time.At(daysAgo, "11:15");

    private Excerpt Prepare(string begins, string? left = null)
    {
        var piece = pieces.Single(piece => piece.Words?.StartsWith(begins, StringComparison.Ordinal) == true);
        return record.Add(Excerpt.Prepare(piece, left ?? piece.Words!, Time.NotAfterNow(piece.ReceivedAt.AddDays(2)), Fran.Account));
    }

    private Theme Begin(string title, int daysAgo, Author by, params Excerpt[] excerpts)
    {
        var theme = record.Add(Theme.Begin(record.Team.Id, title, At(daysAgo), by));
        foreach (var excerpt in excerpts)
        {
            theme.Hold(excerpt, At(daysAgo), by);
        }

        return theme;
    }

    private void Quote(Theme theme, Excerpt excerpt, string words, int daysAgo)
    {
        var quote = record.Add(Domain.Voice.Quote.Propose(theme, excerpt, words, At(daysAgo), Viv));
        quote.Clear(At(daysAgo), Viv);
        quote.Clear(At(daysAgo - 1), Fran);
    }

    private void Test(ChangeIdea idea, int daysAgo, string plan, string done, string learnt, string follows)
    {
        var test = idea.Test(plan, Time.Today.AddDays(-daysAgo), Time.Today, Viv.Account);
        foreach (var (words, days) in new[] { (done, daysAgo - 7), (learnt, daysAgo - 8), (follows, daysAgo - 9) })
        {
            test.Write(words, Time.Today.AddDays(-days), Time.Today);
        }
    }

    private void Settle(string key, int value, string by, int daysAgo, string why) =>
        record.Add(record.Team.Decide(Team.Settings.Single(one => one.Key == key), value, new DecisionFacts(by, Time.Today.AddDays(-daysAgo), why), Time.Today, At(daysAgo), Fran.Account));
}
