using CrisisCare.Domain.Voice;
using CsCheck;

namespace CrisisCare.Domain.Tests.Voice;

public sealed class TakingOutTests
{
    private const string Original = "Nobody was unkind. But Priya came on 3 May and I was unhappy.\n\nThank you, Lou.";

    private static readonly string[] Words = ["I", "was", "not", "happy", "unhappy", "Priya", "came", "again"];

    private static readonly Gen<string[]> Sentence = Gen.Int[0, 7].Select(place => Words[place]).Array[2, 12];

    [Theory]
    [InlineData("Nobody was unkind. But [name] came on [date] and I was unhappy. Thank you, [name].")]
    [InlineData("[…] I was unhappy. […]")]
    [InlineData("Nobody was unkind. [...]")]
    [InlineData("  Nobody was unkind.  But Priya came on 3 May and I was unhappy. Thank you, Lou. ")]
    public void Words_may_be_taken_out_where_a_mark_stands(string left) => Assert.Empty(TakingOut.ReasonsAgainst(Original, left));

    [Theory]
    [InlineData("Nobody was kind. […]")] // another word
    [InlineData("Nobody was unkind.")] // the end is missing and no mark says so
    [InlineData("I was unhappy. […]")] // the beginning is missing
    [InlineData("[…] I was […]happy. […]")] // part of a word
    [InlineData("[…] Lou. […] Nobody was unkind. […]")] // moved
    [InlineData("Nobody was [very] unkind. […]")] // a mark of one's own
    [InlineData("Nobody was unkind. NOBODY […]")]
    public void Nothing_is_put_in_moved_or_cut_without_a_mark(string left) =>
        Assert.StartsWith("These must be the words as they were written", Assert.Single(TakingOut.ReasonsAgainst(Original, left)), StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData(" \n ")]
    [InlineData("[…] [name]!")]
    public void Something_is_left(string? left) => Assert.NotEmpty(TakingOut.ReasonsAgainst("Hello!", left));

    [Fact]
    public void Whichever_whole_words_are_taken_out_the_rest_is_accepted() =>
        Gen.Select(Sentence, Gen.Bool.Array[12]).Where((words, taken) => words.Where((_, place) => !taken[place]).Any()).Sample((words, taken) =>
            !TakingOut.ReasonsAgainst(string.Join(' ', words), string.Join(' ', words.Select((word, place) => taken[place] ? "[…]" : word))).Any());

    [Fact]
    public void Whatever_word_is_put_in_it_is_refused() =>
        Gen.Select(Sentence, Gen.Int[0, 12]).Sample((words, place) =>
            TakingOut.ReasonsAgainst(string.Join(' ', words), string.Join(' ', words.ToList().With(Math.Min(place, words.Length), "wonderfully"))).Any());

    [Fact]
    public void A_long_text_with_many_marks_is_answered_at_once()
    {
        var original = string.Concat(Enumerable.Repeat("a ", 5_000));
        var left = string.Concat(Enumerable.Repeat("a […] ", 1_600)) + "b";

        Assert.NotEmpty(TakingOut.ReasonsAgainst(original, left));
    }

    [Theory]
    [InlineData("Call 07700 900 461 or me@home.example", 2)]
    [InlineData("My number is 999-123-4567", 1)]
    [InlineData("Born 12/03/1988", 1)]
    [InlineData("Six people in 8 days, at 10am and 3pm", 0)]
    public void Numbers_and_addresses_are_never_needed(string words, int reasons) => Assert.Equal(reasons, Telling.ReasonsAgainst(words).Count());

    [Fact]
    public void Names_of_people_here_are_pointed_at_as_words_of_their_own()
    {
        var doubts = Telling.Doubts("Thank you, Lou. Louder please. Mary-Ann knows O’Brien.", ["Lou Marsh", "Mary-Ann O’Brien", "Sam Adeyemi", ""]);

        Assert.Equal(["“Ann”, “Brien”, “Lou” and “Mary” are names of people here. Take out who is named, then tick that no one is"], doubts);
    }
}

internal static class ListWith
{
    public static List<string> With(this List<string> words, int place, string word)
    {
        words.Insert(place, word);
        return words;
    }
}
