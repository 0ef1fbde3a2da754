using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Data;
using CrisisCare.Web.Languages;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

public enum SheetPaper
{
    A4,
    A5,
}

/// <summary>
/// "Your team": the sheet a person is given, on A4 or A5, in Easy Read, in their language, and as a text message. The code for feedback is
/// made when it is asked for and shown in that answer only, ready to print.
/// </summary>
[Authorize(Policy = Policies.RecordCare), InTheirLanguage]
public sealed class YourTeamModel(CrisisCareDbContext db, SheetLines lines, SheetText text, IConfiguration configuration, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public SheetPaper Paper { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Easy { get; set; }

    public ServiceUser Person { get; private set; } = null!;

    /// <summary>Empty for somebody who has had no episode with the team.</summary>
    public YourTeamView? Sheet { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The London date of the contact in which it was last given in this episode; empty where that is not written down.</summary>
    public DateOnly? GivenOn { get; private set; }

    public DateOnly Today => clock.Today;

    public bool MayGive => Sheet?.Team.State is YourTeamState.AtHome or YourTeamState.InHospital;

    public string Text => text.Of(Sheet!.Team);

    /// <summary>Whose it is, for the colleague who takes it out of the printer: "G.A.".</summary>
    public string Initials => $"{Person.FirstName[0]}.{Person.LastName[0]}.".ToUpperInvariant();

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id, feedback: null) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCodeAsync(Guid id)
    {
        if (!await LoadAsync(id, feedback: null))
        {
            return NotFound();
        }

        if (!MayGive)
        {
            return Page();
        }

        var team = await db.Teams.AsNoTracking().SingleAsync(team => team.Id == Person.TeamId);
        db.Add(FeedbackLink.ForPerson(team, id, clock.GetUtcNow(), User.UserId, out var secret));
        await db.SaveChangesAsync();
        await LoadAsync(id, $"{PublicAddress.Of(configuration, Request)}/feedback/{secret}");
        return Page();
    }

    /// <summary>The sheet as it is now, but for one choice.</summary>
    public string With(SheetPaper? paper = null, bool? easy = null, string? handler = null)
    {
        var asked = new QueryString();
        asked = handler is null ? asked : asked.Add("handler", handler);
        asked = (paper ?? Paper) is SheetPaper.A5 ? asked.Add("paper", "A5") : asked;
        asked = easy ?? Easy ? asked.Add("easy", "true") : asked;
        return $"/people/{Person.Id}/your-team{(PageLanguage.InAddress is { } lang ? asked.Add(PageLanguage.Query, lang) : asked)}";
    }

    private async Task<bool> LoadAsync(Guid id, string? feedback)
    {
        if (await db.ServiceUsers.AsNoTracking().SingleOrDefaultAsync(person => person.Id == id) is not { } found)
        {
            return false;
        }

        Person = found;
        if (await db.Episodes.OfPerson(id).Select(episode => new { episode.Id, episode.ClosedOn }).FirstOrDefaultAsync() is not { } latest)
        {
            return true;
        }

        ClosedOn = latest.ClosedOn;
        GivenOn = (await db.Episodes.AsNoTracking().Include(episode => episode.Contacts).SingleAsync(episode => episode.Id == latest.Id)).YourTeamGivenOn;
        var team = await YourTeamView.ReadAsync(db, db.Episodes, latest.Id, clock.GetUtcNow());
        Sheet = new YourTeamView(team, lines.Of(team), Easy, feedback);
        return true;
    }
}
