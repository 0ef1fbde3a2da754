namespace CrisisCare.Domain.Staff;

/// <summary>What somebody in the team is by profession.</summary>
public enum Profession
{
    Nurse,
    SocialWorker,
    OccupationalTherapist,
    Psychologist,
    Doctor,
    HealthcareSupportWorker,
    PeerSupportWorker,
    Other,
}

/// <summary>How somebody is employed. Bank and agency staff are met like anybody else, but do not lead.</summary>
public enum Employment
{
    Permanent,
    Bank,
    Agency,
}

public static class ProfessionWords
{
    extension(Profession profession)
    {
        public string Words => profession switch
        {
            Profession.SocialWorker => "social worker",
            Profession.OccupationalTherapist => "occupational therapist",
            Profession.HealthcareSupportWorker => "healthcare support worker",
            Profession.PeerSupportWorker => "peer support worker",
            Profession.Other => "other role",
            _ => profession.ToString().ToLowerInvariant(),
        };

        /// <summary>The code of the staff file: <c>social_worker</c>.</summary>
        public string Code => profession switch
        {
            Profession.Other => "other",
            _ => profession.Words.Replace(' ', '_'),
        };
    }
}
