using CrisisCare.Domain.ServiceUsers;

namespace CrisisCare.Domain.Tests.ServiceUsers;

public sealed class CarerTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTimeOffset Now = ServiceTime.At(Today, new TimeOnly(10, 0));
    private static readonly Guid Sam = Guid.CreateVersion7();

    private readonly Carer carer = ServiceUser.Register(Guid.CreateVersion7(), "Amara", "Osei", new DateOnly(1988, 5, 4)).AddCarer(" Kofi Osei ", "brother", null, Now, Sam);

    [Fact]
    public void Nobody_is_told_anything_before_the_person_has_consented()
    {
        Assert.Equal("Do not share anything with Kofi Osei. Listening is always allowed.", carer.SharingWords);

        carer.Answer(ConsentAnswer.NotAsked, null, Today, Now, Sam);

        Assert.False(carer.MayBeTold);
    }

    [Fact]
    public void With_consent_it_is_said_what_may_be_shared()
    {
        carer.Answer(ConsentAnswer.Given, " Times of visits ", Today, Now, Sam);

        Assert.Equal("May be told: Times of visits", carer.SharingWords);
    }

    [Fact]
    public void Withdrawing_consent_keeps_the_history_and_stops_the_sharing_at_once()
    {
        carer.Answer(ConsentAnswer.Given, "Times of visits", Today.AddDays(-9), Now, Sam);
        carer.Answer(ConsentAnswer.Withdrawn, "Times of visits", Today, Now, Sam);

        Assert.False(carer.MayBeTold);
        Assert.Equal([(1, ConsentAnswer.Given, "Times of visits"), (2, ConsentAnswer.Withdrawn, null)], carer.Consents.Select(one => (one.Number, one.Answer, one.MayBeShared)));
        Assert.Equal((Today, Sam), (carer.Consent!.On, carer.Consent.RecordedBy));
    }

    [Theory]
    [InlineData(ConsentAnswer.Withdrawn, null, 0, "Only consent that was given can be withdrawn. Choose “Not given”")]
    [InlineData(ConsentAnswer.Given, " ", 0, "Say what may be shared")]
    [InlineData(ConsentAnswer.Given, "All of it", 1, "The date must be today or in the past")]
    [InlineData(ConsentAnswer.NotGiven, null, -9, "The date must be on or after 20 November 2026, the date of the last answer")]
    [InlineData(ConsentAnswer.NotAsked, null, 0, "The person has been asked already. Choose what they say now")]
    public void An_answer_that_cannot_be_says_why(ConsentAnswer answer, string? mayBeShared, int days, string why)
    {
        carer.Answer(ConsentAnswer.NotGiven, null, Today.AddDays(-3), Now, Sam);

        Assert.Equal([why], carer.ReasonsAgainstAnswering(answer, mayBeShared, Today.AddDays(days), Today));
    }

    [Fact]
    public void Whoever_is_no_supporter_any_more_is_told_nothing_and_stays_on_record()
    {
        carer.Answer(ConsentAnswer.Given, "Times of visits", Today, Now, Sam);

        carer.End(Today, Sam);

        Assert.Equal((false, false, 1), (carer.IsCurrent, carer.MayBeTold, carer.Consents.Count));
        Assert.NotEmpty(carer.ReasonsAgainstEnding());
    }

    [Theory]
    [InlineData("", null, "Enter the name")]
    [InlineData(" ", "", "Enter the name")]
    public void A_carer_has_a_name(string name, string? relation, string why) => Assert.Equal([why], Carer.ReasonsAgainst(name, relation));

    [Fact]
    public void A_name_and_a_relation_of_100_thousand_characters_are_refused() =>
        Assert.Equal(2, Carer.ReasonsAgainst(new string('a', 100_000), new string('b', 100_000)).Count());
}
