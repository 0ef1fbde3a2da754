using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>Why somebody new came, as staff have said since the model began; one time in six nobody does.</summary>
internal sealed class DemoNewFaces(DemoRecord record)
{
    /// <summary>Of its own, so that the rest of the demonstration falls as it would without.</summary>
    private readonly DemoChance chance = new();

    public NewFaceAnswer? WhyIn(Episode episode, Contact contact)
    {
        var on = ServiceTime.LondonDate(contact.OccurredAt);
        var isFirst = episode.Contacts.All(other => other == contact || !other.Counts || !other.IsBefore(contact));
        return on < record.Time.GoLive || isFirst || episode.FirstMetIn(contact).Count == 0 || chance.Happens(0.16)
            ? null
            : new NewFaceAnswer(Why(episode, contact, [.. record.Staff.OnShift(on).Select(one => one.Id)]));
    }

    private NewFaceReason Why(Episode episode, Contact contact, HashSet<Guid> onShift)
    {
        var leadIsThere = episode.CurrentLead is { } lead && onShift.Contains(lead.StaffMemberId);
        var groupIsThere = episode.CoreGroupNow.Any(member => onShift.Contains(member.StaffMemberId));
        return episode.WereIntroducedIn(contact) && chance.Happens(0.5) ? NewFaceReason.JointIntroduction
            : !leadIsThere && chance.Happens(0.7) ? NewFaceReason.LeadOffShift
            : !groupIsThere && chance.Happens(0.8) ? NewFaceReason.CoreGroupOffShift
            : chance.Weighted((NewFaceReason.UrgentToday, 6), (NewFaceReason.NoCar, 2), (NewFaceReason.SkillLanguageOrGender, 2), (NewFaceReason.PersonAsked, 1));
    }
}
