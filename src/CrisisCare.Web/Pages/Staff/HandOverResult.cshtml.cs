using CrisisCare.Domain.HandOvers;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Staff;

/// <summary>What a hand-over has done, what it could not do and why, and how much is left. What is not done yet can be tried again from here.</summary>
[Authorize(Policy = Policies.LeadTheTeam)]
public sealed class HandOverResultModel(CrisisCareDbContext db, HandOverLoader loader, ApplyHandOver apply) : PageModel
{
    [BindProperty]
    public List<RetryInput> Rows { get; set; } = [];

    public HandOver HandOver { get; private set; } = null!;

    public StaffMember Member { get; private set; } = null!;

    public IReadOnlyList<HandOverRecordRow> Done { get; private set; } = [];

    /// <summary>Failed, or never begun because something stopped the hand-over.</summary>
    public IReadOnlyList<HandOverRecordRow> NotDone { get; private set; } = [];

    /// <summary>What they hold now, in the days of this hand-over.</summary>
    public IReadOnlyList<Proposal> Held { get; private set; } = [];

    /// <summary>What has to be moved still, in this hand-over or another.</summary>
    public int Left => Held.Count(proposal => proposal.HasToMove);

    public HandOverPeriod Period => HandOverPeriod.Of(HandOver);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid handOverId) => await LoadAsync(id, handOverId) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid handOverId)
    {
        if (!await LoadAsync(id, handOverId))
        {
            return NotFound();
        }

        var chosen = Rows.Where(row => row.To is not null).ToList();
        var staff = await db.StaffMembers.InTeams(HandOver.TeamId).Select(member => member.Id).ToHashSetAsync();
        if (!ModelState.Accepts("", chosen.TrueForAll(row => staff.Contains(row.To!.Value)) ? [] : ["Choose each colleague from the list"]))
        {
            return Page();
        }

        foreach (var (row, to) in chosen.Join(HandOver.Rows, choice => choice.Id, row => row.Id, (choice, row) => (row, choice.To!.Value)))
        {
            row.TryAgain(to);
        }

        await db.SaveChangesAsync();
        await apply.RunAsync(handOverId, User.UserId);
        return LocalRedirect($"/staff/{id}/hand-over/{handOverId}");
    }

    /// <summary>The rows that can be tried again, each with the colleague it was meant for.</summary>
    public IReadOnlyList<HandOverLine> Lines() =>
    [
        .. from one in NotDone.Index()
           let proposal = ProposalOf(one.Item)
           where proposal is not null
           select new HandOverLine(
               $"Rows[{one.Index}].To", one.Item.PersonId, one.Item.Person, one.Item.What, one.Item.Row.Failure ?? "Not done yet",
               HandOverLine.ChoicesOf(proposal, Chosen(one.Item, proposal)), new Dictionary<string, string> { [$"Rows[{one.Index}].Id"] = one.Item.Row.Id.ToString() }, one.Item.Row.Failure is not null),
    ];

    /// <summary>Not done, and no longer theirs: nothing can be tried again.</summary>
    public IEnumerable<HandOverRecordRow> Gone => NotDone.Where(one => ProposalOf(one) is null);

    private Proposal? ProposalOf(HandOverRecordRow one) =>
        Held.FirstOrDefault(proposal => proposal.Held.Item == one.Row.Item && proposal.Held.SubjectId == one.Row.SubjectId);

    private static Guid? Chosen(HandOverRecordRow one, Proposal proposal) =>
        proposal.Options.Any(option => option.Id == one.Row.ToStaffMemberId) ? one.Row.ToStaffMemberId : proposal.Options.Select(option => (Guid?)option.Id).FirstOrDefault();

    private async Task<bool> LoadAsync(Guid id, Guid handOverId)
    {
        var handOver = await db.HandOvers.Include(one => one.Rows).SingleOrDefaultAsync(one => one.Id == handOverId && one.StaffMemberId == id);
        if (handOver is null || await loader.LoadAsync(handOver.TeamId, id, HandOverPeriod.Of(handOver)) is not { } now)
        {
            return false;
        }

        (HandOver, Member, Held) = (handOver, now.Away, now.Propose());
        var rows = await HandOverRecord.ReadAsync(db, handOver.Rows);
        Done = [.. rows.Where(one => one.Row.State is HandOverState.Done)];
        NotDone = [.. rows.Where(one => one.Row.State is not HandOverState.Done)];
        return true;
    }

    /// <summary>A row to try again, and with whom.</summary>
    public sealed class RetryInput
    {
        public Guid Id { get; set; }

        public Guid? To { get; set; }
    }
}
