using CrisisCare.Domain;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Data;
using CrisisCare.Web.Data.DemoData;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Browser.Tests.Support;

/// <summary>The application with the demonstration team in it, listening, for all the tests of a class.</summary>
public sealed class DemoApp : IAsyncLifetime
{
    private readonly CrisisCareApp app = new CrisisCareApp().With("Demo:Enabled", "true");

    private string poster = "";
    private string link = "";
    private string hers = "";

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Address = app.Listen();
        await app.RunAsync<DemoTeam>(team => team.SeedAsync(CancellationToken.None));
        await app.WithDbAsync(async (CrisisCareDbContext db) =>
        {
            var team = await db.Teams.SingleAsync(one => one.Name.StartsWith("Southam"));
            db.Add(FeedbackLink.ForPoster(team, "Waiting room", app.Now, by: null, out poster));
            db.Add(StaffSurvey.Ask(team.Id, "Working with core groups", app.Today, app.Today, app.Now, Guid.Empty, out link));
            team.OfferMyTeam(true);
            db.Add(MyTeamLink.Make(team, await db.Episodes.FirstAsync(episode => episode.TeamId == team.Id && episode.ClosedOn == null), app.Now, by: null, out hers));
            await db.SaveChangesAsync();
        });
    }

    /// <summary>A page's address with its ids filled in: {person}, {unallocated}, {review}, {contact}, {staff}, {away}, {absence}, {booking}, {intervention},
    /// {change}, {feedback}, {words} that were prepared, a {theme} and an {excerpt} in it, an {idea} done together and one {talked} over, {survey}, the secrets of a {poster}, of a survey {link} and of a page of {hers}, somebody who has {told} the team in their own words and has a {carer}, and a {colleague} who is often with somebody whose lead is {leader}.</summary>
    public async Task<string> ResolveAsync(string path)
    {
        var now = app.Now;
        var ids = await app.WithDbAsync(async db =>
        {
            var episode = await db.Episodes
                .Where(episode => episode.ClosedOn == null && episode.Leads.Any(term => term.EndedAt == null) && episode.Contacts.Count > 8
                    && !episode.Pauses.Any(pause => pause.EndedOn == null) && episode.Bookings.Any(booking => booking.EndedAt == null && booking.StartsAt > now))
                .OrderBy(episode => episode.Id).Include(e => e.Reviews).Include(e => e.Contacts).Include(e => e.Leads).Include(e => e.Bookings).FirstAsync();
            var often = (await db.Episodes.Where(one => one.TeamId == episode.TeamId && one.ClosedOn == null).SeenIn(DateRange.UpTo(app.Today)).AsNoTracking().ToListAsync())
                .SelectMany(one => one.CountedContacts().SelectMany(contact => contact.Staff).CountBy(staff => staff), (one, met) => (Lead: one.CurrentLead?.StaffMemberId, met, IsKnown: one.CoreGroupIds().Contains(met.Key)))
                .Where(one => one.Lead is not null && !one.IsKnown).MaxBy(one => one.met.Value);
            var absence = await db.StaffMembers.SelectMany(staff => staff.Absences).OrderByDescending(one => one.EndsOn).FirstAsync();
            var told = await db.ServiceUsers.Where(person => person.OwnWords.Count > 1).SelectMany(person => person.Carers).FirstAsync();
            return new Dictionary<string, Guid>
            {
                ["{leader}"] = often.Lead!.Value,
                ["{colleague}"] = often.met.Key,
                ["{away}"] = absence.StaffMemberId,
                ["{absence}"] = absence.Id,
                ["{told}"] = told.ServiceUserId,
                ["{carer}"] = told.Id,
                ["{person}"] = episode.ServiceUserId,
                ["{unallocated}"] = await db.Episodes.Where(one => one.ClosedOn == null && one.Leads.All(term => term.EndedAt != null)).Select(one => one.ServiceUserId).FirstAsync(),
                ["{review}"] = episode.Reviews.OrderBy(review => review.IsOpen ? 0 : 1).First().Id,
                ["{booking}"] = episode.Bookings.Where(booking => booking.IsCurrent).MaxBy(booking => booking.StartsAt)!.Id,
                ["{intervention}"] = await db.Interventions.Where(one => one.TeamId == episode.TeamId).Select(one => one.Id).FirstAsync(),
                ["{feedback}"] = await db.Feedback.Where(piece => piece.ContactToday).Select(piece => piece.Id).FirstAsync(),
                ["{words}"] = await db.Excerpts.OrderBy(one => one.PreparedAt).Select(one => one.PieceId).FirstAsync(),
                ["{theme}"] = await db.Quotes.OrderByDescending(one => one.ProposedAt).Select(one => one.ThemeId).FirstAsync(),
                ["{excerpt}"] = await db.Quotes.OrderByDescending(one => one.ProposedAt).Select(one => one.ExcerptId).FirstAsync(),
                ["{idea}"] = await db.ChangeIdeas.Where(one => one.DoneTogetherAt != null).Select(one => one.Id).FirstAsync(),
                ["{talked}"] = await db.ChangeIdeas.Where(one => one.Decision == null).Select(one => one.Id).FirstAsync(),
                ["{survey}"] = await db.StaffSurveys.OrderBy(survey => survey.ClosesOn).Select(survey => survey.Id).FirstAsync(),
                ["{change}"] = await db.Changes.OrderBy(change => change.On).Select(change => change.Id).FirstAsync(),
                ["{contact}"] = episode.Contacts.First(contact => contact.Stands).Id,
                ["{staff}"] = episode.CurrentLead?.StaffMemberId ?? await db.StaffMembers.Select(staff => staff.Id).FirstAsync(),
            };
        });
        var url = ids.Aggregate(path, (url, id) => url.Replace(id.Key, id.Value.ToString(), StringComparison.Ordinal));
        return url.Replace("{poster}", poster, StringComparison.Ordinal).Replace("{link}", link, StringComparison.Ordinal).Replace("{hers}", hers, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
