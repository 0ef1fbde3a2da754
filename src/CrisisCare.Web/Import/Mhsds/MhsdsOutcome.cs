namespace CrisisCare.Web.Import.Mhsds;

/// <summary>What an import did, or would have done, to the record.</summary>
public sealed class MhsdsOutcome
{
    private readonly Dictionary<(MhsdsTable Table, string Why), int> leftOut = [];

    public Counts Episodes { get; } = new();

    public Counts Contacts { get; } = new();

    public int StaffAdded { get; set; }

    public int PeopleAdded { get; set; }

    /// <summary>Rows that were kept at first and do not fit the record.</summary>
    public IEnumerable<(MhsdsTable Table, string Why, int Rows)> LeftOut => leftOut.Select(one => (one.Key.Table, one.Key.Why, one.Value));

    public void LeaveOut(MhsdsTable table, string why, int rows = 1) => leftOut[(table, why)] = leftOut.GetValueOrDefault((table, why)) + rows;

    public sealed class Counts
    {
        public int Added { get; set; }

        public int Changed { get; set; }

        public int Unchanged { get; set; }
    }
}
