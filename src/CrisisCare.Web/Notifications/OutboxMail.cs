using Microsoft.Extensions.Options;

namespace CrisisCare.Web.Notifications;

/// <summary>Where no mail server is set: each e-mail becomes a file that a mail program opens.</summary>
public sealed class OutboxMail(IOptions<MailOptions> options, IHostEnvironment environment) : IMail
{
    public async Task SendAsync(Email email, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(environment.ContentRootPath, options.Value.Outbox);
        Directory.CreateDirectory(folder);
        var how = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var message = email.ToMessage(options.Value.From);
        await using var file = new FileStream(Path.Combine(folder, $"{email.Id}.eml"), how);
        await message.WriteToAsync(file, cancellationToken);
    }
}
