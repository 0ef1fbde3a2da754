namespace CrisisCare.Domain.Contacts;

/// <summary>Where somebody was seen.</summary>
public enum Place
{
    Home,
    Clinic,
    Hospital,
    Elsewhere,
}

/// <summary>What a member of staff did in a contact. Only those who took part are counted as met.</summary>
public enum Part
{
    TookPart,
    Observed,
}
