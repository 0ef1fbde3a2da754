using CrisisCare.Domain.Voice;

namespace CrisisCare.Domain.Tests.Voice;

/// <summary>The alphabet of text messages. Expected lengths are counted by hand from the table of 3GPP TS 23.038.</summary>
public sealed class Gsm7Tests
{
    [Theory]
    [InlineData("Call 999.", 9)]
    [InlineData("£5 à la Ñandú", null)] // ú is not in the alphabet; à and Ñ are
    [InlineData("Zoé @ 7_", 8)]
    [InlineData("{€}", 6)] // an escape before each of them
    [InlineData("’", null)]
    [InlineData("🙂", null)]
    [InlineData("", 0)]
    public void The_length_counts_what_each_letter_takes(string text, int? length) => Assert.Equal(length, Gsm7.Length(text));

    [Theory]
    [InlineData("Zoë’s “tŵr” – Nandú", "Zoe's \"twr\" - Nandu")]
    [InlineData("Zoé", "Zoé")]
    [InlineData("مرحبا", null)]
    [InlineData("Zoe 🙂", null)]
    public void Folding_leaves_off_accents_and_gives_up_where_that_is_not_enough(string text, string? folded) => Assert.Equal(folded, Gsm7.Fold(text));
}
