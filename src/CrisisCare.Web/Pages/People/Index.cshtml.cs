using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

[Authorize(Policy = Policies.SeePeople)]
public sealed class IndexModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    public const int MostFound = 50;

    /// <summary>Posted, not in the address: names of people stay out of histories and logs.</summary>
    [BindProperty]
    [Display(Name = "Find a person", Description = "Part of a name, an NHS number or a date of birth like 31/3/1980. People whose episode is closed are found too")]
    [Required(ErrorMessage = "Enter a name, an NHS number or a date of birth")]
    [StringLength(PeopleSearch.Longest, ErrorMessage = "Enter 100 characters or fewer")]
    public string? Find { get; set; }

    public IReadOnlyList<PeopleRow> Rows { get; private set; } = [];

    public bool IsSearch { get; private set; }

    public bool HasMore { get; private set; }

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync()
    {
        ModelState.Clear();
        await ShowOpenAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            await ShowOpenAsync();
            return Page();
        }

        var found = await InOrder(db.ServiceUsers.AsNoTracking().Matching(Find!)).Take(MostFound + 1).ToListAsync();
        HasMore = found.Count > MostFound;
        IsSearch = true;
        Rows = await RowsOfAsync(found.Take(MostFound).ToList());
        return Page();
    }

    private async Task ShowOpenAsync()
    {
        var open = db.Episodes.Open().Select(episode => episode.ServiceUserId);
        Rows = await RowsOfAsync(await InOrder(db.ServiceUsers.AsNoTracking().Where(person => open.Contains(person.Id))).ToListAsync());
    }

    private static IQueryable<ServiceUser> InOrder(IQueryable<ServiceUser> people) =>
        people.OrderBy(person => person.LastName).ThenBy(person => person.FirstName).ThenBy(person => person.Id);

    private async Task<IReadOnlyList<PeopleRow>> RowsOfAsync(List<ServiceUser> people)
    {
        var ids = people.ConvertAll(person => person.Id);
        var episodes = await db.Episodes.AsNoTracking()
            .Where(episode => ids.Contains(episode.ServiceUserId))
            .Include(episode => episode.Leads.Where(term => term.EndedAt == null))
            .Include(episode => episode.Reviews)
            .Include(episode => episode.Pauses)
            .ToListAsync();
        var newest = episodes.GroupBy(episode => episode.ServiceUserId).ToDictionary(group => group.Key, group => group.MaxBy(episode => (episode.IsOpen, episode.AcceptedAt)));
        var leads = episodes.SelectMany(episode => episode.Leads).Select(term => term.StaffMemberId).Distinct().ToList();
        var staff = await db.StaffMembers.Where(member => leads.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name);
        return [.. people.Select(person => PeopleRow.Of(person, newest.GetValueOrDefault(person.Id), staff, Today))];
    }
}
