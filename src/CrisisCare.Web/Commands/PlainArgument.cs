using System.CommandLine;

namespace CrisisCare.Web.Commands;

/// <summary>What stands where a file or an address belongs, but looks like an option, is a mistyped option.</summary>
internal static class PlainArgument
{
    public static void RefuseOptions(this Argument<string> argument) => argument.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: ['-', ..] option }])
        {
            result.AddError($"There is no option {option}.");
        }
    });
}
