using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Zones;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages.People;

[Authorize(Policy = Policies.SteerEpisode)]
public sealed class ZoneModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    private OpenEpisode found = null!;

    [BindProperty]
    [Display(Name = "Zone"), Required(ErrorMessage = "Choose the zone")]
    public Zone? Zone { get; set; }

    [BindProperty]
    [Display(Name = "Why now?", Description = "One sentence the whole team can read at handover")]
    [Required(ErrorMessage = "Say why the zone changes"), StringLength(ZoneSetting.ReasonLength, ErrorMessage = "The reason must be 200 characters or fewer")]
    public string? Reason { get; set; }

    [BindProperty]
    [Display(Name = "What would change it?", Description = "For example: two nights of sleep, or the medication review on Thursday")]
    [StringLength(ZoneSetting.ReasonLength, ErrorMessage = "What would change it must be 200 characters or fewer")]
    public string? WhatWouldChange { get; set; }

    /// <summary>The zone as the page showed it: if it has moved since, this is a stale page.</summary>
    [BindProperty]
    public long Version { get; set; }

    public ServiceUser Person => found.Person;

    public Episode Episode => found.Episode;

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Zone = Episode.Zone;
        Version = Episode.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        if (Version != Episode.Version)
        {
            return StatusCode(StatusCodes.Status409Conflict);
        }

        if (!ModelState.Accepts(nameof(Zone), Zone is { } chosen ? Episode.ReasonsAgainstMovingTo(chosen) : []))
        {
            return Page();
        }

        var change = WhatWouldChange.TrimmedOrNull();
        Episode.MoveTo(Zone!.Value, Reason!.Trim(), change, clock.GetUtcNow(), User.UserId);
        await db.SaveChangesAsync();
        TempData.SetBanner($"Moved to the {Zone.Value.Definition.Word} zone.");
        return LocalRedirect($"/people/{id}");
    }

    private async Task<bool> LoadAsync(Guid id) => await OpenEpisode.FindAsync(db, id) is { } open && (found = open) is not null;
}
