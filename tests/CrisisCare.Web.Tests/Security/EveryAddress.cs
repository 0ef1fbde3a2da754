using CrisisCare.Domain.Measures;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using CrisisCare.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrisisCare.Web.Tests.Security;

/// <summary>Every address the application answers at, by its own table of routes, with ids that exist.</summary>
public static class EveryAddress
{
    public static async Task<IReadOnlyList<string>> OfAsync(CrisisCareApp app)
    {
        var ids = await app.WithDbAsync(IdsAsync);
        var loader = app.Services.GetRequiredService<PageLoader>();
        var urls = new List<string>();
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(one => one.Metadata.GetMetadata<SecurityHeaders.StaticAsset>() is null))
        {
            var handlers = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? (await loader.LoadAsync(page, endpoint.Metadata)).HandlerMethods.Where(handler => handler.HttpMethod == "Get").Select(handler => handler.Name)
                : [null];
            urls.AddRange(Paths(endpoint.RoutePattern, ids).SelectMany(_ => handlers, (path, handler) => handler is null ? path : $"{path}?handler={handler}"));
        }

        return urls;
    }

    /// <summary>Two ids of every kind there is.</summary>
    private static async Task<IReadOnlyList<(Type Of, string Id)>> IdsAsync(CrisisCareDbContext db)
    {
        var ids = new List<(Type, string)>();
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => entity.FindPrimaryKey() is { Properties: [{ ClrType: var key, Name: "Id" }] } && key == typeof(Guid)))
        {
#pragma warning disable EF1002 // Tables are the model's own.
            var found = await db.Database.SqlQueryRaw<string>($"""SELECT "Id" AS "Value" FROM "{entity.GetTableName()}" WHERE rowid IN ((SELECT MIN(rowid) FROM "{entity.GetTableName()}"), (SELECT MAX(rowid) FROM "{entity.GetTableName()}"))""").ToListAsync();
#pragma warning restore EF1002
            ids.AddRange(found.Select(id => (entity.ClrType, id.ToLowerInvariant())));
        }

        return ids;
    }

    private static List<string> Paths(RoutePattern route, IReadOnlyList<(Type Of, string Id)> ids)
    {
        var paths = new List<string> { "" };
        var isFirst = true;
        foreach (var segment in route.PathSegments)
        {
            var choices = segment.Parts.Select(part => Choices(part, isFirst && route.Parameters.Count > 1, ids)).Aggregate(Join);
            isFirst &= !segment.Parts.Any(part => part.IsParameter);
            paths = [.. paths.SelectMany(_ => choices, (path, choice) => $"{path}/{choice}")];
        }

        return paths is [""] ? ["/"] : paths;
    }

    private static IEnumerable<string> Join(IEnumerable<string> left, IEnumerable<string> right) => left.SelectMany(_ => right, (one, other) => one + other);

    /// <summary>Of two ids in an address the first is a person's or a colleague's.</summary>
    private static IEnumerable<string> Choices(RoutePatternPart part, bool isOwner, IReadOnlyList<(Type Of, string Id)> ids) => part switch
    {
        RoutePatternLiteralPart literal => [literal.Content],
        RoutePatternSeparatorPart separator => [separator.Content],
        RoutePatternParameterPart parameter when Is(parameter, "guid") => ids.Where(id => !isOwner || id.Of == typeof(ServiceUser) || id.Of == typeof(StaffMember)).Select(id => id.Id),
        RoutePatternParameterPart parameter when Is(parameter, "int") => ["404"],
        _ => [.. MeasureCatalogue.All.Select(measure => measure.Key), "nobodys"],
    };

    private static bool Is(RoutePatternParameterPart parameter, string policy) => parameter.ParameterPolicies.Any(one => one.Content == policy);
}
