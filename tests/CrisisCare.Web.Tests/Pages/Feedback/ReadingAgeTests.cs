using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Pages.Feedback;

/// <summary>People in a crisis read these pages: they are written for somebody of nine.</summary>
public sealed class ReadingAgeTests : FeedbackFixture
{
    [Fact]
    public async Task Every_page_for_people_is_read_with_ease_at_the_age_of_nine()
    {
        var form = await App.Browser().OpenAsync(Poster);
        var dead = await App.Browser().OpenAsync("/feedback/x");
        var thanks = await WriteAsync(Poster, ("Words", "Hello"), ("ContactToday", "true"));

        foreach (var page in new[] { form, dead, thanks })
        {
            var lines = page.Document.QuerySelectorAll("main h1, main h2, main p, main li, main label, main legend, main .nhsuk-hint").Select(line => line.TextContent.Trim());
            var age = ReadingAge.Of(string.Join('\n', lines).Replace(Given.Team.Name, "the team", StringComparison.Ordinal));
            Assert.True(age < 10, $"{page.Heading}: {age:0.0}");
        }
    }

    [Theory]
    [InlineData("The cat sat on the mat.", 3.6)] // 6 words, 6 syllables, 1 sentence: grade −1.45
    [InlineData("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 16.3)] // a published example: grade 11.3
    public void The_measure_agrees_with_published_examples(string text, double age) => Assert.Equal(age, ReadingAge.Of(text), tolerance: 0.7);
}
