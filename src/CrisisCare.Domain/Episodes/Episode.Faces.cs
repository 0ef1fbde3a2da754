using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;

namespace CrisisCare.Domain.Episodes;

/// <summary>How often a person has met a member of staff in this episode, and when last.</summary>
public sealed record Acquaintance(Guid StaffMemberId, Rung Rung, int Meetings, DateTimeOffset? LastMetAt)
{
    public bool HasMet => Meetings > 0;

    /// <summary>"not met yet", "met once", "met 3 times"</summary>
    public string MetWords => Meetings switch
    {
        0 => "not met yet",
        1 => "met once",
        2 => "met twice",
        var times => $"met {times} times",
    };

    /// <summary>"met 3 times, last Tuesday"; "met once, yesterday".</summary>
    public string MetAndWhen(DateOnly today)
    {
        if (LastMetAt is not { } last)
        {
            return MetWords;
        }

        var day = UkFormat.Day(ServiceTime.LondonDate(last), today);
        var when = day is "Today" or "Yesterday" ? day.ToLowerInvariant() : day;
        return Meetings == 1 ? $"{MetWords}, {when}" : $"{MetWords}, last {when}";
    }
}

public sealed partial class Episode
{
    /// <summary>Everybody the person has met in this episode (product.md, <i>Staff met</i>).</summary>
    public IReadOnlySet<Guid> StaffMet() =>
        contacts.Where(contact => contact.Counts).SelectMany(contact => contact.Facts.TookPart).ToHashSet();

    /// <summary>What choosing these staff does to the number of different people this person meets.</summary>
    /// <param name="moving">A booking that the choice would replace: its staff are not pending any more.</param>
    public Faces FacesIf(IEnumerable<Guid> chosen, DateTimeOffset now, Guid? moving = null) =>
        FacesIfBooked.Of(StaffMet(), Pending(now).Where(booking => booking.Id != moving).Select(booking => booking.StaffIds), chosen);

    /// <summary>How well the person knows somebody, on a London date: the lead and core group as they are then.</summary>
    public Acquaintance AcquaintanceWith(Guid staffMemberId, DateOnly on)
    {
        var meetings = contacts.Where(contact => contact.Counts && contact.TookPart(staffMemberId)).ToList();
        return new Acquaintance(
            staffMemberId,
            this switch
            {
                { CurrentLead: { } lead } when lead.StaffMemberId == staffMemberId => Rung.Lead,
                _ when coreGroup.Any(member => member.StaffMemberId == staffMemberId && member.Covers(on)) => Rung.CoreGroup,
                _ => meetings.Count switch { 0 => Rung.NewFace, 1 => Rung.MetOnce, _ => Rung.MetTwiceOrMore },
            },
            meetings.Count,
            meetings.Max(contact => (DateTimeOffset?)contact.OccurredAt));
    }

    /// <summary>New faces after the first contact, introduced and cold apart; of one stretch of London dates where told.</summary>
    public NewFaces NewFacesMet(DateOnly? from = null) =>
        contacts.Where(contact => contact.Counts).OrderBy(contact => contact.OccurredAt).ThenBy(contact => contact.Key, StringComparer.Ordinal).Skip(1)
            .Where(contact => from is null || ServiceTime.LondonDate(contact.OccurredAt) >= from)
            .Select(contact => (First: FirstMetIn(contact).Count, Introduced: WereIntroducedIn(contact)))
            .Aggregate(NewFaces.None, (sum, met) => sum + (met.Introduced ? new NewFaces(met.First, 0) : new NewFaces(0, met.First)));

    /// <summary>Whether somebody new was brought along by somebody the person knew already: <i>introduced</i>, not met cold.</summary>
    public bool WereIntroducedIn(Contact contact) =>
        FirstMetIn(contact) is { Count: > 0 } first && contact.Facts.TookPart.Except(first).Any();
}
