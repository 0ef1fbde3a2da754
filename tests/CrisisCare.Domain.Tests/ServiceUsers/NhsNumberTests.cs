using CrisisCare.Domain.ServiceUsers;
using CsCheck;

namespace CrisisCare.Domain.Tests.ServiceUsers;

public sealed class NhsNumberTests
{
    private static readonly Gen<int[]> NineDigitsOfTheTestRange =
        Gen.Int[0, 9].Array[8].Select(tail => (int[])[9, .. tail]);

    [Theory]
    [InlineData("9990000018")]
    [InlineData("9990000026")]
    [InlineData("9990000034")]
    [InlineData("9434765919")]
    [InlineData("4010232137")]
    public void A_number_with_the_right_check_digit_is_accepted(string text)
    {
        Assert.Null(ProblemWith(text));
        Assert.Equal(text, NhsNumber.FromStored(text).ToString());
    }

    [Theory]
    [InlineData("943 476 5919")]
    [InlineData("943-476-5919")]
    [InlineData(" 943\u00a0476\u20135919 ")]
    public void Spaces_and_dashes_are_accepted_and_forgotten(string text)
    {
        var accepted = NhsNumber.TryParse(text, acceptTestRange: true, out var number, out _);

        Assert.True(accepted);
        Assert.Equal("9434765919", number.ToString());
        Assert.Equal("943 476 5919", number.Spaced);
    }

    [Theory]
    [InlineData(null, "Enter an NHS number")]
    [InlineData("  ", "Enter an NHS number")]
    [InlineData("943476591", "An NHS number has 10 digits, and this has 9")]
    [InlineData("94347659190", "An NHS number has 10 digits, and this has 11")]
    [InlineData("943476591X", "An NHS number has digits only, like 999 123 4567")]
    [InlineData("QQ 12 34 56 C", "This looks like a National Insurance number. An NHS number is 10 digits, like 999 123 4567")]
    [InlineData("qq123456", "This looks like a National Insurance number. An NHS number is 10 digits, like 999 123 4567")]
    [InlineData("0000000000", "An NHS number is never the same digit 10 times")]
    [InlineData("9999999999", "An NHS number is never the same digit 10 times")]
    [InlineData("4010232138", "This is not a valid NHS number. Check each digit")]
    [InlineData("1234567890", "This is not a valid NHS number. Check each digit")]
    [InlineData("5000000000", "No NHS number starts like this. Check the first 4 digits")]
    [InlineData("0100999999", "No NHS number starts like this. Check the first 4 digits")]
    [InlineData("3113000000", "No NHS number starts like this. Check the first 4 digits")]
    [InlineData("8000000000", "No NHS number starts like this. Check the first 4 digits")]
    public void A_number_that_is_refused_is_told_why(string? text, string expected) => Assert.Equal(expected, ProblemWith(text));

    [Fact]
    public void A_check_digit_of_10_makes_every_ending_invalid() =>
        Assert.All(Enumerable.Range(0, 10), ending => Assert.NotNull(ProblemWith($"999000000{ending}")));

    [Fact]
    public void The_test_range_is_refused_unless_it_is_asked_for()
    {
        var accepted = NhsNumber.TryParse("9990000018", acceptTestRange: false, out var number, out var problem);

        Assert.False(accepted);
        Assert.Equal(default, number);
        Assert.Equal("NHS numbers that start with 9 are for tests and demonstrations, and cannot be used here", problem);
    }

    [Fact]
    public void A_number_that_cannot_be_restored_is_not_repeated_in_the_exception()
    {
        var exception = Assert.Throws<FormatException>(() => NhsNumber.FromStored("4010232138"));

        Assert.DoesNotContain("4010232138", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void At_most_one_ending_of_any_nine_digits_is_valid() =>
        NineDigitsOfTheTestRange.Sample(digits =>
            Enumerable.Range(0, 10).Count(ending => ProblemWith(Text([.. digits, ending])) is null) <= 1);

    [Fact]
    public void Changing_any_one_digit_of_a_valid_number_is_noticed() =>
        Gen.Select(NineDigitsOfTheTestRange, Gen.Int[0, 9], Gen.Int[1, 9], Gen.Int[1, 9]).Sample((digits, ending, place, change) =>
        {
            int[] whole = [.. digits, ending];

            if (ProblemWith(Text(whole)) is not null)
            {
                return true;
            }

            whole[place] = (whole[place] + change) % 10;
            return ProblemWith(Text(whole)) is not null;
        });

    [Fact]
    public void A_valid_number_reads_back_from_the_way_it_is_shown() =>
        Gen.Select(NineDigitsOfTheTestRange, Gen.Int[0, 9]).Sample((digits, ending) =>
            !NhsNumber.TryParse(Text([.. digits, ending]), acceptTestRange: true, out var number, out _)
            || NhsNumber.FromStored(number.Spaced) == number);

    private static string? ProblemWith(string? text)
    {
        NhsNumber.TryParse(text, acceptTestRange: true, out _, out var problem);
        return problem;
    }

    private static string Text(IEnumerable<int> digits) => string.Concat(digits);
}
