using System.Net;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Security;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Feedback;

/// <summary>What people write without an account, as they write it.</summary>
public sealed class WriteTests : FeedbackFixture
{
    [Theory]
    [InlineData("It was all right.\r\n\r\n   Thank you,  Lou ")]
    [InlineData("<script>alert(1)</script><img src=x onerror=alert(1)> &amp; \"quotes\"")]
    [InlineData("مرحبا، جاء الشخص نفسه 👩🏽‍⚕️ \u202Eנכון\u202C e\u0301 𝒳")]
    [InlineData("=HYPERLINK(\"http://x\") '; DROP TABLE Feedback; --")]
    public async Task Words_arrive_as_they_were_written_and_are_shown_as_words(string words)
    {
        var sent = await WriteAsync(Poster, ("Words", words));
        var fran = await App.LogInAsync("fran@example.test");
        var id = (await PiecesAsync()).Single().Id;

        var page = await fran.OpenAsync($"/feedback/pieces/{id}");

        Assert.Equal("Thank you", sent.Heading);
        Assert.Equal(words, (await PiecesAsync()).Single().Words);
        var said = page.Document.QuerySelector("blockquote.app-said")!;
        Assert.Equal((words.ReplaceLineEndings("\n"), 0, "auto"), (said.TextContent.ReplaceLineEndings("\n"), said.Children.Length, said.GetAttribute("dir")));
    }

    [Fact]
    public async Task The_open_box_comes_first_and_every_question_can_be_skipped()
    {
        var page = await App.Browser().OpenAsync(Poster);

        var asked = page.Document.QuerySelectorAll("form textarea, form fieldset > legend").Select(one => one.TagName == "TEXTAREA" ? "What should we know?" : one.TextContent.Trim()).ToList();
        Assert.Equal(
            [
                "What should we know?", "Do you need to hear from us?", "Did you know who was coming?", "Did you have to repeat your story?",
                "Did you feel safe with the people who came?", "Overall, how was your experience of our service?", "Who is writing this?", "Do you want us to know who you are?",
            ],
            asked);
        Assert.Empty(page.Document.QuerySelectorAll("[required]"));
        Assert.Equal(5, page.Document.QuerySelectorAll("input[type=radio][value='']").Length);
        Assert.Equal(["No, leave my name out"], page.Document.QuerySelectorAll("input[type=radio][checked]").Select(one => page.Document.QuerySelector($"label[for='{one.Id}']")!.TextContent.Trim()));
    }

    [Fact]
    public async Task It_says_that_it_is_not_for_emergencies_and_whom_to_call()
    {
        await App.WithDbAsync(async db =>
        {
            (await db.Teams.SingleAsync(team => team.Id == Given.Team.Id)).BeReachedAt(new ContactNumbers("020 7946 0018", "020 7946 0999", "In danger? Call 999."));
            await db.SaveChangesAsync();
        });

        var page = await App.Browser().OpenAsync(Poster);

        Assert.Contains("Not for emergencies", page.Text, StringComparison.Ordinal);
        Assert.Contains("Call us in the day: 020 7946 0018 Call us at night: 020 7946 0999 In danger? Call 999.", page.Text, StringComparison.Ordinal);
        Assert.Equal("tel:02079460018", page.Document.QuerySelector("main a[href^='tel:']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Answers_alone_are_enough_and_nothing_at_all_is_not()
    {
        var nothing = await WriteAsync(Poster, ("Words", " \r\n "));
        var answers = await WriteAsync(Poster, ("FriendsAndFamily", "NeitherGoodNorPoor"), ("RepeatedStory", "Yes"), ("KnewWhoWasComing", ""), ("Writer", "CarerOrSupporter"));

        Assert.Equal(["Write something, or choose an answer, before you send this"], nothing.Errors);
        Assert.Equal("Thank you", answers.Heading);
        var piece = (await PiecesAsync()).Single();
        Assert.Equal((null, FriendsAndFamily.NeitherGoodNorPoor, FeedbackAnswer.Yes, null, FeedbackWriter.CarerOrSupporter), (piece.Words, piece.FriendsAndFamily, piece.RepeatedStory, piece.KnewWhoWasComing, piece.Writer));
    }

    [Fact]
    public async Task A_hundred_kilobytes_are_refused_with_a_sentence_and_given_back()
    {
        var words = new string('x', 100 * 1024);

        var page = await WriteAsync(Poster, ("Words", words), ("Name", words), ("Reach", words), ("Website", ""));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(
            [
                "You have written 102,400 characters. We can take 10,000 characters at one time. Send it in 2 or more parts",
                "How we can reach you must be 100 characters or fewer",
                "Your name must be 100 characters or fewer",
            ],
            page.Errors);
        Assert.Equal(words, page.Document.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Empty(await PiecesAsync());
    }

    [Fact]
    public async Task The_same_form_sent_twice_counts_once_and_changed_words_are_not_lost()
    {
        var browser = App.Browser();
        var form = await browser.OpenAsync(Poster);
        App.Clock.Advance(TimeSpan.FromSeconds(30));

        var both = await Task.WhenAll(browser.SubmitAsync(form, "Send", ("Input.Words", "Hello")), browser.SubmitAsync(form, "Send", ("Input.Words", "Hello")));
        await browser.SubmitAsync(form, "Send", ("Input.Words", "Hello"));
        Assert.Single(await PiecesAsync());
        await browser.SubmitAsync(form, "Send", ("Input.Words", "Hello, and one more thing"));

        Assert.All(both, page => Assert.Equal("Thank you", page.Heading));
        Assert.Equal(["Hello", "Hello, and one more thing"], (await PiecesAsync()).Select(piece => piece.Words).Order());
    }

    [Fact]
    public async Task Machines_are_refused_and_people_who_look_like_one_only_press_send_again()
    {
        var browser = App.Browser();
        var form = await browser.OpenAsync(Poster);
        var tooFast = await browser.SubmitAsync(form, "Send", ("Input.Words", "Hello"));
        App.Clock.Advance(TimeSpan.FromSeconds(5));
        var trapped = await browser.SubmitAsync(tooFast, "Send", ("Input.Website", "http://example.com"));
        var forged = await browser.SubmitAsync(tooFast, "Send", ("Input.Opened", "0"));

        Assert.Equal(["We check that a person wrote this. Please press Send again"], tooFast.Errors);
        Assert.Equal(["Empty the box that says “Leave this box empty”, and press Send again"], trapped.Errors);
        Assert.Null(trapped.Document.QuerySelector("#Input_Website")!.Closest("[aria-hidden]"));
        Assert.Equal(tooFast.Errors, forged.Errors);
        Assert.Empty(await PiecesAsync());

        var sent = await browser.SubmitAsync(tooFast, "Send");
        Assert.Equal("Thank you", sent.Heading);
        Assert.Equal("Hello", (await PiecesAsync()).Single().Words);
    }

    [Fact]
    public async Task A_thousand_posts_in_a_minute_are_slowed_down_and_nothing_accepted_is_lost()
    {
        var browser = App.Browser();
        var form = await browser.OpenAsync(Poster);
        App.Clock.Advance(TimeSpan.FromSeconds(30));
        var hidden = form.Document.QuerySelectorAll("form input[type=hidden]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!)).ToList();
        var answers = new List<HttpResponseMessage>();
        for (var post = 0; post < 1000; post++)
        {
            answers.Add(await browser.Client.PostAsync(Poster, new FormUrlEncodedContent([.. hidden, new("Input.Words", $"Number {post}")])));
        }

        var accepted = answers.Count(answer => answer.StatusCode == HttpStatusCode.Redirect);
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.Equal((1000, accepted), (refused.Count + accepted, (await PiecesAsync()).Count));
        Assert.InRange(accepted, UnsignedPages.PostsAMinute, 5 * UnsignedPages.PostsAMinute);
        var kind = await refused[^1].Content.ReadAsStringAsync();
        Assert.Contains("<h1>Please wait a minute</h1>", kind, StringComparison.Ordinal);
        Assert.Contains("call 999 now", kind, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/\"", kind, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_logged_in_on_the_device_is_not_remembered()
    {
        var sam = await App.LogInAsync("sam@example.test");
        await sam.OpenAsync("/my-day");
        var trail = await App.WithDbAsync(db => db.AuditEntries.CountAsync());

        await WriteAsync(sam, Poster, ("Words", "I am Sam’s patient and Sam is in the room"));

        var account = await App.WithDbAsync(db => db.Users.Where(user => user.DisplayName == "Sam Adeyemi").Select(user => user.Id).SingleAsync());
        Assert.Equal(trail, await App.WithDbAsync(db => db.AuditEntries.CountAsync()));
        Assert.Equal(0, await App.WithDbAsync(db => db.Set<Web.Data.Submission>().CountAsync(one => one.LedTo!.Contains("feedback"))));
        Assert.DoesNotContain(Logged().Split('\n'), line => line.Contains("/feedback/{token}", StringComparison.Ordinal) && line.Contains(account.ToString(), StringComparison.Ordinal));
        Assert.Contains("POST /feedback/{token} answered 302", Logged(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_thank_you_page_of_a_shared_phone_forgets_the_team_after_two_hours()
    {
        var sent = await WriteAsync(Poster, ("Words", "Hello"));
        Assert.Contains("Southam", sent.Document.QuerySelector("header")!.TextContent, StringComparison.Ordinal);

        App.Clock.Advance(TimeSpan.FromHours(2));
        var later = await App.Browser().OpenAsync(sent.Url);
        var guessed = await App.Browser().OpenAsync($"/feedback/thank-you/{Guid.NewGuid()}");

        Assert.DoesNotContain("Southam", later.Document.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal(guessed.Document.DocumentElement.OuterHtml, later.Document.DocumentElement.OuterHtml);
    }
}
