using CrisisCare.Domain.Reviews;
using CrisisCare.Web.Notifications;
using CrisisCare.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CrisisCare.Web.Tests.Jobs;

public sealed class ReminderMailTests : IDisposable
{
    private readonly ReminderFixture fixture = new();

    private CrisisCareApp App => fixture.App;

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task An_email_holds_no_full_name_and_no_clinical_content()
    {
        var given = await Given.ATeamAsync(App);
        var episode = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam, nhsNumber: "9991234578");
        fixture.MoveTo(day: 4);

        await fixture.SweepAsync();

        Assert.NotEmpty(fixture.Emails);
        foreach (var file in fixture.Emails)
        {
            var email = await File.ReadAllTextAsync(file.FullName);
            Assert.DoesNotMatch("(?i)grace|abernathy|999 ?123|1988|amber|initial|day 7|southam|adeyemi|okoro", email);
            Assert.DoesNotContain(episode.Id.ToString(), email, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(episode.ServiceUserId.ToString(), email, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("https://crisiscare.example/inbox", email, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_email_is_a_private_file_named_by_its_reminder_with_a_message_id_that_stays()
    {
        var given = await Given.ATeamAsync(App);
        var episode = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        fixture.MoveTo(day: 1);

        await fixture.SweepAsync();

        var reminder = Assert.Single(await fixture.RemindersAsync(episode.Reviews.Single(review => review.Day == 0)));
        var file = Assert.Single(fixture.Emails);
        var email = await File.ReadAllTextAsync(file.FullName);
        Assert.Equal($"{reminder.Id}.eml", file.Name);
        Assert.Contains($"Message-Id: <{reminder.Id:N}@", email, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("To: sam@example.test", email, StringComparison.Ordinal);
        Assert.Contains("Subject: CrisisCare: a review is due today", email, StringComparison.Ordinal);
        Assert.Equal(App.Now, reminder.EmailedAt);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.UnixFileMode);
        }
    }

    [Theory]
    [InlineData(-2, "CrisisCare: a review is due in 2 days")]
    [InlineData(-1, "CrisisCare: a review is due tomorrow")]
    [InlineData(0, "CrisisCare: a review is due today")]
    [InlineData(1, "CrisisCare: a review was due yesterday")]
    [InlineData(3, "CrisisCare: a review is 3 days overdue")]
    public void An_email_speaks_of_the_day_it_is_sent_on(int day, string subject)
    {
        var due = new DateOnly(2026, 11, 30);
        var reminder = new ReviewReminder(Guid.NewGuid(), Guid.NewGuid(), ReminderKind.OnTheMorning, due, DateTimeOffset.UnixEpoch);

        Assert.Equal(subject, ReminderMail.Write(reminder, "sam@example.test", due.AddDays(day), publicUrl: null).Subject);
    }

    [Fact]
    public async Task What_could_not_be_sent_is_sent_by_the_next_sweep()
    {
        var given = await Given.ATeamAsync(App);
        await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        fixture.MoveTo(day: 1);
        var failing = new Outage();
        await WithMailAsync(failing);

        await WithMailAsync(App.Services.GetRequiredService<IMail>());

        Assert.Equal(1, failing.Asked);
        Assert.Single(fixture.Emails);
    }

    [Fact]
    public async Task A_reminder_older_than_three_days_is_never_emailed()
    {
        var given = await Given.ATeamAsync(App);
        await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        fixture.MoveTo(day: 1);
        await WithMailAsync(new Outage());

        fixture.MoveTo(day: 3, hour: 10);
        await SendAsync(App.Services.GetRequiredService<IMail>());

        Assert.Empty(fixture.Emails);
    }

    [Fact]
    public async Task No_email_follows_a_reminder_whose_review_has_been_held_since()
    {
        var given = await Given.ATeamAsync(App);
        var episode = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        fixture.MoveTo(day: 1);
        await WithMailAsync(new Outage());
        await fixture.ChangeAsync(episode, one => one.Hold(one.Reviews.Single(review => review.Day == 0), given.Sam.Id, App.Now, App.Now, by: null));

        await fixture.SweepAsync();

        Assert.Empty(fixture.Emails);
    }

    [Fact]
    public void A_mail_setting_that_makes_no_sense_stops_the_start()
    {
        using var app = new CrisisCareApp().With("Smtp:From", "nobody");

        Assert.ThrowsAny<Exception>(() => app.Services);
    }

    /// <summary>A sweep with the world outside in this state: reminders are given, and e-mails tried.</summary>
    private async Task WithMailAsync(IMail mail)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var reminders = ActivatorUtilities.CreateInstance<CrisisCare.Web.Jobs.ReviewReminders>(services, ActivatorUtilities.CreateInstance<ReminderMail>(services, mail));
        await reminders.SweepAsync(CancellationToken.None);
    }

    private async Task SendAsync(IMail mail)
    {
        await using var scope = App.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<ReminderMail>(scope.ServiceProvider, mail).SendAsync(CancellationToken.None);
    }

    private sealed class Outage : IMail
    {
        public int Asked { get; private set; }

        public Task SendAsync(Email email, CancellationToken cancellationToken)
        {
            Asked++;
            throw new IOException("The mail server does not answer.");
        }
    }
}
