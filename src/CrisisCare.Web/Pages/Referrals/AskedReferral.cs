using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;

namespace CrisisCare.Web.Pages.Referrals;

/// <summary>A referral whose form has been read and checked, and whose record the team has said which it is.</summary>
public sealed record AskedReferral(Team Team, PersonDetails Details, KnownPerson? Known, ReferralFields Fields)
{
    /// <summary>Starts the episode; the person, the referral, the episode and its reviews are saved together or not at all.</summary>
    public Guid Accept(CrisisCareDbContext db, DateTimeOffset now, Guid by)
    {
        var person = Record(db);
        var referral = Referral.Accepted(Team.Id, person.Id, Fields.Received!.Value, Fields.Priority!.Value, Fields.ReferrerOrNothing, now, by);
        db.AddRange(referral, Episode.Accept(Team, person.Id, referral, Fields.Zone!.Value, now, by, PreviousOn(ServiceTime.LondonDate(now))));
        return person.Id;
    }

    public void Decline(CrisisCareDbContext db, DateTimeOffset now, Guid by) =>
        db.Add(Referral.Declined(
            Team.Id,
            Record(db).Id,
            Fields.Received!.Value,
            Fields.Priority!.Value,
            Fields.ReferrerOrNothing,
            now,
            by,
            Fields.DeclineReason!.Value,
            Fields.NoteOrNothing));

    private ServiceUser Record(CrisisCareDbContext db)
    {
        if (Known is { Person: var known })
        {
            Details.Complete(known);
            return known;
        }

        var person = Details.Register(Team.Id);
        db.Add(person);
        return person;
    }

    /// <summary>The episode that closed so shortly before that the person is offered the staff they had.</summary>
    private Episode? PreviousOn(DateOnly today) =>
        Known?.LastClosed is { ClosedOn: { } closed } last && today.DayNumber - closed.DayNumber <= Team.LinkEpisodesWithin ? last : null;
}
