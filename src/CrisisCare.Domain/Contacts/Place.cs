namespace CrisisCare.Domain.Contacts;

/// <summary>Where somebody was seen.</summary>
public enum Place
{
    Home,
    Clinic,
    Hospital,
    Elsewhere,
}

/// <summary>Places, and ways of meeting in them, as pages say them.</summary>
public static class Places
{
    extension(Place place)
    {
        public string Words => place switch
        {
            Place.Home => "At home",
            Place.Clinic => "In a clinic",
            Place.Hospital => "In hospital",
            _ => "Elsewhere",
        };
    }

    extension(Mechanism mechanism)
    {
        /// <summary>"Home visit", "Phone", "Face to face, in a clinic".</summary>
        public string WordsAt(Place? place) => (mechanism, place) switch
        {
            (Mechanism.FaceToFace, Place.Home) => "Home visit",
            (_, null) => mechanism.Words,
            (_, { } where) => $"{mechanism.Words}, {where.Words.ToLowerInvariant()}",
        };
    }
}

/// <summary>What a member of staff did in a contact. Only those who took part are counted as met.</summary>
public enum Part
{
    TookPart,
    Observed,
}
