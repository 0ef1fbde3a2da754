using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Referrals;

namespace CrisisCare.Web.Import.Mhsds;

internal sealed partial class MhsdsWriting
{
    private Episode? Add(StagedReferral told, Guid person, List<MhsdsLead> terms)
    {
        if (told.ClosedOn is null && (overtaken.Contains(told.Number) || !openEpisodes.TryAdd(person, Guid.Empty)))
        {
            LeaveOut(told, "that were never closed, of people with another open episode");
            return null;
        }

        var referral = Referral.Accepted(team.Id, person, told.ReceivedAt, told.Priority, referrer: null, told.AcceptedAt, by: null);
        var episode = Episode.Import(team, person, told.Id, told.ReceivedAt, told.AcceptedAt, told.Priority, now, referral.Id);
        Finish(episode, told, terms);
        db.AddRange(referral, episode);
        Outcome.Episodes.Added++;
        return episode;
    }

    private void Update(Episode episode, StagedReferral told, List<MhsdsLead> terms)
    {
        var closes = told.ClosedOn is { } on && episode.IsOpen && !episode.ReasonsAgainstClosing(on, ServiceTime.LondonDate(now)).Any();
        if (closes || (episode.IsOpen && episode.Leads.Count == 0 && terms.Count > 0))
        {
            Finish(episode, closes ? told : told with { ClosedOn = null }, terms);
            Outcome.Episodes.Changed++;
        }
        else
        {
            Outcome.Episodes.Unchanged++;
        }

        if (closes)
        {
            openEpisodes.Remove(episode.ServiceUserId);
        }
    }

    private void Finish(Episode episode, StagedReferral told, List<MhsdsLead> terms)
    {
        if (episode.Leads.Count == 0)
        {
            foreach (var (coordinator, from, until) in terms)
            {
                episode.ImportLead(staff[coordinator.Staff], from, until);
            }
        }

        if (told.ClosedOn is { } closedOn)
        {
            episode.Close(new Closing(closedOn, told.ClosingReason ?? ClosingReason.Other, OnwardService: null, JointVisit: null, Disengagement: null), now, by: null);
        }
    }
}
