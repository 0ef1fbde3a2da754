using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Web.Import.Mhsds;

/// <summary>What the codes of a field mean here; the words of the other files (<c>no_access</c>) mean the same.</summary>
/// <param name="Field">The field by its name in version 6.</param>
public sealed record MhsdsCodeList<T>(string Field, IReadOnlyDictionary<string, T?> Meanings)
    where T : struct, Enum;

/// <summary>
/// National codes in the clinic's words. Source: NHS Data Dictionary, consultation mechanism (mental health), attendance status,
/// referral closure reason and clinical response priority type; codes that were retired keep the meaning they had.
/// </summary>
public static class MhsdsCodes
{
    public static readonly MhsdsCodeList<Mechanism> Mechanisms = Of<Mechanism>(
        "ConsMechanismMH",
        mechanism => mechanism.Code,
        ("01", Mechanism.FaceToFace),
        ("02", Mechanism.Phone),
        ("03", Mechanism.Video), // telemedicine, retired
        ("04", Mechanism.TalkType),
        ("05", Mechanism.Email),
        ("06", Mechanism.Text), // SMS, retired
        ("09", Mechanism.Text),
        ("10", Mechanism.Text), // instant messages
        ("11", Mechanism.Video),
        ("12", Mechanism.Other), // message board
        ("13", Mechanism.Other), // chat room
        ("98", Mechanism.Other),
        ("", Mechanism.Other));

    /// <summary>No meaning: nobody has said yet how it went. There is no national code for "no access"; a mapping may have a local one.</summary>
    public static readonly MhsdsCodeList<Attendance> Attendances = Of<Attendance>(
        "AttendStatus",
        attendance => attendance.Code,
        ("5", Attendance.Attended),
        ("6", Attendance.AttendedLate),
        ("7", Attendance.LateNotSeen),
        ("3", Attendance.DidNotAttend),
        ("2", Attendance.CancelledByPerson),
        ("4", Attendance.CancelledByTeam),
        ("0", null),
        ("", null));

    /// <summary>Where no reason was given it is another one. 02 and 04 are one group in national reports.</summary>
    public static readonly MhsdsCodeList<ClosingReason> ClosingReasons = Of<ClosingReason>(
        "ReferClosReason",
        reason => reason.Code,
        ("01", ClosingReason.Admitted),
        ("02", ClosingReason.TreatmentCompleted),
        ("03", ClosingReason.MovedAway),
        ("04", ClosingReason.TreatmentCompleted),
        ("05", ClosingReason.DidNotAttend),
        ("06", ClosingReason.Died),
        ("07", ClosingReason.RequestedDischarge),
        ("08", ClosingReason.ReferredToOtherService),
        ("09", ClosingReason.RefusedToBeSeen),
        ("", ClosingReason.Other));

    public static readonly MhsdsCodeList<Priority> Priorities = Of<Priority>(
        "ClinRespPriorityType",
        priority => priority.Code,
        ("1", Priority.Emergency),
        ("4", Priority.VeryUrgent),
        ("2", Priority.Urgent),
        ("3", Priority.Routine),
        ("", Priority.Urgent));

    /// <summary>The national list is not one of professions: a mapping may say which codes of the trust are which.</summary>
    public static readonly MhsdsCodeList<Profession> Professions = Of<Profession>("CareProfStaffGpMH", profession => profession.Code);

    /// <summary>For each field with codes, what a mapping may map to.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyCollection<string>> Known = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.OrdinalIgnoreCase)
    {
        [Mechanisms.Field] = [.. Mechanisms.Meanings.Keys],
        [Attendances.Field] = [.. Attendances.Meanings.Keys],
        [ClosingReasons.Field] = [.. ClosingReasons.Meanings.Keys],
        [Priorities.Field] = [.. Priorities.Meanings.Keys],
        [Professions.Field] = [.. Professions.Meanings.Keys],
    };

    /// <summary>With the words, and with codes whose leading zero a spreadsheet took away.</summary>
    private static MhsdsCodeList<T> Of<T>(string field, Func<T, string> word, params (string Code, T? Meaning)[] codes)
        where T : struct, Enum
    {
        var meanings = new Dictionary<string, T?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (code, meaning) in codes)
        {
            meanings.Add(code, meaning);
            meanings.TryAdd(code.Length > 1 ? code.TrimStart('0') : code.PadLeft(code.Length + 1, '0'), meaning);
        }

        foreach (var value in Enum.GetValues<T>())
        {
            meanings.TryAdd(word(value), value);
        }

        return new MhsdsCodeList<T>(field, meanings);
    }
}
