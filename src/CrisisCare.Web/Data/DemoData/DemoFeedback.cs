using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Voice;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>
/// What people told the demonstration team in the last months: mostly about having to tell their story again and not knowing
/// who comes, less since the team changed how it works. One piece has been unread for too long, and one person waits for a call.
/// </summary>
internal static class DemoFeedback
{
    private static readonly (int DaysAgo, FeedbackSaid Said)[] Heard =
    [
        (118, new("Nobody was unkind. But it was a new person nearly every day and each one asked me what happened. I stopped answering the door.", FeedbackAnswer.No, FeedbackAnswer.Yes, FeedbackAnswer.Sometimes, FriendsAndFamily.Poor, FeedbackWriter.Person)),
        (112, new("My daughter told her story to six people in eight days. Please read your own notes.", FeedbackAnswer.No, FeedbackAnswer.Yes, Writer: FeedbackWriter.CarerOrSupporter)),
        (109, new("I did not know who would come or when. I sat by the window.", FeedbackAnswer.No, null, FeedbackAnswer.Sometimes, FriendsAndFamily.NeitherGoodNorPoor)),
        (83, new("Better now that it is mostly the same two. I could say how it really was.", FeedbackAnswer.Yes, FeedbackAnswer.Sometimes, FeedbackAnswer.Yes, FriendsAndFamily.Good, FeedbackWriter.Person)),
        (61, new("The walk helped more than the questions.\n\nThank you, Lou.", FeltSafe: FeedbackAnswer.Yes, FriendsAndFamily: FriendsAndFamily.VeryGood, Writer: FeedbackWriter.Person)),
        (44, new("Different people again this week. I was told a lot of staff are off sick. It still felt like starting over.", FeedbackAnswer.No, FeedbackAnswer.Yes, FeedbackAnswer.Sometimes, FriendsAndFamily.Poor, FeedbackWriter.Person)),
        (38, new(null, FeedbackAnswer.Sometimes, FeedbackAnswer.Sometimes, FeedbackAnswer.Yes, FriendsAndFamily.Good)),
        (20, new("شكراً لكم. جاء الشخص نفسه كل مرة.", FeedbackAnswer.Yes, FeedbackAnswer.No, FeedbackAnswer.Yes, FriendsAndFamily.VeryGood, FeedbackWriter.SomebodyHelping)),
        (9, new("I knew it would be Priya at ten and it was Priya at ten 🙂", FeedbackAnswer.Yes, FeedbackAnswer.No, FeedbackAnswer.Yes, FriendsAndFamily.VeryGood, FeedbackWriter.Person)),
    ];

    private static readonly string[] StaffHeard =
    [
        "I like knowing who I am going to. I no longer read six pages before I knock.",
        "The rota comes out too late to keep a promise about who comes.",
        "Healthcare support workers hear more than we write down. Ask us in the meeting.",
        "Nights know nobody. We should be in one core group each.",
        "It is less tiring to go back to someone than to start again.",
        "I worry about people whose lead is off. Tell us early who acts.",
    ];

    public static IEnumerable<object> Of(DemoRecord record)
    {
        var (team, time) = (record.Team, record.Time);
        team.BeReachedAt(new ContactNumbers("020 7946 0018", "020 7946 0999", ContactNumbers.UsualEmergencyWords));
        var poster = FeedbackLink.ForPoster(team, "Reception", time.At(120, "10:00"), record.Leader, out _);
        var own = FeedbackLink.ForPerson(team, record.Episodes.First(episode => episode.IsOpen && episode.CurrentLead is not null).ServiceUserId, time.At(6, "11:00"), record.Leader, out _);

        var unread = Write(poster, new("The number on the sheet rang for a long time. In the end I gave up and went to bed.", FeedbackAnswer.Yes, Writer: FeedbackWriter.Person), time.Now.AddHours(-31));
        var waiting = Write(own, new("I do not think I can do tonight on my own. Please can someone ring before it gets dark.", IsNamed: true, Reach: "07700 900 461", ContactToday: true, Writer: FeedbackWriter.Person), time.Now.AddHours(-1));
        return [poster, own, unread, waiting, .. Heard.Select(one => Read(poster, one.Said, one.DaysAgo, record)), .. Surveys(record)];
    }

    private static FeedbackPiece Write(FeedbackLink link, FeedbackSaid said, DateTimeOffset at)
    {
        link.Use();
        return FeedbackPiece.Write(link, said, Guid.CreateVersion7(), at);
    }

    private static FeedbackPiece Read(FeedbackLink link, FeedbackSaid said, int daysAgo, DemoRecord record)
    {
        var piece = Write(link, said, record.Time.At(daysAgo, "19:20"));
        piece.Read(record.Time.At(daysAgo - 1, "09:10"), record.Leader);
        return piece;
    }

    private static IEnumerable<StaffSurvey> Surveys(DemoRecord record)
    {
        var (team, time) = (record.Team.Id, record.Time);
        var closed = StaffSurvey.Ask(team, "Working with core groups", time.Today.AddDays(-40), time.Today.AddDays(-27), time.At(40, "12:00"), record.Leader, out _);
        foreach (var words in StaffHeard)
        {
            closed.Answer(words, name: null, Guid.CreateVersion7());
        }

        yield return closed;
        yield return StaffSurvey.Ask(team, "What would make evenings easier?", time.Today.AddDays(-3), time.Today.AddDays(10), time.At(3, "12:00"), record.Leader, out _);
    }
}
