using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.HandOvers;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Staff;

/// <summary>Everything somebody holds while they are away, or from the day they leave, with a colleague proposed for each. Only sending the form moves anything.</summary>
[Authorize(Policy = Policies.LeadTheTeam)]
public sealed class HandOverModel(CrisisCareDbContext db, HandOverLoader loader, ApplyHandOver apply, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>The last day away; empty for somebody who leaves.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>One of the teams they work in; only where the reader leads several of them.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    [BindProperty]
    public List<HandOverInput> Rows { get; set; } = [];

    public StaffMember Member { get; private set; } = null!;

    public HandOverPeriod Period { get; private set; } = null!;

    public IReadOnlyList<Proposal> Proposals { get; private set; } = [];

    /// <summary>The other teams of the reader in which they work: what they hold there is moved there.</summary>
    public IReadOnlyList<Team> OtherTeams { get; private set; } = [];

    private HandOverCase Case { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        var chosen = Rows.Where(row => row.To is not null).ToList();
        if (!ModelState.IsValid || !ModelState.Accepts("", await ReasonsAgainstAsync(chosen)))
        {
            return Page();
        }

        if (chosen.Count == 0)
        {
            TempData.SetBanner("Nothing was moved.");
            return LocalRedirect($"/staff/{id}");
        }

        var handOver = new HandOver(Case.Facts.Team.Id, id, Period.From, Period.To, chosen.Select(row => row.ToChoice()), clock.GetUtcNow(), User.UserId);
        db.Add(handOver);
        await db.SaveChangesAsync();
        await apply.RunAsync(handOver.Id, User.UserId);
        return LocalRedirect($"/staff/{id}/hand-over/{handOver.Id}");
    }

    /// <summary>The rows of one kind in the form: leads and core groups by name, bookings and reviews by time.</summary>
    public IReadOnlyList<HandOverLine> LinesOf(HandOverItem item, bool hasToMove) =>
    [
        .. Proposals.Index().Where(one => one.Item.Held.Item == item && one.Item.HasToMove == hasToMove)
            .Select(one => (one.Item.Held.On, Line: LineOf(one.Index, one.Item)))
            .OrderBy(one => one.On).ThenBy(one => one.On is null ? one.Line.Person : "", StringComparer.OrdinalIgnoreCase)
            .Select(one => one.Line),
    ];

    private HandOverLine LineOf(int index, Proposal proposal)
    {
        var chosen = Rows.Find(row => row.IsFor(proposal.Held)) is { } typed ? typed.To : proposal.Suggested?.Id;
        return HandOverLine.Of(index, proposal, Case.People[proposal.Held.Episode.ServiceUserId], chosen);
    }

    /// <summary>What a page would not have offered. What has merely changed meanwhile is for the row itself to say.</summary>
    private async Task<IEnumerable<string>> ReasonsAgainstAsync(List<HandOverInput> chosen)
    {
        var ids = chosen.Select(row => row.EpisodeId).ToHashSet();
        var known = await db.Episodes.OfTeam(Case.Facts.Team.Id).CountAsync(episode => ids.Contains(episode.Id));
        var fits = known == ids.Count && chosen.TrueForAll(row => row.Item is not null && Case.Facts.Find(row.To) is not null);
        return fits ? [] : ["Choose each colleague from the list"];
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var own = User.TeamIds;
        var teams = await db.Teams.AsNoTracking().OrderBy(team => team.Name)
            .Where(team => own.Contains(team.Id) && db.StaffMembers.Any(member => member.Id == id && member.Memberships.Any(one => one.TeamId == team.Id))).ToListAsync();
        Period = new HandOverPeriod(From ?? clock.Today, To);
        if (teams.Find(team => Team is null || team.Id == Team) is not { } team || await loader.LoadAsync(team.Id, id, Period) is not { } loaded)
        {
            return false;
        }

        (Case, Member, OtherTeams) = (loaded, loaded.Away, [.. teams.Where(other => other != team)]);
        if (ModelState.Accepts(nameof(To), Period.ReasonsAgainst()))
        {
            Proposals = Case.Propose();
        }

        return true;
    }
}
