using System.Globalization;
using CrisisCare.Web.Security;
using Serilog;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;

namespace CrisisCare.Web;

/// <summary>
/// Logs to the console and a file a day, as text or JSON, and to Seq when it is configured. A line says what happened and to
/// which id: never a name, an NHS number or a date of birth, and never a URL, only the template of its route.
/// </summary>
public static class Logs
{
    private const string Template = "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} {Level:u3} {SourceContext} {Message:lj}{NewLine}{Exception}";

    /// <param name="toConsole">Not for a verb, which speaks for itself: its log is in the file.</param>
    public static void AddLogs(this WebApplicationBuilder builder, bool toConsole)
    {
        var configuration = builder.Configuration;
        ITextFormatter format = configuration.GetValue<bool>("Logging:Json")
            ? new CompactJsonFormatter()
            : new MessageTemplateTextFormatter(Template, CultureInfo.InvariantCulture);
        builder.Services.AddSerilog(logger =>
        {
            var folder = configuration["Logging:Folder"] ?? Path.Combine(builder.Environment.ContentRootPath, "App_Data", "logs");
            logger.ReadFrom.Configuration(configuration).Enrich.FromLogContext()
                .WriteTo.File(format, Path.Combine(folder, "crisiscare-.log"),
                    rollingInterval: RollingInterval.Day, retainedFileCountLimit: 31, shared: true);
            if (toConsole)
            {
                logger.WriteTo.Console(format);
            }

            if (configuration["Seq:Url"] is { Length: > 0 } seq)
            {
                logger.WriteTo.Seq(seq, formatProvider: CultureInfo.InvariantCulture);
            }
        }, preserveStaticLogger: true);
    }

    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{Method} {Route} answered {StatusCode} in {Elapsed:0.0} ms for {Account}";
        options.IncludeQueryInRequestPath = false;
        options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
        [
            new LogEventProperty("Method", new ScalarValue(context.Request.Method)),
            new LogEventProperty("Route", new ScalarValue(RouteOf(context))),
            new LogEventProperty("StatusCode", new ScalarValue(status)),
            new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
            new LogEventProperty("Account", new ScalarValue(context.User.UserIdOrNull)),
        ];
        options.GetLevel = (context, _, exception) =>
            exception is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
            : context.GetEndpoint()?.Metadata.GetMetadata<SecurityHeaders.StaticAsset>() is null ? LogEventLevel.Information
            : LogEventLevel.Debug;
    });

    private static string RouteOf(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } route ? "/" + route.TrimStart('/') : "(no route)";
}
