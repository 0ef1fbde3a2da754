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

    [Fact]
    public void Only_what_was_given_is_withdrawn_and_whoever_was_asked_is_never_unasked()
    {
        Assert.NotEmpty(CarerConsent.ReasonsAgainst(ConsentAnswer.Withdrawn, carer.Consent));

        carer.Answer(ConsentAnswer.NotGiven, null, Today, Now, Sam);

        Assert.Equal(["Only consent that was given can be withdrawn. Choose “Consent not given”"], CarerConsent.ReasonsAgainst(ConsentAnswer.Withdrawn, carer.Consent));
        Assert.Equal(["The person has been asked already. Choose what they say now"], CarerConsent.ReasonsAgainst(ConsentAnswer.NotAsked, carer.Consent));
        Assert.Throws<RuleBrokenException>(() => carer.Answer(ConsentAnswer.Withdrawn, null, Today, Now, Sam));
    }

    [Fact]
    public void An_answer_is_of_today_or_before_and_not_before_the_last_one()
    {
        carer.Answer(ConsentAnswer.NotGiven, null, Today.AddDays(-3), Now, Sam);

        Assert.Empty(CarerConsent.ReasonsAgainstDate(Today, carer.Consent, Today));
        Assert.Equal(["The date must be today or in the past"], CarerConsent.ReasonsAgainstDate(Today.AddDays(1), carer.Consent, Today));
        Assert.Equal(["The date must be on or after 20 November 2026, the date of the last answer"], CarerConsent.ReasonsAgainstDate(Today.AddDays(-9), carer.Consent, Today));
    }

    [Fact]
    public void Consent_says_what_may_be_shared_in_300_characters_at_most()
    {
        Assert.Equal(["Say what may be shared"], CarerConsent.ReasonsAgainstSharing(ConsentAnswer.Given, " "));
        Assert.Empty(CarerConsent.ReasonsAgainstSharing(ConsentAnswer.Given, new string('a', 300)));
        Assert.NotEmpty(CarerConsent.ReasonsAgainstSharing(ConsentAnswer.NotGiven, new string('a', 100_000)));
    }

    [Fact]
    public void Whoever_is_no_supporter_any_more_is_told_nothing_and_stays_on_record()
    {
        carer.Answer(ConsentAnswer.Given, "Times of visits", Today, Now, Sam);

        carer.End(Today, Sam);

        Assert.Equal((false, false, 1), (carer.IsCurrent, carer.MayBeTold, carer.Consents.Count));
        Assert.NotEmpty(carer.ReasonsAgainstEnding());
    }

    [Fact]
    public void A_carer_has_a_name_that_is_not_100_thousand_characters_long()
    {
        Assert.Equal(["Enter the name"], Carer.ReasonsAgainstName(" "));
        Assert.NotEmpty(Carer.ReasonsAgainstName(new string('a', 100_000)));
        Assert.NotEmpty(Carer.ReasonsAgainstRelation(new string('b', 100_000)));
        Assert.Empty(Carer.ReasonsAgainstRelation(null));
    }
}
