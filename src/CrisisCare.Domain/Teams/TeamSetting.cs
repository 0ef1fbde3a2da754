namespace CrisisCare.Domain.Teams;

/// <summary>One number of the model that a team decides itself.</summary>
/// <param name="Key">Its name in addresses and in the history; never changed.</param>
/// <param name="Unit">Of one: "day".</param>
/// <param name="Least">The smallest that makes sense.</param>
/// <param name="Most">The largest that makes sense.</param>
public sealed record TeamSetting(string Key, string Name, string Meaning, string Unit, string Units, int Least, int Most, Func<Team, int?> Of, Action<Team, int?> Set)
{
    public const int KeyLength = 40;

    public bool MayBeEmpty { get; init; }

    public string Words(int? value) => value is { } number ? UkFormat.Count(number, Unit, Units) : "Not set";
}
