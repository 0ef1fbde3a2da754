namespace CrisisCare.Web.Commands;

/// <summary>Says how far a long file has come, a tenth at a time.</summary>
public sealed class RowProgress(Terminal terminal, string file, int total) : IProgress<int>
{
    private const int Long = 1_000;

    private int tenths;

    public void Report(int value)
    {
        var now = total == 0 ? 0 : 10 * value / total;
        if (total >= Long && now > tenths)
        {
            tenths = now;
            terminal.Error.WriteLine($"{file}: {value} of {total} rows");
        }
    }
}
