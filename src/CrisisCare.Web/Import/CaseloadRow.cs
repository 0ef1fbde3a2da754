using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Data.Configurations;

namespace CrisisCare.Web.Import;

/// <summary>One episode and the person it is about, as the caseload file tells it.</summary>
public sealed record CaseloadRow(
    CsvRow Source,
    string EpisodeId,
    string PersonId,
    NhsNumber? NhsNumber,
    string FirstName,
    string LastName,
    DateOnly DateOfBirth,
    DateTimeOffset ReferredAt,
    DateTimeOffset AcceptedAt,
    Priority Priority,
    string LeadId,
    DateOnly? ClosedOn,
    ClosingReason? ClosingReason)
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "episode_id", "local_person_id", "nhs_number", "first_name", "last_name", "date_of_birth",
        "referred_at", "accepted_at", "priority", "lead_staff_id", "closed_on", "closure_reason",
    ];

    private static readonly DateOnly EarliestBirth = new(1900, 1, 1);

    /// <summary>Reads a row and notes what is wrong with it by itself; the caller looks at what it needs to know of others.</summary>
    public static CaseloadRow Read(string episodeId, CsvRow row, bool acceptTestRange, DateTimeOffset now)
    {
        var read = new CaseloadRow(
            row,
            episodeId,
            row.Text("local_person_id", Lengths.SourceId),
            ReadNhsNumber(row, acceptTestRange),
            row.Text("first_name", ServiceUser.NameLength),
            row.Text("last_name", ServiceUser.NameLength),
            row.Date("date_of_birth"),
            row.Moment("referred_at"),
            row.Moment("accepted_at"),
            row.OneOf<Priority>("priority", priority => priority.Code),
            row.OptionalText("lead_staff_id", Lengths.SourceId),
            row.OptionalDate("closed_on"),
            row.OptionalOneOf<ClosingReason>("closure_reason", reason => reason.Code));
        if (row.IsGood)
        {
            read.CheckDates(now);
        }

        return read;
    }

    private static NhsNumber? ReadNhsNumber(CsvRow row, bool acceptTestRange)
    {
        if (row.OptionalText("nhs_number", 20) is not { Length: > 0 } text)
        {
            return null;
        }

        if (Domain.ServiceUsers.NhsNumber.TryParse(text, acceptTestRange, out var number, out var problem))
        {
            return number;
        }

        row.Refuse("nhs_number", $"{problem}.");
        return null;
    }

    private void CheckDates(DateTimeOffset now)
    {
        if (AcceptedAt > now)
        {
            Source.Refuse("accepted_at", "This is in the future.");
        }

        if (ReferredAt > AcceptedAt)
        {
            Source.Refuse("referred_at", "This is after accepted_at.");
        }

        if (DateOfBirth < EarliestBirth || DateOfBirth > ServiceTime.LondonDate(AcceptedAt))
        {
            Source.Refuse("date_of_birth", "This is before 1900 or after accepted_at.");
        }

        if (ClosedOn is { } closed && (closed < ServiceTime.LondonDate(AcceptedAt) || closed > ServiceTime.LondonDate(now)))
        {
            Source.Refuse("closed_on", "This is before accepted_at or in the future.");
        }

        if (ClosedOn is null != ClosingReason is null)
        {
            Source.Refuse("closure_reason", "An episode has closed_on and closure_reason, or neither.");
        }
    }
}
