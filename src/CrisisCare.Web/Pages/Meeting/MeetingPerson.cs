using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Board;
using CrisisCare.Web.Pages.People;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Meeting;

/// <summary>One person of a meeting: what the board says of them, who acts now, and what was decided last.</summary>
/// <param name="Board">The same facts and words as on their card.</param>
/// <param name="Zone">The zone as it was last set.</param>
/// <param name="Decision">The last, on whatever day; empty before the first.</param>
public sealed record MeetingPerson(ServiceUser Person, BoardPerson Board, BoardFacts Facts, Names Names, Accountable Acting, ZoneSetting? Zone, Decision? Decision)
{
    public Episode Episode => Board.Episode;

    /// <summary>Nothing for somebody without an open episode in this team.</summary>
    public static async Task<MeetingPerson?> LoadAsync(CrisisCareDbContext db, TimeProvider clock, Team team, Guid personId, CancellationToken cancellationToken)
    {
        var facts = await new BoardLoader(db, clock).LoadAsync(team, personId, cancellationToken);
        if (facts.Episodes is not [var episode])
        {
            return null;
        }

        var person = await db.ServiceUsers.AsNoTracking().SingleAsync(one => one.Id == personId, cancellationToken);
        var staff = await db.StaffOfAsync(team.Id, facts.Today, cancellationToken);
        var rota = await db.RotaAsync(team, staff, facts.Today, facts.Today, cancellationToken);
        var acting = Accountable.At(episode, facts.Now, staff.ToDictionary(member => member.Id), rota);
        var said = await db.Episodes.AsNoTracking().AsSplitQuery().Include(one => one.Zones).Include(one => one.Decisions).SingleAsync(one => one.Id == episode.Id, cancellationToken);
        return new MeetingPerson(
            person,
            new BoardPerson(episode, facts),
            facts,
            await Names.LoadAsync(db, team.Id),
            acting,
            said.Zones.MaxBy(setting => setting.SetAt),
            said.Decisions.MaxBy(decision => (decision.DecidedAt, decision.Id)));
    }

    public string Lead => Episode.CurrentLead is { } lead ? Names.OfStaff(lead.StaffMemberId) : "Nobody leads their care yet";

    public string Deputy => Episode.DeputyOn(Facts.Today) is { } deputy ? Names.OfStaff(deputy) : "No deputy yet";

    /// <summary>"Sam Adeyemi, as their lead practitioner"; why, when it is somebody else.</summary>
    public string ActsNow => Acting switch
    {
        { As: AccountableAs.Lead, StaffMemberId: { } id } => $"{Names.OfStaff(id)}, as their lead practitioner",
        { As: AccountableAs.ActingDeputy, StaffMemberId: { } id } => $"{Names.OfStaff(id)}, as their deputy. {Acting.Why}",
        { As: AccountableAs.DutyLead, StaffMemberId: { } id } => $"{Names.OfStaff(id)}, as the duty lead. {Acting.Why}",
        _ => $"Nobody. {Acting.Why}",
    };

    /// <summary>Empty when nothing is booked; otherwise whether the next booking brings somebody new.</summary>
    public bool? NextIsNewFace => Board.NextBooking is { } next ? Episode.NewFacesAt(next, Facts.Now).Count > 0 : null;

    public string? NextFaces => Board.NextBooking is { } next && NextIsNewFace == true ? Episode.FacesAt(next, Facts.Now).Words : null;
}
