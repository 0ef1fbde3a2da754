namespace CrisisCare.Web.Pages.Shared;

/// <summary>Where this installation is reached from outside: the setting <c>PublicUrl</c>, or else where this request came to.</summary>
public static class PublicAddress
{
    public static string Of(IConfiguration configuration, HttpRequest request) =>
        (configuration["PublicUrl"] is { Length: > 0 } set ? set : $"{request.Scheme}://{request.Host}{request.PathBase}").TrimEnd('/');
}
