using AngleSharp.Dom;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Pages.Board;

/// <summary>Reads a board as somebody looking at it does.</summary>
internal static class BoardBrowsing
{
    /// <summary>"1 review overdue", tile by tile.</summary>
    public static IReadOnlyList<string> Tiles(this BrowsedPage page) =>
        [.. page.Document.QuerySelectorAll(".app-tile").Select(tile => Words(tile))];

    public static IElement Tile(this BrowsedPage page, string words) =>
        page.Document.QuerySelectorAll(".app-tile").Single(tile => Words(tile).EndsWith(words, StringComparison.Ordinal));

    public static int Count(this IElement tile) => int.Parse(tile.QuerySelector(".app-tile__count")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The names on the cards, zone by zone, from the top.</summary>
    public static IReadOnlyList<string> People(this BrowsedPage page) =>
        [.. page.Document.QuerySelectorAll(".app-card__name").Select(name => name.TextContent)];

    public static string Card(this BrowsedPage page, string name) =>
        Words(page.Document.QuerySelectorAll("article.app-card").Single(card => card.QuerySelector(".app-card__name")!.TextContent == name));

    public static string Words(this INode node) =>
        string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
