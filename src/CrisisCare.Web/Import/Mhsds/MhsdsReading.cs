using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Web.Import.Mhsds;

/// <summary>Reads an extract, table by table, and keeps what belongs to the team. Only what is kept has to be readable.</summary>
internal sealed partial class MhsdsReading(MhsdsFolder folder, MhsdsChoice choice, MhsdsStaging staging, bool acceptTestRange, DateTimeOffset now, IProgress<string> progress)
{
    private const int ProgressEvery = 250_000;
    private static readonly DateOnly EarliestBirth = new(1900, 1, 1);

    private readonly Dictionary<string, string> typeOfTeam = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> referrals = new(StringComparer.Ordinal);

    /// <summary>By table, in the order they were read in.</summary>
    public IReadOnlyList<MhsdsTally> Tallies { get; private set; } = [];

    public MhsdsTally Of(MhsdsTable table) => Tallies.Single(tally => tally.Table == table);

    public void Read(CancellationToken cancellationToken)
    {
        Tallies = [.. MhsdsTables.All.Where(table => folder.Of(table).Any()).Select(table => new MhsdsTally(table))];
        Each(MhsdsTables.Teams, ReadTeam, cancellationToken);
        Each(MhsdsTables.Services, ReadService, cancellationToken);
        Each(MhsdsTables.Referrals, ReadReferral, cancellationToken);
        staging.Run("CREATE INDEX referral_patient ON referral (patient)");
        Each(MhsdsTables.People, ReadPerson, cancellationToken);
        Each(MhsdsTables.Coordinators, ReadCoordinator, cancellationToken);
        Each(MhsdsTables.Contacts, ReadContact, cancellationToken);
        staging.Run("CREATE INDEX contact_referral ON contact (referral, at)");
        Each(MhsdsTables.Activities, ReadActivity, cancellationToken);
        staging.Run("CREATE INDEX activity_act ON activity (act)");
        Each(MhsdsTables.StaffActivities, ReadStaffActivity, cancellationToken);
        staging.Run("INSERT OR IGNORE INTO staff (id) SELECT staff FROM activity WHERE staff <> '' UNION SELECT staff FROM staffing UNION SELECT staff FROM coordinator");
        Each(MhsdsTables.Staff, ReadStaff, cancellationToken);
    }

    private void Each(MhsdsTable table, Action<MhsdsRow, MhsdsTally> read, CancellationToken cancellationToken)
    {
        foreach (var file in folder.Of(table))
        {
            var tally = Of(table);
            foreach (var source in file.Rows())
            {
                tally.Count();
                if (!source.IsDamaged)
                {
                    read(new MhsdsRow(source, folder.Mapping), tally);
                }

                if (!source.IsGood)
                {
                    tally.Refuse(file, source);
                }

                if (tally.Read % ProgressEvery == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    progress.Report($"{file.Name}: {tally.Read:N0} rows read");
                }
            }
        }
    }

    private void ReadTeam(MhsdsRow row, MhsdsTally tally)
    {
        typeOfTeam[row.Cell("CareProfTeamLocalID")] = row.Cell("ServTeamTypeMH");
    }

    private void ReadPerson(MhsdsRow row, MhsdsTally tally)
    {
        var id = row.Cell("LocalPatientID");
        if (!staging.Any("SELECT 1 FROM referral WHERE patient = ?1", id))
        {
            tally.LeaveOut("of people whom the team was not referred");
            return;
        }

        var born = row.Date("PersonBirthDate");
        var number = row.NhsNumber("NHSNumber", acceptTestRange);
        if (row.IsGood && (born < EarliestBirth || born > ServiceTime.LondonDate(now)))
        {
            row.Source.Refuse("PersonBirthDate", "This is before 1900 or in the future.");
        }

        var (first, last) = (row.Text("FirstName", ServiceUser.NameLength), row.Text("LastName", ServiceUser.NameLength));
        if (row.IsGood && staging.Run(
            "INSERT INTO person VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE SET nhs = coalesce(?2, nhs), born = ?3, first = ?4, last = ?5 WHERE (nhs, born, first, last) IS NOT (coalesce(?2, nhs), ?3, ?4, ?5)",
            id, number?.ToString(), born.DayNumber, first, last) == 0)
        {
            tally.LeaveOut("that came before");
        }
    }

    private void ReadCoordinator(MhsdsRow row, MhsdsTally tally)
    {
        var (patient, type) = (row.Cell("LocalPatientID"), row.Cell("CareProfServOrTeamTypeAssoc"));
        if (!staging.Any("SELECT 1 FROM referral WHERE patient = ?1", patient))
        {
            tally.LeaveOut("of people whom the team was not referred");
        }
        else if (type.Length > 0 && !choice.TakesType(type))
        {
            tally.LeaveOut("of other teams");
        }
        else
        {
            var staff = row.Id("CareProfLocalID");
            var (started, ended) = (row.Date("StartDateAssCareCoord"), row.OptionalDate("EndDateAssCareCoord"));
            if (row.IsGood && ended < started)
            {
                row.Source.Refuse("EndDateAssCareCoord", "This is before the start.");
            }

            if (row.IsGood && staging.Run(
                "INSERT INTO coordinator VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET ended = ?4 WHERE ended IS NOT ?4",
                patient, staff, started.DayNumber, ended?.DayNumber) == 0)
            {
                tally.LeaveOut("that came before");
            }
        }
    }

    private void ReadStaff(MhsdsRow row, MhsdsTally tally)
    {
        var id = row.Cell("CareProfLocalID");
        if (!staging.Any("SELECT 1 FROM staff WHERE id = ?1", id))
        {
            tally.LeaveOut("who had no part in what is kept");
            return;
        }

        var profession = row.IsEmpty("CareProfStaffGpMH") ? null : choice.ReadsProfessions ? row.Code(MhsdsCodes.Professions) : null;
        var name = row.Text("StaffName", StaffMember.NameLength);
        if (row.IsGood)
        {
            staging.Run(
                "UPDATE staff SET name = ?2, profession = ?3, registered = ?4 WHERE id = ?1",
                id, name, (int)(profession ?? Profession.Other), row.IsEmpty("ProfRegBodyCode") ? 0 : 1);
        }
    }
}
