using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reviews;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Data;

public sealed class ReviewsStillToHoldTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task What_is_still_to_hold_is_the_same_in_the_database_as_in_memory()
    {
        var given = await Given.ATeamAsync(app);
        await GoThroughAsync(given, "Plain", _ => { });
        await GoThroughAsync(given, "Overtaken", one => one.Hold(ReviewOn(one, 7), given.Sam.Id, app.Now, app.Now, by: null));
        await GoThroughAsync(given, "Away", one => one.Admit(app.Today, app.Now));
        await GoThroughAsync(given, "Back", one =>
        {
            one.Admit(app.Today.AddDays(-2), app.Now);
            one.Return(app.Today, initialAppointmentWithin: 1, app.Now);
        });
        await GoThroughAsync(given, "Followed up", one =>
        {
            one.Admit(app.Today.AddDays(-2), app.Now);
            one.Return(app.Today, initialAppointmentWithin: 1, app.Now);
            one.Hold(one.Reviews.Single(review => review.Kind is ReviewKind.HospitalFollowUp), given.Sam.Id, app.Now, app.Now, by: null);
        });
        await GoThroughAsync(given, "Gone", one => one.Close(new Closing(app.Today, ClosingReason.MovedAway, OnwardService: null, JointVisit: null, Disengagement: null), app.Now, by: null));

        await app.WithDbAsync(async db =>
        {
            var found = await db.Episodes.StillToHold().Select(review => review.Id).ToListAsync();
            var episodes = await db.Episodes.Include(one => one.Reviews).Include(one => one.Pauses).ToListAsync();
            Assert.Equal(episodes.SelectMany(one => one.ReviewsStillToHold()).Select(review => review.Id).Order(), found.Order());
            Assert.Equal(3 + 1 + 4 + 3, found.Count);
        });
    }

    private static Review ReviewOn(Episode episode, int day) => episode.Reviews.Single(review => review.Day == day);

    private async Task GoThroughAsync(Given given, string name, Action<Episode> course)
    {
        var accepted = await given.APersonAsync(name, "Abernathy", app.Now.AddDays(-9));
        await app.WithDbAsync(async db =>
        {
            course(await db.Episodes.Include(one => one.Reviews).Include(one => one.Bookings).Include(one => one.Leads).Include(one => one.CoreGroup).Include(one => one.Contacts).Include(one => one.Pauses)
                .AsSplitQuery().SingleAsync(one => one.Id == accepted.Id));
            await db.SaveChangesAsync();
        });
    }
}
