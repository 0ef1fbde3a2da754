using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace CrisisCare.Web.Notifications;

/// <summary>Sends through the organisation's mail server.</summary>
public sealed class SmtpMail(IOptions<MailOptions> options) : IMail
{
    public async Task SendAsync(Email email, CancellationToken cancellationToken)
    {
        var mail = options.Value;
        using var message = email.ToMessage(mail.From);
        using var client = new SmtpClient { Timeout = mail.TimeoutSeconds * 1000 };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(3 * mail.TimeoutSeconds));
        try
        {
            await client.ConnectAsync(mail.Host ?? "", mail.Port, Security(mail), patience.Token);
            if (!string.IsNullOrEmpty(mail.UserName))
            {
                await client.AuthenticateAsync(mail.UserName, mail.Password ?? "", patience.Token);
            }

            await client.SendAsync(message, patience.Token);
            await client.DisconnectAsync(quit: true, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The mail server took too long to answer.");
        }
    }

    private static SecureSocketOptions Security(MailOptions mail) => mail switch
    {
        { UseTls: false } => SecureSocketOptions.None,
        { Port: 465 } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };
}
