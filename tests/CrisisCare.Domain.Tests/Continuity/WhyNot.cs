using CrisisCare.Domain.Continuity;

namespace CrisisCare.Domain.Tests.Continuity;

/// <summary>Contacts written as words: who took part, and, after a slash, the core group of that day; staff are letters. Anybody seen for the first time is a new face.</summary>
internal static class WhyNot
{
    /// <summary>Everything a test might concern itself with.</summary>
    public static bool Always(CountedContact contact, FirstMet face) => true;

    /// <summary>One contact a day from 1 November 2026, half an hour each: "L/CD" is L, with C and D as the core group.</summary>
    public static IReadOnlyList<CountedContact> Log(NewFaceReason? reason, params IReadOnlyList<string> days)
    {
        var met = new HashSet<Guid>();
        return
        [
            .. days.Select((words, day) =>
            {
                var parts = words.Split('/');
                Guid[] staff = [.. parts[0].Select(Some.Staff)];
                Guid[] first = [.. staff.Where(met.Add)];
                return new CountedContact(
                    Some.At(24 * day + 12), 30, staff, day == 0 ? [] : [.. first.Select(one => new FirstMet(one, reason))], Some.Staff('L'), [.. parts.ElementAtOrDefault(1)?.Select(Some.Staff) ?? []]);
            }),
        ];
    }

    public static IReadOnlyList<CountedContact> Log(params IReadOnlyList<string> days) => Log(NewFaceReason.LeadOffShift, days);
}
