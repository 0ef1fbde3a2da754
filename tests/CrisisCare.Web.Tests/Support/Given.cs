using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Zones;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrisisCare.Web.Tests.Support;

/// <summary>
/// The team most tests need: Fran leads it, Sam and Priya are practitioners, Lou is a healthcare support worker, Bo is bank
/// staff; Nadia leads another team. Each has an account, first name @example.test.
/// </summary>
public sealed class Given(CrisisCareApp app)
{
    public const string Password = "correct horse battery staple";

    public Team Team { get; } = new("Southam Crisis Home Treatment");

    public Team OtherTeam { get; } = new("Northam Crisis Home Treatment");

    public StaffMember Fran { get; } = new("Fran Okoro", Profession.Nurse, isRegistered: true, wte: 1.0m, Employment.Permanent);

    public StaffMember Sam { get; } = new("Sam Adeyemi", Profession.Nurse, isRegistered: true, wte: 1.0m, Employment.Permanent);

    public StaffMember Priya { get; } = new("Priya Nair", Profession.SocialWorker, isRegistered: true, wte: 1.0m, Employment.Permanent);

    public StaffMember Lou { get; } = new("Lou Marsh", Profession.HealthcareSupportWorker, isRegistered: false, wte: 1.0m, Employment.Permanent);

    public StaffMember Bo { get; } = new("Bo Lindqvist", Profession.Nurse, isRegistered: true, wte: 0.2m, Employment.Bank);

    public StaffMember Nadia { get; } = new("Nadia Rahman", Profession.Nurse, isRegistered: true, wte: 1.0m, Employment.Permanent);

    public static async Task<Given> ATeamAsync(CrisisCareApp app)
    {
        var given = new Given(app);
        await given.SaveAsync();
        return given;
    }

    /// <summary>A person with an open episode, accepted at a moment (now, unless told otherwise), in the team unless told otherwise.</summary>
    public async Task<Episode> APersonAsync(
        string firstName,
        string lastName,
        DateTimeOffset? acceptedAt = null,
        StaffMember? lead = null,
        Zone zone = Zone.Amber,
        Team? team = null,
        string? nhsNumber = null)
    {
        var of = team ?? Team;
        var at = acceptedAt ?? app.Now;
        var person = ServiceUser.Register(of.Id, firstName, lastName, new DateOnly(1988, 5, 4), nhsNumber is null ? null : NhsNumber.FromStored(nhsNumber));
        var referral = Referral.Accepted(of.Id, person.Id, at, Priority.Urgent, "A&E liaison", at, by: null);
        var episode = Episode.Accept(of, person.Id, referral, zone, at, by: Guid.Empty);
        if (lead is not null)
        {
            episode.Allocate(new Allocation(lead.Id), at, by: null);
        }

        await app.WithDbAsync(async db =>
        {
            db.AddRange(person, referral, episode);
            await db.SaveChangesAsync();
        });
        return episode;
    }

    /// <summary>A contact of an episode with these staff, face to face and attended unless told otherwise.</summary>
    public Task AContactAsync(Guid episodeId, DateTimeOffset at, IReadOnlyList<StaffMember> staff, Mechanism mechanism = Mechanism.FaceToFace, Attendance attendance = Attendance.Attended) =>
        app.WithDbAsync(async db =>
        {
            var episode = await db.Episodes.FindAsync(episodeId);
            var details = new ContactDetails(at, 30, mechanism, attendance, Planned: true, Place.Home, HandoverLine: null, [.. staff.Select(one => (one.Id, Part.TookPart))]);
            episode!.Log(details, Guid.CreateVersion7(), app.Now, by: null);
            await db.SaveChangesAsync();
        });

    public async Task<User> AnAccountAsync(string firstName, string role, StaffMember? staff = null, Team? team = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var email = $"{firstName.ToLowerInvariant()}@example.test";
        var user = new User { UserName = email, Email = email, DisplayName = staff?.Name ?? firstName, Role = role, StaffMemberId = staff?.Id, TeamId = team?.Id };
        var result = await users.CreateAsync(user, Password);
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.Description)));
        return user;
    }

    /// <summary>Puts something made by the domain itself into the database: a shift, an intervention.</summary>
    public Task ASavedAsync(params object[] rows) =>
        app.WithDbAsync(async db =>
        {
            db.AddRange(rows);
            await db.SaveChangesAsync();
        });

    /// <summary>A visit at home that stands in the diary of these staff.</summary>
    public async Task<Guid> AVisitAsync(Guid episodeId, DateTimeOffset at, params StaffMember[] staff)
    {
        var booked = Guid.Empty;
        await ChangeAsync(episodeId, episode =>
            booked = episode.Book(new BookingDetails(BookingKind.Visit, at, 60, Mechanism.FaceToFace, Place.Home, [.. staff.Select(one => one.Id)]), app.Now, by: null).Id);
        return booked;
    }

    /// <summary>Changes an episode, read with everything, as a page would.</summary>
    public Task ChangeAsync(Guid episodeId, Action<Episode> change) => app.WithDbAsync(async db =>
    {
        change(await EpisodeQuery(db).SingleAsync(episode => episode.Id == episodeId));
        await db.SaveChangesAsync();
    });

    /// <summary>An episode as it stands in the database now.</summary>
    public Task<Episode> ReadAsync(Guid episodeId) => app.WithDbAsync(db => EpisodeQuery(db).AsNoTracking().SingleAsync(episode => episode.Id == episodeId));

    private static IQueryable<Episode> EpisodeQuery(CrisisCareDbContext db) => db.Episodes.AsSplitQuery()
        .Include(episode => episode.Leads).Include(episode => episode.CoreGroup).Include(episode => episode.Reviews).Include(episode => episode.Pauses)
        .Include(episode => episode.Bookings).ThenInclude(booking => booking.Staff).Include(episode => episode.Contacts).ThenInclude(contact => contact.Staff);

    private async Task SaveAsync()
    {
        foreach (var staff in new[] { Fran, Sam, Priya, Lou, Bo })
        {
            staff.Join(Team.Id);
        }

        Nadia.Join(OtherTeam.Id);
        await app.WithDbAsync(async (CrisisCareDbContext db) =>
        {
            db.AddRange(Team, OtherTeam, Fran, Sam, Priya, Lou, Bo, Nadia);
            await db.SaveChangesAsync();
        });
        await AnAccountAsync("Fran", Roles.TeamLeader, Fran);
        await AnAccountAsync("Sam", Roles.Practitioner, Sam);
        await AnAccountAsync("Priya", Roles.Practitioner, Priya);
        await AnAccountAsync("Lou", Roles.HealthcareSupportWorker, Lou);
        await AnAccountAsync("Nadia", Roles.TeamLeader, Nadia);
        await AnAccountAsync("Mo", Roles.Improvement, team: Team);
        await AnAccountAsync("Viv", Roles.LivedExperiencePartner, team: Team);
        await AnAccountAsync("Ada", Roles.Administrator);
    }
}
