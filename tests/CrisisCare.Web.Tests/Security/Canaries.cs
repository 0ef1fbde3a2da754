using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CrisisCare.Web.Data;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrisisCare.Web.Tests.Security;

/// <summary>
/// What may not be seen: every text about anybody that the database holds, in tables that are added later too, each made unmistakable; every
/// NHS number and date of birth however it is written; and the ids of people, episodes and staff.
/// </summary>
public sealed partial class Canaries
{
    /// <summary>
    /// Texts written by the team for everybody who sees its measures, partners among them: the form asks that they name nobody. A text that is not
    /// here and is shown to somebody outside the care team is a leak; whoever adds one here has decided that it is meant for them.
    /// </summary>
    private static readonly HashSet<string> WrittenForEverybody =
    [
        "Team.Name", "ContactNumbers.DayPhone", "ContactNumbers.NightPhone", "ContactNumbers.EmergencyWords",
        "Change.Title", "Change.What", "Change.WithdrawnFor", "ChangeAsItWas.Title", "ChangeAsItWas.What",
        "MeasureTarget.MeasureKey", "MeasureTarget.DecidedBy", "MeasureTarget.Reason", "MeasureRebase.MeasureKey", "MeasureRebase.Reason", "MeasureRebase.WithdrawnFor",
        "EvaluationPlan.GoLiveTitle", "EvaluationPlan.Hash", "PlanAmendment.Text", "PlanAmendment.Hash",
        "PlanFacts.Question", "PlanFacts.PrimaryMeasure", "PlanFacts.Comparison", "PlanFacts.Exclusions", "PlanFacts.NotWorking", "PlanFacts.NegativeControl",

        // Written to be read together and in public: themes and replies, ideas with what was said of them, what a setting was decided for.
        "Team.Slug", "Theme.Title", "Theme.Decision", "ChangeIdea.Title", "ChangeIdea.What", "ChangeIdea.CreditWords", "ChangeIdea.DecisionReason", "IdeaComment.Words",
        "TestCycle.Plan", "TestCycle.Do", "TestCycle.Study", "TestCycle.Act", "ProtectedTime.OnWhat", "MeasureProposal.Why", "SettingDecision.Setting", "SettingDecision.DecidedBy", "SettingDecision.Why",

        // Feedback with what could tell who it is taken out by a person. The piece itself, FeedbackPiece.Words, is shown to nobody here.
        "Excerpt.Words", "Quote.Words",
    ];

    private static readonly string[] WaysToWriteADate = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyyMMdd"];

    private readonly List<string> columns = [];
    private readonly HashSet<string> nhsNumbers = [];
    private readonly HashSet<DateOnly> births = [];
    private readonly Dictionary<Guid, string> ids = [];

    public static Task<Canaries> PlantAsync(CrisisCareApp app) => app.WithDbAsync(async db =>
    {
        var canaries = new Canaries();
        foreach (var entity in db.Model.GetEntityTypes().Where(IsOurs))
        {
            foreach (var property in entity.GetFlattenedProperties().Where(IsText))
            {
                await canaries.PlantAsync(db, entity, property);
            }
        }

        foreach (var person in await db.ServiceUsers.AsNoTracking().ToListAsync())
        {
            canaries.births.Add(person.DateOfBirth);
            canaries.ids[person.Id] = "ServiceUser.Id";
            canaries.nhsNumbers.Add(person.NhsNumber ?? "");
        }

        foreach (var id in await db.Episodes.Select(episode => episode.Id).ToListAsync())
        {
            canaries.ids[id] = "Episode.Id";
        }

        foreach (var id in await db.StaffMembers.Select(staff => staff.Id).ToListAsync())
        {
            canaries.ids[id] = "StaffMember.Id";
        }

        return canaries;
    });

    /// <summary>Whatever an answer holds that may not be seen, by where it comes from: "ServiceUser.LastName".</summary>
    /// <param name="asked">Ids in the address that was asked for may come back in the answer.</param>
    public IReadOnlyList<string> In(string answer, string asked = "")
    {
        var decoded = WebUtility.HtmlDecode(answer);
        var text = string.Join('\n', answer, decoded, Uri.UnescapeDataString(decoded), Tag().Replace(decoded, ""));
        return
        [
            .. Token().Matches(text).Select(match => columns[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)]).Distinct(),
            .. Number().Matches(text).Any(match => nhsNumbers.Contains(string.Concat(match.Value.Where(char.IsDigit)))) ? ["ServiceUser.NhsNumber"] : Array.Empty<string>(),
            .. SomeDate().Matches(text).Any(match => IsBirth(match.Value)) ? ["ServiceUser.DateOfBirth"] : Array.Empty<string>(),
            .. Id().Matches(text).Where(match => !asked.Contains(match.Value, StringComparison.OrdinalIgnoreCase))
                .Select(match => ids.GetValueOrDefault(Guid.Parse(match.Value))).OfType<string>().Distinct(),
        ];
    }

    private static bool IsOurs(IEntityType entity) => entity.ClrType.Namespace!.StartsWith("CrisisCare.Domain", StringComparison.Ordinal);

    private static bool IsText(IProperty property) =>
        property.ClrType == typeof(string) && property.GetTypeMapping().Converter is null
        && NameOf(property) is not "ServiceUser.NhsNumber" && !WrittenForEverybody.Contains(NameOf(property));

    private static string NameOf(IProperty property) => $"{property.DeclaringType.ClrType.Name}.{property.Name}";

    /// <summary>Puts a text of its own into each row that has one; where no row has, into the first.</summary>
    private async Task PlantAsync(CrisisCareDbContext db, IEntityType entity, IProperty property)
    {
        var table = entity.GetTableName()!;
        var column = property.GetColumnName(StoreObjectIdentifier.Table(table))!;
        var set = $"""UPDATE "{table}" SET "{column}" = 'Qanary{columns.Count}r' || rowid || 'z' WHERE """;
        columns.Add(NameOf(property));
#pragma warning disable EF1002 // Tables and columns are the model's own.
        if (await db.Database.ExecuteSqlRawAsync($"""{set} "{column}" IS NOT NULL""") == 0)
        {
            await db.Database.ExecuteSqlRawAsync($"""{set} rowid = (SELECT MIN(rowid) FROM "{table}")""");
        }
#pragma warning restore EF1002
    }

    private bool IsBirth(string written) =>
        DateOnly.TryParseExact(written, WaysToWriteADate, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && births.Contains(date);

    [GeneratedRegex(@"Qanary(\d+)r\d+z", RegexOptions.IgnoreCase)]
    private static partial Regex Token();

    [GeneratedRegex(@"\b\d{3}[\s-]?\d{3}[\s-]?\d{4}\b")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} [A-Z][a-z]+ \d{4}|\d{8})\b")]
    private static partial Regex SomeDate();

    [GeneratedRegex("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex Id();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
