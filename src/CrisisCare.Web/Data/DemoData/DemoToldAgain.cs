using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>
/// Whether people had to tell the demonstration team again: written down since the model began, for fewer than half of the
/// contacts, and more often a yes when somebody new came. By a chance of its own, so that the rest of the history stays.
/// </summary>
internal sealed class DemoToldAgain(DemoTime time)
{
    private const double WrittenDown = 0.45;
    private const double WithANewFace = 0.5;
    private const double WithSomebodyKnown = 0.12;

    private readonly DemoChance chance = new();

    public bool? In(Episode episode, ContactDetails details)
    {
        if (!details.WasMet || ServiceTime.LondonDate(details.OccurredAt) < time.GoLive || !chance.Happens(WrittenDown))
        {
            return null;
        }

        var isNew = details.Staff.Any(one => one.Part == Part.TookPart && !episode.Contacts.Any(contact => contact.Counts && contact.TookPart(one.StaffMemberId)));
        return chance.Happens(isNew ? WithANewFace : WithSomebodyKnown);
    }
}
