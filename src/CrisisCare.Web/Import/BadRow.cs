namespace CrisisCare.Web.Import;

/// <summary>Something wrong in a file, where somebody with a spreadsheet open can find it.</summary>
/// <param name="Line">The line the row begins on; the header is line 1.</param>
/// <param name="Column">The column's name; null when the row as a whole is wrong.</param>
public sealed record BadRow(int Line, string? Column, string Reason)
{
    public override string ToString() => Column is null ? $"line {Line}: {Reason}" : $"line {Line}, column {Column}: {Reason}";
}
