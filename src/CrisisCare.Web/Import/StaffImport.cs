using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using CrisisCare.Web.Data.Configurations;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Import;

/// <summary>The people who work in a team. A row that changed changes them; nobody is taken away for not being in the file.</summary>
public sealed class StaffImport(CrisisCareDbContext db) : FileImport
{
    public static readonly IReadOnlyList<string> Columns = ["staff_id", "name", "role", "registered", "wte", "employment", "left_on"];

    private readonly List<Row> good = [];
    private Team team = null!;

    public override Task CheckAsync(Team team, IReadOnlyList<CsvRow> rows, CancellationToken cancellationToken)
    {
        this.team = team;
        foreach (var (id, row) in ById(rows, "staff_id", Lengths.SourceId))
        {
            var read = new Row(
                id,
                row.Text("name", StaffMember.NameLength),
                row.OneOf<Profession>("role", profession => profession.Code),
                row.YesOrNo("registered"),
                row.Share("wte"),
                row.OneOf<Employment>("employment", employment => employment.ToString().ToLowerInvariant()),
                row.OptionalDate("left_on"));
            if (row.IsGood)
            {
                good.Add(read);
            }
        }

        return Task.CompletedTask;
    }

    public override async Task WriteAsync(IProgress<int> progress, CancellationToken cancellationToken)
    {
        var known = await db.StaffMembers
            .Include(staff => staff.Memberships)
            .Where(staff => staff.Memberships.Any(membership => membership.TeamId == team.Id && membership.SourceId != null))
            .ToDictionaryAsync(staff => staff.Memberships.Single(membership => membership.TeamId == team.Id).SourceId!, cancellationToken);
        foreach (var row in good)
        {
            if (known.TryGetValue(row.Id, out var staff))
            {
                Update(staff, row);
            }
            else
            {
                Add(row);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        progress.Report(good.Count);
    }

    private void Add(Row row)
    {
        var staff = new StaffMember(row.Name, row.Profession, row.IsRegistered, row.Wte, row.Employment);
        staff.Join(team.Id, row.Id);
        staff.ImportLeaving(row.LeftOn);
        db.Add(staff);
        Added++;
    }

    private void Update(StaffMember staff, Row row)
    {
        if (row == new Row(row.Id, staff.Name, staff.Profession, staff.IsRegistered, staff.Wte, staff.Employment, staff.LeftOn))
        {
            Unchanged++;
            return;
        }

        staff.Describe(row.Name, row.Profession, row.IsRegistered, row.Wte, row.Employment);
        staff.ImportLeaving(row.LeftOn);
        Changed++;
    }

    private sealed record Row(string Id, string Name, Profession Profession, bool IsRegistered, decimal Wte, Employment Employment, DateOnly? LeftOn);
}
