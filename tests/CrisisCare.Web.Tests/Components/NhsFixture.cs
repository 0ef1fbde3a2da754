using System.Text.Json;

namespace CrisisCare.Web.Tests.Components;

/// <summary>One example the NHS package ships of a component: what it was given and the HTML that must come of it.</summary>
public sealed record NhsFixture(string Name, JsonElement Given, string Html)
{
    public static IReadOnlyList<NhsFixture> Of(string component, params string[] supported)
    {
        var file = Path.Combine(
            Root(), "src", "CrisisCare.Web", "node_modules", "nhsuk-frontend", "dist", "nhsuk", "components", component, "fixtures.json");
        Assert.SkipUnless(File.Exists(file), "The NHS package is not installed: the front end was skipped.");

        using var fixtures = JsonDocument.Parse(File.ReadAllText(file));
        return
        [
            .. from fixture in fixtures.RootElement.GetProperty("fixtures").EnumerateArray()
               let given = fixture.GetProperty("context")
               let name = fixture.GetProperty("name").GetString()!
               // The words come from a Nunjucks block, which the file does not hold.
               where !name.EndsWith("via call block", StringComparison.Ordinal)
               // Red with no reason given: our fields always give one.
               where !name.EndsWith("error only", StringComparison.Ordinal)
               where given.EnumerateObject().All(option => supported.Contains(option.Name) && IsPlain(option.Value))
               select new NhsFixture(name, given.Clone(), fixture.GetProperty("html").GetString()!),
        ];
    }

    public string? Text(params ReadOnlySpan<string> path)
    {
        var at = Given;
        foreach (var step in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at))
            {
                return null;
            }
        }

        return at.ValueKind switch
        {
            JsonValueKind.Object => null,
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => at.ToString(),
        };
    }

    // Our components take words, not HTML, and no classes or ids beyond their own.
    private static bool IsPlain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().All(
            inner => inner.Name is "text" or "heading" or "size" or "legend" or "hint" or "value" && IsPlain(inner.Value)),
        JsonValueKind.Array => value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object && IsPlain(item)),
        _ => true,
    };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CrisisCare.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests run from inside the repository.");
    }
}
