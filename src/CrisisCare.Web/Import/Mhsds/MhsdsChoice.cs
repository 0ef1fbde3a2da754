namespace CrisisCare.Web.Import.Mhsds;

/// <summary>Whose rows of an extract are wanted.</summary>
/// <param name="TeamTypes">Codes of the team types; "any" takes all.</param>
/// <param name="TeamIds">Local ids of the teams; none takes all of those types.</param>
/// <param name="ReadsProfessions">Whether a mapping says which staff groups are which professions.</param>
public sealed record MhsdsChoice(IReadOnlyCollection<string> TeamTypes, IReadOnlyCollection<string> TeamIds, bool ReadsProfessions)
{
    public const string AnyType = "any";

    public bool TakesEverything => TeamIds.Count == 0 && TeamTypes.Contains(AnyType, StringComparer.OrdinalIgnoreCase);

    public bool Takes(string team, string type) =>
        TakesType(type) && (TeamIds.Count == 0 || TeamIds.Contains(team, StringComparer.OrdinalIgnoreCase));

    public bool TakesType(string type) =>
        TeamTypes.Contains(AnyType, StringComparer.OrdinalIgnoreCase) || TeamTypes.Contains(type, StringComparer.OrdinalIgnoreCase);
}
