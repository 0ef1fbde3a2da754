using System.ComponentModel.DataAnnotations;

namespace CrisisCare.Web.Notifications;

/// <summary>The section <c>Smtp</c>. Without a host, e-mails are put into a folder instead of being sent.</summary>
public sealed class MailOptions
{
    public const string Section = "Smtp";

    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Refuses to send unless the server speaks TLS; off only for a catcher of e-mails on the same machine.</summary>
    public bool UseTls { get; set; } = true;

    public string? UserName { get; set; }

    public string? Password { get; set; }

    [Required, EmailAddress]
    public string From { get; set; } = "crisiscare@localhost";

    /// <summary>For each step of a conversation with the server. Seconds.</summary>
    [Range(1, 120)]
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>Where e-mails are put when there is no host, under the content root.</summary>
    [Required]
    public string Outbox { get; set; } = "App_Data/outbox";

    /// <summary>The address staff open CrisisCare at (the setting <c>PublicUrl</c>), for the link in an e-mail.</summary>
    [Url]
    public string? PublicUrl { get; set; }
}
