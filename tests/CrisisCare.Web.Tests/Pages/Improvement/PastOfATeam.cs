using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Zones;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Pages.Improvement;

/// <summary>A team with people behind it: so many accepted on a day, each of whom met these staff.</summary>
internal static class PastOfATeam
{
    public static Task AcceptedAsync(this Given given, CrisisCareApp app, DateOnly on, int people, params StaffMember[] met) => app.WithDbAsync(async db =>
    {
        var at = CrisisCare.Domain.ServiceTime.At(on, new TimeOnly(10, 0));
        for (var person = 0; person < people; person++)
        {
            var somebody = ServiceUser.Register(given.Team.Id, "Rosalind", "Carey", new DateOnly(1988, 5, 4), null);
            var referral = Referral.Accepted(given.Team.Id, somebody.Id, at, Priority.Urgent, "A&E liaison", at, by: null);
            var episode = Episode.Accept(given.Team, somebody.Id, referral, Zone.Amber, at, by: Guid.Empty);
            episode.Allocate(new Allocation(given.Sam.Id), at, by: null);
            foreach (var (one, hour) in met.Select((one, hour) => (one, hour)))
            {
                var details = new ContactDetails(at.AddHours(1 + hour), 30, Mechanism.FaceToFace, Attendance.Attended, Planned: true, Place.Home, HandoverLine: null, [(one.Id, Part.TookPart)]);
                episode.Log(details, Guid.CreateVersion7(), app.Now, by: null);
            }

            db.AddRange(somebody, referral, episode);
        }

        await db.SaveChangesAsync();
    });

    /// <summary>Neither in words nor in a drawing. The form's own token is random, and may hold any letters.</summary>
    public static void HasNoNumberThatIsNone(this BrowsedPage page)
    {
        Assert.DoesNotContain("NaN", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", page.Text, StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll("main svg"), svg => Assert.DoesNotMatch("NaN|Infinity|∞", svg.OuterHtml));
    }

    /// <summary>Five people a month for so many months, up to the month before last: enough for a chart.</summary>
    public static async Task<Given> WithMonthsAsync(CrisisCareApp app, int months)
    {
        var given = await Given.ATeamAsync(app);
        StaffMember[] staff = [given.Sam, given.Priya, given.Lou, given.Fran, given.Bo];
        for (var ago = months; ago >= 1; ago--)
        {
            await given.AcceptedAsync(app, new DateOnly(2026, 11, 10).AddMonths(-ago), people: 5, staff[..(2 + ago % 3)]);
        }

        return given;
    }
}
