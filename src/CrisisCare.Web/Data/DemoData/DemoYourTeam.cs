using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>Who was given the "Your team" sheet and could name their lead, since the model began. By a chance of its own, so that the rest of the history stays.</summary>
internal sealed class DemoYourTeam(DemoTime time)
{
    private const double WrittenDown = 0.3;
    private const double Given = 0.7;
    private const double CouldName = 0.75;

    private readonly DemoChance chance = new();

    public ContactDetails In(Episode episode, ContactDetails details)
    {
        if (!details.WasMet || ServiceTime.LondonDate(details.OccurredAt) < time.GoLive || episode.YourTeamGivenOn is not null || !chance.Happens(WrittenDown))
        {
            return details;
        }

        return details with { YourTeamGiven = chance.Happens(Given), LeadNaming = chance.Happens(CouldName) ? LeadNaming.CouldName : LeadNaming.CouldNot };
    }
}
