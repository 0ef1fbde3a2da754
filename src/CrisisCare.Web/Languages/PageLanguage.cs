using System.Globalization;

namespace CrisisCare.Web.Languages;

/// <summary>Marks a page that people read, in the language they choose by a link on it: <c>?lang=cy</c>. Nothing is kept of the choice.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InTheirLanguageAttribute : Attribute;

/// <summary>A language the pages for people come in.</summary>
/// <param name="Code">As in <c>lang</c>: en, cy.</param>
/// <param name="Name">What it calls itself.</param>
public sealed record PageLanguage(string Code, string Name)
{
    public const string Query = "lang";

    public static readonly PageLanguage English = new("en", "English");

    public static readonly IReadOnlyList<PageLanguage> All = [English, new("cy", "Cymraeg")];

    /// <summary>The language of this request; what is not one of ours is English.</summary>
    public static PageLanguage Current => All.FirstOrDefault(language => language.Code == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? English;

    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(Code == "en" ? "en-GB" : Code);

    /// <summary>For addresses and redirects: nothing for English.</summary>
    public static string? InAddress => Current == English ? null : Current.Code;

    /// <summary>"rtl" for a language that is written from right to left.</summary>
    public static string DirectionOf(CultureInfo culture) => culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    public static string Direction => DirectionOf(CultureInfo.CurrentUICulture);

    public static PageLanguage Find(string? code) => All.FirstOrDefault(language => language.Code == code) ?? English;

    /// <summary>This page in another language: the same address, with everything else that was asked for.</summary>
    public string AddressOf(HttpRequest request)
    {
        var asked = request.Query.Where(one => one.Key is not (Query or "handler")).SelectMany(one => one.Value, (one, value) => KeyValuePair.Create(one.Key, value));
        var chosen = this == English ? [] : new[] { KeyValuePair.Create(Query, (string?)Code) };
        return $"{request.PathBase}{request.Path}{QueryString.Create(asked.Concat(chosen))}";
    }
}

public static class PageLanguages
{
    public static void AddPageLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton<PeoplesWords>();
        services.AddSingleton<SheetLines>();
        services.AddSingleton<SheetText>();
    }

    /// <summary>After routing. Only the words change: dates and numbers of forms are read as ever.</summary>
    public static void UsePageLanguages(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<InTheirLanguageAttribute>() is not null)
        {
            CultureInfo.CurrentUICulture = PageLanguage.Find(context.Request.Query[PageLanguage.Query]).Culture;
        }

        return next();
    });
}
