using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Voice;

namespace CrisisCare.Domain.Tests.Voice;

public sealed class FeedbackTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 47, 12, TimeSpan.Zero);
    private static readonly Guid Form = Guid.Parse("0193a1c2-0000-7000-8000-000000000001");

    private readonly Team team = new("Southam");
    private readonly Guid person = Guid.CreateVersion7();
    private readonly FeedbackLink poster;
    private readonly FeedbackLink own;

    public FeedbackTests()
    {
        poster = FeedbackLink.ForPoster(team, "Reception", Now, by: null, out _);
        own = FeedbackLink.ForPerson(team, person, Now, by: null, out _);
    }

    [Theory]
    [InlineData("Thank you\r\n  for the walk ")]
    [InlineData("<script>alert(1)</script> & \"quotes\"")]
    [InlineData("שלום مرحبا 👩🏽‍⚕️ e\u0301")]
    [InlineData("   \n leading and trailing \n   ")]
    public void Words_are_kept_exactly_as_they_were_written(string words) =>
        Assert.Equal(words, FeedbackPiece.Write(poster, new(words), Form, Now).Words);

    [Fact]
    public void Something_must_be_said_and_nothing_in_particular()
    {
        Assert.Equal(["Write something, or choose an answer, before you send this"], new FeedbackSaid("  \r\n ").ReasonsAgainst());
        Assert.Equal(["Write something, or choose an answer, before you send this"], new FeedbackSaid(null, Writer: FeedbackWriter.Person, Name: "Grace").ReasonsAgainst());

        foreach (var said in new FeedbackSaid[]
        {
            new("Hello"), new(null, KnewWhoWasComing: FeedbackAnswer.No), new(null, RepeatedStory: FeedbackAnswer.Yes), new(null, FeltSafe: FeedbackAnswer.Sometimes),
            new(null, FriendsAndFamily: FriendsAndFamily.DontKnow), new(null, ContactToday: true),
        })
        {
            Assert.Empty(said.ReasonsAgainst());
        }
    }

    [Fact]
    public void Ten_thousand_characters_are_taken_and_a_line_break_is_one()
    {
        var words = string.Concat(Enumerable.Repeat("ab\r\n", 2500)) + "\r\n" + new string('c', 2499);

        Assert.Equal(10_000, FeedbackSaid.LengthOf(words));
        Assert.Empty(new FeedbackSaid(words).ReasonsAgainst());
        Assert.Equal(
            ["You have written 10,001 characters. We can take 10,000 characters at one time. Send it in 2 or more parts"],
            new FeedbackSaid(words + "d").ReasonsAgainst());
    }

    [Fact]
    public void The_NHS_question_has_its_standard_words_and_six_answers_in_order()
    {
        Assert.Equal("Overall, how was your experience of our service?", FeedbackWords.FriendsAndFamilyQuestion);
        Assert.Equal(
            ["Very good", "Good", "Neither good nor poor", "Poor", "Very poor", "Don’t know"],
            Enum.GetValues<FriendsAndFamily>().Select(answer => answer.Words));
    }

    [Fact]
    public void The_same_form_with_the_same_answers_is_one_piece_and_with_others_another()
    {
        var said = new FeedbackSaid("Hello");

        Assert.Equal(said.IdFor(Form), new FeedbackSaid("Hello").IdFor(Form));
        Assert.NotEqual(said.IdFor(Form), said.IdFor(Guid.CreateVersion7()));
        Assert.NotEqual(said.IdFor(Form), (said with { Words = "Hello " }).IdFor(Form));
        Assert.NotEqual(said.IdFor(Form), (said with { ContactToday = true }).IdFor(Form));
    }

    [Fact]
    public void Whoever_stays_unnamed_leaves_nothing_that_would_tell()
    {
        var piece = FeedbackPiece.Write(own, new("Hello", Name: "Grace", IsNamed: false), Form, Now);

        Assert.Null(piece.ServiceUserId);
        Assert.Null(piece.Name);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), piece.ReceivedAt);
    }

    [Fact]
    public void Whoever_chooses_to_be_named_is_known_by_their_own_link()
    {
        var piece = FeedbackPiece.Write(own, new("Hello", Name: " Grace ", IsNamed: true), Form, Now);

        Assert.Equal((person, "Grace", true), (piece.ServiceUserId, piece.Name, piece.CanBeReached));
    }

    [Fact]
    public void The_first_reader_is_kept()
    {
        var piece = FeedbackPiece.Write(poster, new("Hello"), Form, Now);
        var (fran, nadia) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        piece.Read(Now.AddHours(1), fran);
        piece.Read(Now.AddHours(2), nadia);

        Assert.Equal((Now.AddHours(1), fran), (piece.ReadAt, piece.ReadBy));
    }

    [Fact]
    public void Somebody_who_asks_waits_until_a_colleague_says_what_came_of_it()
    {
        var piece = FeedbackPiece.Write(poster, new(null, ContactToday: true), Form, Now);
        Assert.True(piece.WaitsForContact);
        piece.Read(Now, Guid.Empty);
        Assert.True(piece.WaitsForContact);

        piece.Contact(ContactedAs.Spoke, Now.AddHours(1), Guid.Empty);

        Assert.False(piece.WaitsForContact);
        Assert.Equal(["A colleague has said already what came of it"], piece.ReasonsAgainstContacted());
    }

    [Fact]
    public void Nothing_but_a_removal_can_change_the_words()
    {
        Assert.All(typeof(FeedbackPiece).GetProperties(), property => Assert.False(property.SetMethod?.IsPublic ?? false, property.Name));
        var piece = FeedbackPiece.Write(poster, new("Hello", Name: "Grace", IsNamed: true, Reach: "07700 900 461"), Form, Now);

        piece.Remove(" Court order of 20 November 2026 ", Now, Guid.Empty);

        Assert.Equal((null, null, null), (piece.Words, piece.Name, piece.Reach));
        Assert.Equal(("Court order of 20 November 2026", Now), (piece.RemovedFor, piece.RemovedAt));
        Assert.Equal(["The words of this feedback have been removed already"], piece.ReasonsAgainstRemoving());
    }

    [Fact]
    public void A_persons_own_link_works_once_and_for_the_days_the_team_has_set()
    {
        Assert.True(own.WorksAt(Now.AddDays(30).AddSeconds(-1)));
        Assert.False(own.WorksAt(Now.AddDays(30)));

        own.Use();

        Assert.False(own.WorksAt(Now));
    }

    [Fact]
    public void A_poster_works_for_many_people_until_it_is_taken_out_of_use()
    {
        poster.Use();
        Assert.True(poster.WorksAt(Now.AddYears(5)));

        poster.Revoke(Now);

        Assert.False(poster.WorksAt(Now));
    }

    [Fact]
    public void A_secret_has_256_random_bits_and_only_its_hash_is_kept()
    {
        var link = FeedbackLink.ForPerson(team, person, Now, by: null, out var secret);

        Assert.Equal(43, secret.Length);
        Assert.Equal(LinkSecret.HashOf(secret), link.SecretHash);
        Assert.NotEqual(secret, LinkSecret.New());
    }

    [Fact]
    public void Nobody_is_invited_after_a_death()
    {
        Assert.Equal(["The person has died. Nobody is invited to give feedback"], FeedbackLink.ReasonsAgainstInviting(ClosingReason.Died));
        Assert.All(Enum.GetValues<ClosingReason>().Except([ClosingReason.Died]), reason => Assert.Empty(FeedbackLink.ReasonsAgainstInviting(reason)));
        Assert.Empty(FeedbackLink.ReasonsAgainstInviting(null));
    }

    [Fact]
    public void What_people_do_in_an_emergency_names_999()
    {
        Assert.Empty(ContactNumbers.ReasonsAgainst(team.ContactNumbers.EmergencyWords));
        Assert.Equal(["Name 999: it is the number for when a life is in danger"], ContactNumbers.ReasonsAgainst("Call us"));
        Assert.Equal(["Say what people do in an emergency"], ContactNumbers.ReasonsAgainst(" "));
        Assert.Equal(["What people do in an emergency must be 300 characters or fewer"], ContactNumbers.ReasonsAgainst("999" + new string('x', 298)));
    }
}
