namespace CrisisCare.Web.Notifications;

public static class Mail
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        _ = builder;
    }
}
