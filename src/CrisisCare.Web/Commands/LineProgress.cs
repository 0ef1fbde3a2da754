namespace CrisisCare.Web.Commands;

/// <summary>Says how far long work has come, at once and in order.</summary>
public sealed class LineProgress(Terminal terminal) : IProgress<string>
{
    public void Report(string value) => terminal.Error.WriteLine(value);
}
