using CrisisCare.Domain.Teams;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Referrals;

[Authorize(Policy = Policies.LeadTheTeam)]
public sealed class NewModel(CrisisCareDbContext db, KnownPeople knownPeople, IConfiguration configuration, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PersonFields Person { get; set; } = new();

    [BindProperty]
    public ReferralFields Referral { get; set; } = new();

    public IReadOnlyList<Team> Teams { get; private set; } = [];

    /// <summary>Whoever the team knows already who may be this person.</summary>
    public KnownMatches Known { get; private set; } = new([]);

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync()
    {
        await LoadTeamsAsync();
        var now = ServiceTime.LondonTime(clock.GetUtcNow());
        Referral.ReceivedOn = DateOnly.FromDateTime(now);
        Referral.ReceivedAt = new TimeOnly(now.Hour, now.Minute);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Referral.Zone is null)
        {
            Refuse(nameof(Referral.Zone), "Choose the zone to begin in");
        }

        if (await ReadAsync() is not { } asked)
        {
            return Page();
        }

        if (asked.Known is { IsOpen: true })
        {
            Refuse(nameof(Referral.Known), "This person has an open episode already, so the referral cannot be accepted again. Open their page instead");
            return Page();
        }

        var personId = asked.Accept(db, clock.GetUtcNow(), User.UserId);
        await db.SaveChangesAsync();
        TempData.SetBanner("Referral accepted. The first three reviews are planned. Now choose a lead practitioner.");
        return LocalRedirect($"/people/{personId}/allocate");
    }

    public async Task<IActionResult> OnPostDeclineAsync()
    {
        if (Referral.DeclineReason is null)
        {
            Refuse(nameof(Referral.DeclineReason), "Choose the reason for declining");
        }

        if (await ReadAsync() is not { } asked)
        {
            return Page();
        }

        asked.Decline(db, clock.GetUtcNow(), User.UserId);
        await db.SaveChangesAsync();
        TempData.SetBanner("Referral declined. Tell the referrer now, kindly, and say where else they can turn.");
        return RedirectToPage("/Referrals/Index");
    }

    /// <summary>Everything that accepting and declining both need; null when the form has to be shown again.</summary>
    private async Task<AskedReferral?> ReadAsync()
    {
        await LoadTeamsAsync();
        var team = Teams is [var only] ? only : Teams.SingleOrDefault(team => team.Id == Referral.TeamId);
        if (team is null)
        {
            Refuse(nameof(Referral.TeamId), "Choose the team");
        }

        if (Referral.Received > clock.GetUtcNow())
        {
            Refuse(nameof(Referral.ReceivedOn), "The date and time it was received must be now or in the past");
        }

        var details = Person.Read(ModelState, nameof(Person), configuration.AcceptsTestNhsNumbers(), Today);
        if (details is null || team is null)
        {
            return null;
        }

        Known = await knownPeople.FindAsync(team.Id, details);
        if (Known.ReasonAgainst(Referral.Known, details) is { } reason)
        {
            Refuse(nameof(Referral.Known), reason);
            return null;
        }

        return new AskedReferral(team, details, Known.Chosen(Referral.Known), Referral);
    }

    private async Task LoadTeamsAsync()
    {
        var ids = User.TeamIds;
        Teams = await db.Teams.AsNoTracking().Where(team => ids.Contains(team.Id)).OrderBy(team => team.Name).ToListAsync();
    }

    private void Refuse(string field, string sentence) => ModelState.AddModelError($"{nameof(Referral)}.{field}", sentence);
}
