namespace CrisisCare.Domain.Contacts;

/// <summary>What the person said or was given in a contact; each empty where nobody wrote it down.</summary>
public sealed record Said(bool? ToldAgain = null, bool? YourTeamGiven = null, LeadNaming? LeadNaming = null)
{
    /// <summary>Whether any of it could still be said of this contact.</summary>
    public bool IsNewIn(Contact contact) =>
        (ToldAgain is not null && contact.CanSayToldAgain) || (YourTeamGiven is not null && contact.CanSayYourTeamGiven) || (LeadNaming is not null && contact.CanSayLeadNaming);
}
