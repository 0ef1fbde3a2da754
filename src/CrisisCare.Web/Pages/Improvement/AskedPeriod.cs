using CrisisCare.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>The days that an address asks for, or the last 28 with a sentence where it asks for what cannot be.</summary>
public static class AskedPeriod
{
    public static DateRange Of(ModelStateDictionary modelState, DateOnly? from, DateOnly? to, DateOnly today)
    {
        var last = to ?? today;
        var first = from ?? DateRange.UpTo(last).From;
        return modelState.Accepts("From", DateRange.ReasonsAgainst(first, last, today)) ? new DateRange(first, last) : DateRange.UpTo(today);
    }

    /// <summary>"from=2026-11-01&amp;to=2026-11-28", with the team where there are several.</summary>
    public static string InAddress(this DateRange period, Guid? team) =>
        $"from={period.From:yyyy-MM-dd}&to={period.To:yyyy-MM-dd}{(team is { } id ? $"&team={id}" : "")}";
}
