using MimeKit;

namespace CrisisCare.Web.Notifications;

/// <summary>One e-mail to a member of staff: plain text, and nothing about anybody's care.</summary>
/// <param name="Id">What it is about; sent again after a crash it keeps its Message-ID, so that mail programs show it once.</param>
public sealed record Email(Guid Id, string To, string Subject, string Body)
{
    public MimeMessage ToMessage(string from)
    {
        var sender = MailboxAddress.Parse(from);
        var message = new MimeMessage { Subject = Subject, Body = new TextPart("plain") { Text = Body }, MessageId = $"{Id:N}@{sender.Domain}" };
        message.From.Add(sender);
        message.To.Add(MailboxAddress.Parse(To));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }
}

/// <summary>The world outside that e-mails go to.</summary>
public interface IMail
{
    Task SendAsync(Email email, CancellationToken cancellationToken);
}

public static class Mail
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var section = builder.Configuration.GetSection(MailOptions.Section);
        services.AddOptions<MailOptions>()
            .Bind(section)
            .Configure(options => options.PublicUrl = builder.Configuration["PublicUrl"])
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddScoped<ReminderMail>();
        services.AddScoped<NoticeMail>();
        services.AddScoped<Inbox>();
        services.AddScoped<Digests>();
        if (string.IsNullOrWhiteSpace(section[nameof(MailOptions.Host)]))
        {
            services.AddSingleton<IMail, OutboxMail>();
        }
        else
        {
            services.AddSingleton<IMail, SmtpMail>();
        }
    }
}
