namespace CrisisCare.Web.Tests.Files.Mhsds;

/// <summary>Many contacts of many people over ten years, in an order that has nothing to do with whose they are.</summary>
internal static class ManyContacts
{
    private const int ContactsOfAReferral = 16;
    private const int ReferralsOfAPerson = 2;
    private const int Staff = 120;
    private const int DaysOfAnEpisode = 28;
    private const int Stride = 7_919;

    private static readonly DateOnly First = new(2016, 1, 4);
    private static readonly DateOnly Last = new(2026, 9, 1);

    public static string Write(string folder, int contacts)
    {
        var path = Directory.CreateDirectory(Path.Combine(folder, "many")).FullName;
        var referrals = Math.Max(1, contacts / ContactsOfAReferral);
        MhsdsExtract.Write(path, "MHS001MPI.csv", "LocalPatientID,NHSNumber,PersonBirthDate", Each((referrals / ReferralsOfAPerson) + 1, person => $"P{person},,{new DateOnly(1940, 1, 1).AddDays(person % 20_000):yyyy-MM-dd}"));
        MhsdsExtract.Write(path, "MHS006MHCareCoord.csv", "LocalPatientID,CareProfLocalID,StartDateAssCareCoord,EndDateAssCareCoord,CareProfServOrTeamTypeAssoc",
            Each(referrals, referral => $"P{referral / ReferralsOfAPerson},S{referral % Staff},{Accepted(referral, referrals):yyyy-MM-dd},{Accepted(referral, referrals).AddDays(DaysOfAnEpisode):yyyy-MM-dd},A02"));
        MhsdsExtract.Write(path, "MHS101Referral.csv", "ServiceRequestID,LocalPatientID,ReferralRequestReceivedDate,ReferralRequestReceivedTime,ClinRespPriorityType,ServDischDate,ReferClosReason,CareProfTeamLocalID",
            Each(referrals, referral => $"E{referral},P{referral / ReferralsOfAPerson},{Accepted(referral, referrals):yyyy-MM-dd},08:00:00,{(referral % 4) + 1},{Accepted(referral, referrals).AddDays(DaysOfAnEpisode):yyyy-MM-dd},02,T1"));
        MhsdsExtract.Write(path, "MHS201CareContact.csv", "CareContactID,ServiceRequestID,CareContDate,CareContTime,ClinContDurOfCareCont,ConsMechanismMH,AttendStatus,CareContSubj,PlannedCareContIndicator",
            Each(contacts, contact => $"C{contact},E{Referral(contact, referrals)},{Accepted(Referral(contact, referrals), referrals).AddDays(contact % DaysOfAnEpisode):yyyy-MM-dd},{8 + (contact % 12):00}:{contact % 60:00}:00,45,0{1 + (contact % 2)},5,01,Y"));
        MhsdsExtract.Write(path, "MHS202CareActivity.csv", "CareActID,CareContactID", Each(contacts, contact => $"A{contact},C{contact}"));
        MhsdsExtract.Write(path, "MHS206StaffActivity.csv", "CareActID,CareProfLocalID", Each(contacts, contact => $"A{contact},S{contact % Staff}").Concat(Each(contacts / 2, contact => $"A{contact * 2},S{((contact * 2) + 7) % Staff}")));
        MhsdsExtract.Write(path, "MHS901StaffDetails.csv", "CareProfLocalID,ProfRegBodyCode,CareProfStaffGpMH", Each(Staff, staff => $"S{staff},03,N6"));
        MhsdsExtract.Write(path, "MHS902ServiceTeamDetails.csv", "CareProfTeamLocalID,ServTeamTypeMH", ["T1,A02"]);
        return path;
    }

    private static IEnumerable<string> Each(int number, Func<int, string> row) => Enumerable.Range(0, number).Select(row);

    private static int Referral(int contact, int referrals) => (int)((long)contact * Stride % referrals);

    /// <summary>The referrals of a person follow each other half the years apart.</summary>
    private static DateOnly Accepted(int referral, int referrals) =>
        First.AddDays((int)((long)(Last.DayNumber - First.DayNumber) * ((referral / ReferralsOfAPerson) + (referral % ReferralsOfAPerson * (referrals / ReferralsOfAPerson))) / referrals));
}
