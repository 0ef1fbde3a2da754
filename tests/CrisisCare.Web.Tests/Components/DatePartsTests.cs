using System.ComponentModel.DataAnnotations;
using CrisisCare.Web.Components;

namespace CrisisCare.Web.Tests.Components;

public class DatePartsTests
{
    [Theory]
    [InlineData("31", "3", "1980")]
    [InlineData(" 31 ", "03", "1980")]
    [InlineData("31", "March", "1980")]
    [InlineData("31", "mar", "1980")]
    public void A_date_may_be_typed_in_several_ways(string day, string month, string year)
    {
        var typed = new DateParts { Day = day, Month = month, Year = year };

        var isDate = typed.TryGetDate(out var date);

        Assert.True(isDate);
        Assert.Equal(new DateOnly(1980, 3, 31), date);
        Assert.Empty(Refusals(typed));
    }

    [Theory]
    [InlineData("30", "2", "1980", "Date of birth must be a real date, for example 31 3 1980")]
    [InlineData("29", "2", "2023", "Date of birth must be a real date, for example 31 3 1980")]
    [InlineData("0", "1", "1980", "Date of birth must be a real date, for example 31 3 1980")]
    [InlineData("1", "13", "1980", "Date of birth must be a real date, for example 31 3 1980")]
    [InlineData("1", "ma", "1980", "Date of birth must be a real date, for example 31 3 1980")]
    [InlineData("1", "1", "80", "Date of birth must have a year of 4 numbers, for example 1980")]
    [InlineData("1", null, "1980", "Date of birth must include a month")]
    [InlineData("1", " ", null, "Date of birth must include a month and a year")]
    public void An_impossible_date_is_refused_with_a_sentence(string? day, string? month, string? year, string sentence)
    {
        var typed = new DateParts { Day = day, Month = month, Year = year };

        var refusal = Assert.Single(Refusals(typed));

        Assert.Equal(sentence, refusal.ErrorMessage);
        Assert.False(typed.TryGetDate(out _));
    }

    [Fact]
    public void An_empty_date_is_refused_only_where_one_is_required()
    {
        var empty = new DateParts();

        var refusals = Refusals(empty);

        Assert.Empty(refusals);
        Assert.False(new DateRequiredAttribute().IsValid(empty));
        Assert.True(new DateRequiredAttribute().IsValid(DateParts.From(new DateOnly(1980, 3, 31))));
    }

    private static List<ValidationResult> Refusals(DateParts typed) =>
        [.. typed.Validate(new ValidationContext(typed) { DisplayName = "Date of birth" })];
}
