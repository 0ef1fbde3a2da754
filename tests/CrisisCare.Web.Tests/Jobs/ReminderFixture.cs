using CrisisCare.Domain;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reviews;
using CrisisCare.Web.Data;
using CrisisCare.Web.Jobs;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Jobs;

/// <summary>The team, an outbox of its own, and a clock to move; e-mails are read as files.</summary>
public sealed class ReminderFixture : IDisposable
{
    private readonly DirectoryInfo outbox = Directory.CreateTempSubdirectory("crisiscare-outbox-");

    public ReminderFixture()
    {
        App = new CrisisCareApp().With("Smtp:Outbox", outbox.FullName).With("PublicUrl", "https://crisiscare.example");
    }

    public CrisisCareApp App { get; }

    public IReadOnlyList<FileInfo> Emails => [.. outbox.GetFiles("*.eml")];

    public void Dispose()
    {
        App.Dispose();
        outbox.Delete(recursive: true);
    }

    public Task SweepAsync() => App.RunAsync<ReviewReminders>(job => job.SweepAsync(CancellationToken.None));

    public Task RunAsync(Review review) => App.RunAsync<ReviewReminders>(job => job.RunAsync(review.Id, CancellationToken.None));

    /// <summary>Moves the clock to a London time, this many days after the day the test began on.</summary>
    public void MoveTo(int day, int hour = 9)
    {
        var target = ServiceTime.At(App.Today.AddDays(day), new TimeOnly(hour, 0));
        App.Clock.SetUtcNow(target);
    }

    public Task<List<ReviewReminder>> RemindersAsync(Review review) =>
        App.WithDbAsync(db => db.Reminders.AsNoTracking().Where(reminder => reminder.ReviewId == review.Id).ToListAsync());

    /// <summary>Does something to an episode, all of it loaded, and saves.</summary>
    public Task ChangeAsync(Episode episode, Action<Episode> change) =>
        App.WithDbAsync(async (CrisisCareDbContext db) =>
        {
            var loaded = await db.Episodes
                .Include(one => one.Reviews).Include(one => one.Bookings).Include(one => one.Leads)
                .Include(one => one.CoreGroup).Include(one => one.Contacts).Include(one => one.Pauses)
                .SingleAsync(one => one.Id == episode.Id);
            change(loaded);
            await db.SaveChangesAsync();
        });
}
