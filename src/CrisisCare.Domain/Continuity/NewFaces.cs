namespace CrisisCare.Domain.Continuity;

/// <summary>
/// The staff somebody met for the first time: introduced, brought along by somebody they knew, or cold, with nobody they knew. The
/// first contact of an episode is cold by its nature and is left out.
/// </summary>
public sealed record NewFaces(int Introduced, int Cold)
{
    public static readonly NewFaces None = new(0, 0);

    public int Total => Introduced + Cold;

    /// <summary>"2 introduced by somebody they knew, 3 met cold"</summary>
    public string Words => Total == 0
        ? "No new face since the first contact"
        : $"{UkFormat.Count(Total, "new face")} since the first contact: {Introduced} introduced by somebody they knew, {Cold} met without anybody they knew";

    public static NewFaces operator +(NewFaces one, NewFaces other) => new(one.Introduced + other.Introduced, one.Cold + other.Cold);
}
