using CrisisCare.Domain.ServiceUsers;

namespace CrisisCare.Domain.Tests.ServiceUsers;

public sealed class OwnWordsTests
{
    private static readonly DateTimeOffset Now = ServiceTime.At(new DateOnly(2026, 11, 23), new TimeOnly(10, 0));
    private static readonly Guid Sam = Guid.CreateVersion7();

    private readonly ServiceUser person = ServiceUser.Register(Guid.CreateVersion7(), "Amara", "Osei", new DateOnly(1988, 5, 4));

    [Fact]
    public void What_is_told_anew_is_a_new_version_and_the_earlier_one_stays()
    {
        Tell(new OwnWords { DoNotAsk = "About my brother" });
        Tell(new OwnWords { DoNotAsk = "About my brother, or the hospital" }, OwnWordsAuthor.ByStaff);

        Assert.Equal("About my brother, or the hospital", person.OwnWordsNow.DoNotAsk);
        Assert.Equal(["About my brother", "About my brother, or the hospital"], person.OwnWords.Select(version => version.Words.DoNotAsk));
        Assert.Equal((2, OwnWordsAuthor.ByStaff, Now, Sam), (person.LatestOwnWords!.Number, person.LatestOwnWords.Author, person.LatestOwnWords.WrittenAt, person.LatestOwnWords.WrittenBy));
    }

    [Fact]
    public void What_they_like_to_be_called_is_known_everywhere_and_found()
    {
        Tell(new OwnWords { PreferredName = " Ammy ", Pronouns = "she/her" });

        Assert.Equal(("Ammy", "she/her"), (person.PreferredName, person.Pronouns));
        Assert.Single(new[] { person }.AsQueryable().Named("ammy"));
    }

    [Fact]
    public void A_name_put_right_elsewhere_is_the_one_that_stands_and_the_telling_keeps_what_was_told()
    {
        Tell(new OwnWords { PreferredName = "Ammy", WhatHelps = "Tea" });

        person.Describe("Amara", "Osei", person.DateOfBirth, nhsNumber: null, "Mara", phone: null);

        Assert.Equal(("Mara", "Tea"), (person.OwnWordsNow.PreferredName, person.OwnWordsNow.WhatHelps));
        Assert.Equal("Ammy", person.LatestOwnWords!.Words.PreferredName);
    }

    [Fact]
    public void Whoever_has_not_read_the_latest_telling_cannot_write_over_it()
    {
        Tell(new OwnWords { WhatHelps = "Tea" });

        Assert.StartsWith("A colleague has saved other words", Assert.Single(person.ReasonsAgainstTelling(new OwnWords { WhatHelps = "Walks" }, basedOn: 0)), StringComparison.Ordinal);
        Assert.Throws<RuleBrokenException>(() => person.Tell(new OwnWords { WhatHelps = "Walks" }, OwnWordsAuthor.ByStaff, 0, Now, Sam));
    }

    [Fact]
    public void Nothing_at_all_is_no_telling_but_everything_may_be_taken_back()
    {
        Assert.Equal(["Write something in at least one box"], person.ReasonsAgainstTelling(new OwnWords { WhatHelps = " \r\n " }, basedOn: 0));

        Tell(new OwnWords { WhatHelps = "Tea", PreferredName = "Ammy" });
        Tell(OwnWords.None);

        Assert.True(person.OwnWordsNow.IsEmpty);
        Assert.Equal(2, person.OwnWords.Count);
    }

    [Theory]
    [InlineData(OwnWordsPart.PreferredName, 60)]
    [InlineData(OwnWordsPart.Pronouns, 40)]
    [InlineData(OwnWordsPart.WhatHappened, 500)]
    [InlineData(OwnWordsPart.DoNotAsk, 300)]
    [InlineData(OwnWordsPart.WhoToSee, 300)]
    public void Each_part_has_its_length_and_says_so(OwnWordsPart part, int most)
    {
        Assert.Empty(With(part, new string('a', most)).ReasonsAgainst());

        var (wrong, sentence) = Assert.Single(With(part, new string('a', 100_000)).ReasonsAgainst());

        Assert.Equal((part, $"{part.Words} must be {most} characters or fewer. You have 100,000 characters"), (wrong, sentence));
    }

    [Fact]
    public void A_line_break_counts_as_one_character_whatever_the_browser_sends()
    {
        var words = new OwnWords { WhatHelps = $"{string.Join("\r\n", Enumerable.Repeat("a", 150))}\r\n" };

        Assert.Empty(words.ReasonsAgainst());
        Assert.Equal(299, words.Tidied().WhatHelps!.Length);
    }

    [Fact]
    public void Of_two_who_write_at_once_neither_loses_what_only_they_changed()
    {
        var read = new OwnWords { WhatHelps = "Tea", DoNotAsk = "My brother", AtHome = "My son" };
        var colleague = read with { WhatHelps = "Tea and a walk", AtHome = "My son and his dog" };
        var mine = read with { DoNotAsk = "My brother, my job", AtHome = "My son, Tom" };

        Assert.Equal(new OwnWords { WhatHelps = "Tea and a walk", DoNotAsk = "My brother, my job", AtHome = "My son, Tom" }, mine.OnTopOf(colleague, read));
    }

    [Fact]
    public void Words_told_in_confidence_are_not_written_out_by_accident() =>
        Assert.DoesNotContain("brother", $"{new OwnWords { DoNotAsk = "About my brother" }}", StringComparison.Ordinal);

    private static OwnWords With(OwnWordsPart part, string text) => part switch
    {
        OwnWordsPart.PreferredName => new() { PreferredName = text },
        OwnWordsPart.Pronouns => new() { Pronouns = text },
        OwnWordsPart.WhatHappened => new() { WhatHappened = text },
        OwnWordsPart.DoNotAsk => new() { DoNotAsk = text },
        _ => new() { WhoToSee = text },
    };

    private void Tell(OwnWords words, OwnWordsAuthor author = OwnWordsAuthor.WithThePerson) =>
        person.Tell(words, author, person.LatestOwnWords?.Number ?? 0, Now, Sam);
}
