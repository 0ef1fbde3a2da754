using CrisisCare.Domain.ServiceUsers;

namespace CrisisCare.Domain.Tests.ServiceUsers;

public sealed class RefusalTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Guid Sam = Guid.CreateVersion7();
    private readonly ServiceUser person = ServiceUser.Register(Guid.CreateVersion7(), "Amara", "Osei", new DateOnly(1988, 5, 4));

    [Fact]
    public void A_refusal_applies_from_its_first_day_until_the_day_it_is_lifted()
    {
        var refusal = person.Refuse(Sam, RefusalKind.PersonAsked, Today, reason: null);

        refusal.Lift(Today.AddDays(3));

        Assert.False(refusal.AppliesOn(Today.AddDays(-1)));
        Assert.True(refusal.AppliesOn(Today));
        Assert.True(refusal.AppliesOn(Today.AddDays(2)));
        Assert.False(refusal.AppliesOn(Today.AddDays(3)));
    }

    [Fact]
    public void It_is_recorded_once_and_not_for_the_future()
    {
        Assert.NotEmpty(person.ReasonsAgainstRefusing(Sam, Today.AddDays(1), Today));
        Assert.Empty(person.ReasonsAgainstRefusing(Sam, Today, Today));

        person.Refuse(Sam, RefusalKind.ConflictOfInterest, Today, reason: null);

        Assert.NotEmpty(person.ReasonsAgainstRefusing(Sam, Today, Today));
    }

    [Fact]
    public void Names_are_found_without_their_accents()
    {
        var zoe = ServiceUser.Register(Guid.CreateVersion7(), "Zoë", "O’Brien", new DateOnly(1990, 1, 1), preferredName: "Zo");

        var people = new[] { person, zoe }.AsQueryable();

        Assert.Equal([zoe], people.Named("o'BRIEN zoe"));
        Assert.Empty(people.Named("zoe osei"));
    }
}
