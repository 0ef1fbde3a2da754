using System.Net;

namespace CrisisCare.Web.Tests.Pages.MyTeam;

/// <summary>Wrong dates of birth: five in the life of a link, however they come.</summary>
public sealed class WrongTryTests : MyTeamFixture
{
    private const string Wrong = "This is not the date that we have. Check it and try again";

    [Fact]
    public async Task After_five_wrong_dates_the_link_stops_also_for_the_right_one()
    {
        var browser = App.Browser();
        for (var day = 10; day < 14; day++)
        {
            Assert.Equal([Wrong], (await BornAsync(browser, Hers, day)).Errors);
        }

        var question = await browser.OpenAsync(Hers);
        var fifth = await BornAsync(browser, Hers, 14);
        var right = await browser.SubmitAsync(question, "Show my team", ("Born.Date.Day", "4"), ("Born.Date.Month", "5"), ("Born.Date.Year", "1988"));

        Assert.Equal((HttpStatusCode.NotFound, "This link does not work"), (fifth.Status, fifth.Heading));
        Assert.Equal((await browser.OpenAsync("/my-team/nobodys")).Document.DocumentElement.OuterHtml, fifth.Document.DocumentElement.OuterHtml);
        Assert.Equal(HttpStatusCode.NotFound, right.Status);
        Assert.Equal(["Added", "WrongTry", "WrongTry", "WrongTry", "WrongTry", "Locked"], await TrailAsync());
    }

    [Fact]
    public async Task A_right_date_forgives_no_wrong_one()
    {
        for (var day = 10; day < 14; day++)
        {
            await BornAsync(App.Browser(), Hers, day);
            Assert.Equal("Your team", (await BornAsync(App.Browser(), Hers)).Heading);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await BornAsync(App.Browser(), Hers, 14)).Status);
    }

    [Fact]
    public async Task Of_many_wrong_dates_at_once_five_are_counted()
    {
        var browsers = Enumerable.Range(0, 12).Select(_ => App.Browser()).ToList();
        var forms = await Task.WhenAll(browsers.Select(browser => browser.OpenAsync(Hers)));

        var answers = await Task.WhenAll(browsers.Zip(forms).Select((one, at) => one.First.SubmitAsync(one.Second, "Show my team", ("Born.Date.Day", $"{at + 10}"), ("Born.Date.Month", "5"), ("Born.Date.Year", "1988"))));

        Assert.Equal(4, answers.Count(answer => answer.Errors.SequenceEqual([Wrong])));
        Assert.Equal(8, answers.Count(answer => answer.Status is HttpStatusCode.NotFound));
        Assert.Equal(5, (await LinksAsync()).Single().WrongTries);
        Assert.Equal(1, (await TrailAsync()).Count(action => action == "Locked"));
    }

    [Theory]
    [InlineData("", "", "", "Give the date you were born")]
    [InlineData("4", "", "1988", "The date must include a month")]
    [InlineData("31", "2", "1988", "The date must be a real date, for example 31 3 1980")]
    [InlineData("4", "5", "<script>", "The date must have a year of 4 numbers, for example 1980")]
    public async Task What_is_no_date_is_no_try(string day, string month, string year, string sentence)
    {
        var browser = App.Browser();

        var page = await browser.SubmitAsync(await browser.OpenAsync(Hers), "Show my team", ("Born.Date.Day", day), ("Born.Date.Month", month), ("Born.Date.Year", year));

        Assert.Equal([sentence], page.Errors);
        Assert.Equal(0, (await LinksAsync()).Single().WrongTries);
    }

    [Fact]
    public async Task One_address_that_sends_a_thousand_is_stopped_and_the_log_holds_neither_link_nor_date()
    {
        var browser = App.Browser();
        var form = await browser.OpenAsync("/my-team/nobodys");
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => browser.Client.PostAsync(Hers, new FormUrlEncodedContent([KeyValuePair.Create("Born.Date.Day", "1")]))));
        await BornAsync(App.Browser(), Hers, 10);

        Assert.Equal(HttpStatusCode.NotFound, form.Status);
        Assert.Contains(answers, answer => answer.StatusCode is HttpStatusCode.TooManyRequests);
        Assert.All([Hers[9..], "1988", "Abernathy"], secret => Assert.DoesNotContain(secret, Logged(), StringComparison.Ordinal));
        Assert.Contains("/my-team/{token}", Logged(), StringComparison.Ordinal);
    }
}
