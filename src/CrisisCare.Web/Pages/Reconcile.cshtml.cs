using CrisisCare.Domain.Reconciling;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages;

/// <summary>Everything that has no owner, or one who is gone, each with the way to put it right.</summary>
[Authorize(Policy = Policies.LeadTheTeam)]
public sealed class ReconcileModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    private readonly Dictionary<Guid, Guid> teams = [];
    private Dictionary<Guid, string> names = [];

    public IReadOnlyList<Orphan> Orphans { get; private set; } = [];

    /// <param name="team">One of several teams; all of them when it is left out.</param>
    public async Task OnGetAsync(Guid? team, CancellationToken cancellationToken)
    {
        var found = new List<Orphan>();
        foreach (var own in User.TeamIds.Where(own => team is null || own == team))
        {
            foreach (var orphan in await db.OrphansAsync(own, clock.GetUtcNow(), cancellationToken))
            {
                found.Add(orphan);
                teams[orphan.EpisodeId] = own;
            }
        }

        var people = found.Select(orphan => orphan.ServiceUserId).ToHashSet();
        names = await db.ServiceUsers.Where(person => people.Contains(person.Id))
            .Select(person => new { person.Id, person.FirstName, person.LastName })
            .ToDictionaryAsync(person => person.Id, person => $"{person.FirstName} {person.LastName}", cancellationToken);
        Orphans = found;
    }

    public string NameOf(Orphan orphan) => names.GetValueOrDefault(orphan.ServiceUserId, "Somebody");

    /// <summary>Where it is put right, and in what words.</summary>
    public (string Url, string Words) FixOf(Orphan orphan) => orphan.Kind switch
    {
        OrphanKind.NoLead => ($"/people/{orphan.ServiceUserId}/allocate", "Allocate a lead"),
        OrphanKind.LeadGone => ($"/people/{orphan.ServiceUserId}/allocate", "Change the lead"),
        OrphanKind.CoreMemberGone => (HandOverUrl(orphan, $"from={clock.Today:O}"), "Choose somebody else"),
        OrphanKind.BookingWithoutColleague => (HandOverUrl(orphan, $"from={orphan.On:O}&to={orphan.On:O}"), "Move the booking"),
        OrphanKind.ReviewWithoutOwner => ($"/people/{orphan.ServiceUserId}/allocate", "Allocate a lead"),
        _ => ($"/contact?person={orphan.ServiceUserId}&booking={orphan.SubjectId}", "Say what came of it"),
    };

    private string HandOverUrl(Orphan orphan, string days) =>
        $"/staff/{orphan.StaffMemberId}/hand-over?{days}{(User.TeamIds.Count > 1 ? $"&team={teams[orphan.EpisodeId]}" : "")}";
}
