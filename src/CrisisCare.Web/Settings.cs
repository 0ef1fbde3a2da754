using System.Net;
using CrisisCare.Web.Data;

namespace CrisisCare.Web;

/// <summary>What docs/operations.md says can be set. A wrong value stops every start and every verb with a sentence, before anything is done.</summary>
public static class Settings
{
    private static readonly string[] YesOrNo = ["Demo:Enabled", "NhsNumbers:AcceptTestRange", "Smtp:UseTls", "Logging:Json"];
    private static readonly (string Name, int Most)[] Numbers = [("Smtp:Port", 65_535), ("Database:MaxBatchSize", int.MaxValue)];
    private static readonly string[] Addresses = ["PublicUrl", "Seq:Url"];

    public static void Check(IConfiguration settings, IHostEnvironment environment)
    {
        string[] problems =
        [
            .. YesOrNo.Where(name => !IsRight(settings[name], value => bool.TryParse(value, out _))).Select(name => $"{Variable(name)} must be true or false."),
            .. Numbers.Where(number => !IsRight(settings[number.Name], value => int.TryParse(value, out var read) && read >= 1 && read <= number.Most))
                .Select(number => $"{Variable(number.Name)} must be a whole number from 1 to {number.Most}."),
            .. Addresses.Where(name => !IsRight(settings[name], IsAddress)).Select(name => $"{Variable(name)} must be an address that begins with http:// or https://."),
            .. IsRight(settings["urls"], IsListened) ? Array.Empty<string>() : ["ASPNETCORE_URLS must be addresses like http://localhost:5080, with ; between them."],
            .. IsRight(settings["TrustedProxies"], IsProxies) ? Array.Empty<string>() : ["TrustedProxies must be addresses or networks like 10.0.0.5, 10.1.0.0/16."],
            .. Missing(settings, environment),
        ];
        if (problems.Length > 0)
        {
            throw new EnvironmentException(string.Join(Environment.NewLine, problems));
        }
    }

    private static IEnumerable<string> Missing(IConfiguration settings, IHostEnvironment environment)
    {
        if (string.IsNullOrEmpty(settings["Smtp:Host"]))
        {
            yield break;
        }

        if (string.IsNullOrEmpty(settings["Smtp:From"]))
        {
            yield return "Smtp__From must be set where Smtp__Host is.";
        }

        if (environment.IsProduction() && string.IsNullOrEmpty(settings["PublicUrl"]))
        {
            yield return "PublicUrl must be set where mail is sent: every link in an e-mail begins with it.";
        }
    }

    /// <summary>What is not set is right: it has a default.</summary>
    private static bool IsRight(string? value, Func<string, bool> test) => string.IsNullOrEmpty(value) || test(value);

    private static bool IsAddress(string value) => Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";

    private static bool IsListened(string value) => value.Split(';', StringSplitOptions.RemoveEmptyEntries).All(one =>
    {
        try
        {
            return BindingAddress.Parse(one.Trim()) is { Scheme: "http" or "https" };
        }
        catch (FormatException)
        {
            return false;
        }
    });

    private static bool IsProxies(string value) => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .All(one => IPAddress.TryParse(one, out _) || IPNetwork.TryParse(one, out _));

    private static string Variable(string name) => name.Replace(":", "__", StringComparison.Ordinal);
}
