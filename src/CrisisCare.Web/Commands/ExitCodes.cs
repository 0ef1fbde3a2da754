namespace CrisisCare.Web.Commands;

/// <summary>What the process tells the shell. docs/operations.md lists them.</summary>
public static class ExitCodes
{
    public const int Done = 0;
    public const int RefusedInput = 1;
    public const int WrongUsage = 2;
    public const int Environment = 3;
}
