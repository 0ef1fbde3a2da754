namespace CrisisCare.Web.Commands;

/// <summary>Every verb but serve.</summary>
public static class Verbs
{
    public static Task<int> RunAsync(string[] args)
    {
        _ = args;
        return Task.FromResult(ExitCodes.WrongUsage);
    }
}
