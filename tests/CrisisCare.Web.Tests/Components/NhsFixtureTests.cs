using System.Globalization;
using AngleSharp.Diffing;
using CrisisCare.Web.Components;

namespace CrisisCare.Web.Tests.Components;

/// <summary>Our components write the HTML that the NHS package's stylesheet and scripts are made for.</summary>
public class NhsFixtureTests
{
    [Fact]
    public async Task Tags_are_as_the_NHS_writes_them()
    {
        var fixtures = NhsFixture.Of("tag", "text", "colour");

        await Compare(fixtures, atLeast: 10, fixture =>
            Rendered.Html(new TagTagHelper { Colour = fixture.Text("colour") is "false" ? "no-colour" : fixture.Text("colour") }, fixture.Text("text")!));
    }

    [Fact]
    public async Task Buttons_are_as_the_NHS_writes_them()
    {
        var fixtures = NhsFixture.Of("button", "text", "variant", "small", "href");

        await Compare(fixtures, atLeast: 10, fixture => Rendered.Html(
            new ButtonTagHelper
            {
                Variant = fixture.Text("variant"),
                Small = fixture.Text("small") == "true",
                Href = fixture.Text("href"),
            },
            fixture.Text("text")!));
    }

    [Fact]
    public async Task Text_fields_are_as_the_NHS_writes_them()
    {
        var fixtures = NhsFixture.Of("input", "label", "hint", "errorMessage", "id", "name", "type", "value", "width", "prefix", "suffix");

        await Compare(fixtures, atLeast: 8, fixture => Rendered.Html(new InputTagHelper
        {
            Label = fixture.Text("label", "text") ?? fixture.Text("label", "heading"),
            LabelSize = fixture.Text("label", "size") ?? "",
            PageHeading = fixture.Text("label", "heading") is not null,
            Hint = fixture.Text("hint", "text") ?? fixture.Text("hint"),
            Error = fixture.Text("errorMessage", "text") ?? fixture.Text("errorMessage"),
            Id = fixture.Text("id"),
            Name = fixture.Text("name"),
            Type = fixture.Text("type") ?? "text",
            Value = fixture.Text("value"),
            Width = fixture.Text("width") is { } width ? int.Parse(width, CultureInfo.InvariantCulture) : null,
            Prefix = fixture.Text("prefix", "text") ?? fixture.Text("prefix"),
            Suffix = fixture.Text("suffix", "text") ?? fixture.Text("suffix"),
        }));
    }

    [Fact]
    public async Task Radios_are_as_the_NHS_writes_them()
    {
        var fixtures = NhsFixture.Of("radios", "fieldset", "hint", "errorMessage", "idPrefix", "name", "items", "small", "value")
            .Where(fixture => fixture.Html.Contains("<legend", StringComparison.Ordinal));

        await Compare([.. fixtures], atLeast: 8, fixture => Rendered.Html(
            new RadiosTagHelper
            {
                Legend = fixture.Text("fieldset", "legend", "text")
                    ?? fixture.Text("fieldset", "legend", "heading")
                    ?? fixture.Text("fieldset", "legend"),
                LegendSize = fixture.Text("fieldset", "legend", "size") ?? "",
                PageHeading = fixture.Text("fieldset", "legend", "heading") is not null,
                Hint = fixture.Text("hint", "text") ?? fixture.Text("hint"),
                Error = fixture.Text("errorMessage", "text") ?? fixture.Text("errorMessage"),
                Id = fixture.Text("idPrefix") ?? fixture.Text("name"),
                Name = fixture.Text("name"),
                Value = fixture.Text("value"),
                Small = fixture.Text("small") == "true",
            },
            children:
            [
                .. from item in fixture.Given.GetProperty("items").EnumerateArray()
                   let choice = new NhsFixture("", item, "")
                   select new ChoiceTagHelper
                   {
                       Value = choice.Text("value")!,
                       Text = choice.Text("text")!,
                       Hint = choice.Text("hint", "text"),
                   },
            ]));
    }

    private static async Task Compare(IReadOnlyList<NhsFixture> fixtures, int atLeast, Func<NhsFixture, Task<string>> render)
    {
        Assert.True(fixtures.Count >= atLeast, $"Only {fixtures.Count} examples can be compared.");
        foreach (var fixture in fixtures)
        {
            var ours = await render(fixture);

            var differences = DiffBuilder.Compare(fixture.Html).WithTest(ours).Build().ToArray();

            Assert.True(differences.Length == 0, $"{fixture.Name}:\n{fixture.Html}\n{ours}\n{string.Join('\n', differences.AsEnumerable())}");
        }
    }
}
