namespace CrisisCare.Web.Pages.Board;

/// <summary>A question the board answers with a count on a tile and with a list of the same people behind it.</summary>
/// <param name="Slug">Its name in the address.</param>
/// <param name="IsAbout">Whether somebody on the caseload belongs to the answer.</param>
public sealed record BoardQuestion(string Slug, Func<BoardPerson, bool> IsAbout)
{
    public static readonly BoardQuestion NoLead = new("no-lead", person => !person.HasLead);
    public static readonly BoardQuestion Overdue = new("overdue", person => person.IsOverdue);
    public static readonly BoardQuestion Due = new("due", person => person.IsDueByTomorrow);
    public static readonly BoardQuestion NoContact = new("no-contact", person => person.IsPastPlannedContact);
    public static readonly BoardQuestion ManyStaff = new("many-staff", person => person.SeesManyStaff);
    public static readonly BoardQuestion LeadsAway = new("leads-away", person => person.LeadIsAway);

    public static readonly IReadOnlyList<BoardQuestion> All = [NoLead, Overdue, Due, NoContact, ManyStaff, LeadsAway];
}
