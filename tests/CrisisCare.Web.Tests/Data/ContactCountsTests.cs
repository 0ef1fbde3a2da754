using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Data;

public sealed class ContactCountsTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_counts_is_the_same_in_the_database_as_in_memory(int seed)
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-20));
        await app.WithDbAsync(async db =>
        {
            LogAtRandom((await db.Episodes.FindAsync(episode.Id))!, [given.Fran, given.Sam, given.Priya, given.Lou, given.Bo], new Random(seed));
            await db.SaveChangesAsync();
        });

        await app.WithDbAsync(async db =>
        {
            var contacts = db.Episodes.Where(one => one.Id == episode.Id).SelectMany(one => one.Contacts);
            var counting = await contacts.Counting().Select(contact => contact.Id).ToListAsync();
            var met = await contacts.StaffMet().CountAsync();

            var loaded = await db.Episodes.Include(one => one.Contacts).ThenInclude(contact => contact.Staff).SingleAsync(one => one.Id == episode.Id);
            Assert.Equal(loaded.Contacts.Where(contact => contact.Counts).Select(contact => contact.Id).Order(), counting.Order());
            Assert.Equal((loaded.Continuity().Contacts, loaded.Continuity().StaffMet), (counting.Count, met));
            Assert.Equal(loaded.Contacts.Count(contact => contact.WhyNotCounted is null), counting.Count);
        });
    }

    private void LogAtRandom(Domain.Episodes.Episode episode, IReadOnlyList<StaffMember> team, Random random)
    {
        for (var number = 0; number < 60; number++)
        {
            var details = AnyDetails(team, random);
            var contact = episode.Log(details, Guid.CreateVersion7(), app.Now, Guid.Empty);
            switch (random.Next(5))
            {
                case 0:
                    episode.Correct(contact, AnyDetails(team, random), "Put right", Guid.CreateVersion7(), app.Now, Guid.Empty);
                    break;
                case 1:
                    episode.Withdraw(contact, "Taken back", app.Now, Guid.Empty);
                    break;
            }
        }
    }

    private ContactDetails AnyDetails(IReadOnlyList<StaffMember> team, Random random)
    {
        var staff = random.GetItems([.. team], 3).DistinctBy(one => one.Id).Select((one, place) => (one.Id, place == 0 || random.Next(3) > 0 ? Part.TookPart : Part.Observed));
        return new ContactDetails(
            app.Now.AddHours(-random.Next(19 * 24)),
            30,
            random.GetItems([.. Mechanisms.All], 1)[0],
            random.Next(2) == 0 ? Attendance.Attended : random.GetItems([.. Attendances.All], 1)[0],
            Planned: true,
            Place.Home,
            HandoverLine: null,
            [.. staff],
            ExternalService: random.Next(8) == 0 ? "Ward 4" : null);
    }
}
