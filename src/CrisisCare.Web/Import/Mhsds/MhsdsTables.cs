namespace CrisisCare.Web.Import.Mhsds;

/// <summary>A column that is read, by its name in version 6 of the data set. Capitals make no difference in a file.</summary>
/// <param name="Earlier">Its name in version 5 and before, where that was another.</param>
/// <param name="Without">What follows where a file has no such column; null where the file is no use without it.</param>
public sealed record MhsdsField(string Name, string? Earlier = null, string? Without = null)
{
    public bool IsRequired => Without is null;
}

/// <summary>A table of the data set that is read: files whose names begin with its code.</summary>
/// <param name="Without">What follows where there is no such file; null where nothing can be imported without it.</param>
public sealed record MhsdsTable(string Code, string Name, IReadOnlyList<MhsdsField> Fields, string? Without = null);

/// <summary>
/// The tables of the Mental Health Services Data Set that an episode of home treatment is made of.
/// Source of names: NHS England, MHSDS technical output specification, versions 5 and 6.
/// </summary>
public static class MhsdsTables
{
    private const string NotInTheDataSet = "not in the data set; read where an extract has it";

    public static readonly MhsdsTable Teams = new(
        "MHS902",
        "MHS902ServiceTeamDetails",
        [new("CareProfTeamLocalID"), new("ServTeamTypeMH", "ServTeamTypeRefToMH")],
        "the team type is taken from MHS102");

    public static readonly MhsdsTable Services = new(
        "MHS102",
        "MHS102ServiceTypeReferredTo",
        [
            new("ServiceRequestID"),
            new("OtherCareProfTeamLocalID", "CareProfTeamLocalID", "the team type is taken from ServTeamTypeRefToMH"),
            new("ServTeamTypeRefToMH", Without: "the team type is taken from MHS902"),
            new("ReferClosureDate", Without: "the closing date is taken from MHS101"),
            new("ReferClosReason", Without: "the closure reason is taken from MHS101"),
            new("ReferRejectionDate", Without: "rejections are taken from MHS101"),
        ],
        "the team type is taken from MHS101 and MHS902");

    public static readonly MhsdsTable Referrals = new(
        "MHS101",
        "MHS101Referral",
        [
            new("ServiceRequestID"),
            new("LocalPatientID"),
            new("ReferralRequestReceivedDate"),
            new("ReferralRequestReceivedTime", Without: "midnight"),
            new("DecisionToTreatDate", Without: "the episode begins when the referral was received"),
            new("DecisionToTreatTime", Without: "midnight"),
            new("ClinRespPriorityType", Without: "taken as urgent"),
            new("ServDischDate"),
            new("ReferClosReason", Without: "the closure reason is taken from MHS102"),
            new("ReferRejectionDate", Without: "rejections are taken from MHS102"),
            new("CareProfTeamLocalID", Without: "the team type is taken from MHS102"),
        ]);

    public static readonly MhsdsTable People = new(
        "MHS001",
        "MHS001MPI",
        [
            new("LocalPatientID"),
            new("NHSNumber"),
            new("PersonBirthDate"),
            new("FirstName", Without: NotInTheDataSet),
            new("LastName", Without: NotInTheDataSet),
        ]);

    public static readonly MhsdsTable Coordinators = new(
        "MHS006",
        "MHS006MHCareCoord",
        [
            new("LocalPatientID"),
            new("CareProfLocalID"),
            new("StartDateAssCareCoord"),
            new("EndDateAssCareCoord"),
            new("CareProfServOrTeamTypeAssoc", Without: "every care coordinator is taken as the team's own"),
        ],
        "episodes have no lead practitioner");

    public static readonly MhsdsTable Contacts = new(
        "MHS201",
        "MHS201CareContact",
        [
            new("CareContactID"),
            new("ServiceRequestID"),
            new("CareContDate"),
            new("CareContTime", Without: "midnight"),
            new("ClinContDurOfCareCont", Without: "0 minutes, which is: not recorded"),
            new("ConsMechanismMH", "ConsMediumUsed"),
            new("AttendStatus", "AttendOrDNACode"),
            new("CareContSubj", Without: "every contact is taken as one with the person"),
            new("PlannedCareContIndicator", Without: "every contact is taken as planned"),
        ]);

    public static readonly MhsdsTable Activities = new(
        "MHS202",
        "MHS202CareActivity",
        [new("CareActID"), new("CareContactID"), new("CareProfLocalID", Without: "who took part is taken from MHS206")]);

    /// <summary>Version 6 moved the members of staff here, so that several can take part in one activity.</summary>
    public static readonly MhsdsTable StaffActivities = new(
        "MHS206",
        "MHS206StaffActivity",
        [new("CareActID"), new("CareProfLocalID")],
        "who took part is taken from MHS202");

    public static readonly MhsdsTable Staff = new(
        "MHS901",
        "MHS901StaffDetails",
        [
            new("CareProfLocalID"),
            new("ProfRegBodyCode", Without: "nobody new is taken as registered"),
            new("CareProfStaffGpMH", Without: "everybody new has another role"),
            new("StaffName", Without: NotInTheDataSet),
        ],
        "nobody new is taken as registered");

    /// <summary>In the order they are read in: each is asked only about what the ones before it have kept.</summary>
    public static readonly IReadOnlyList<MhsdsTable> All =
        [Teams, Services, Referrals, People, Coordinators, Contacts, Activities, StaffActivities, Staff];
}
