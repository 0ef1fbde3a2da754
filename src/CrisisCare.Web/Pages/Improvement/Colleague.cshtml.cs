using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>The people of one lead whom a colleague outside their core groups keeps seeing: the way from a cell of the matrix to each core group.</summary>
[Authorize(Policy = Policies.LeadTheTeam)]
public sealed class ColleagueModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    public OwnTeam Own { get; private set; } = null!;

    public DateRange Period { get; private set; } = null!;

    public StaffMember Lead { get; private set; } = null!;

    public StaffMember Colleague { get; private set; } = null!;

    /// <summary>Most contacts first.</summary>
    public IReadOnlyList<(Guid PersonId, string Name, int Contacts)> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid lead, Guid colleague, CancellationToken cancellationToken)
    {
        if (await OwnTeam.FindAsync(db, User, Team, cancellationToken) is not { Chosen: { } team } own)
        {
            return NotFound();
        }

        var staff = await db.StaffMembers.AsNoTracking().InTeams(team.Id).Where(member => member.Id == lead || member.Id == colleague).ToDictionaryAsync(member => member.Id, cancellationToken);
        if (!staff.TryGetValue(lead, out var leader) || !staff.TryGetValue(colleague, out var visitor))
        {
            return NotFound();
        }

        (Own, Lead, Colleague) = (own, leader, visitor);
        Period = AskedPeriod.Of(ModelState, From, To, clock.Today);
        People = visitor.HasLeftBy(clock.Today) ? [] : await PeopleAsync(team.Id, cancellationToken);
        return Page();
    }

    private async Task<IReadOnlyList<(Guid PersonId, string Name, int Contacts)>> PeopleAsync(Guid teamId, CancellationToken cancellationToken)
    {
        var episodes = await db.Episodes.AsNoTracking().OfTeam(teamId).LedBy(Lead.Id).SeenIn(Period).ToListAsync(cancellationToken);
        var mightJoin = new WhoVisited(Seen.Of(episodes, Period).Episodes, Period).WhereTheyMightJoin(Lead.Id, Colleague.Id);
        var ids = mightJoin.Select(one => one.Episode.ServiceUserId).ToList();
        var names = await db.ServiceUsers.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => $"{person.FirstName} {person.LastName}", cancellationToken);
        return [.. mightJoin.Select(one => (one.Episode.ServiceUserId, names[one.Episode.ServiceUserId], one.Contacts))];
    }
}
