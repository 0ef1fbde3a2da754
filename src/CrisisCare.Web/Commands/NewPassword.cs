using System.Security.Cryptography;

namespace CrisisCare.Web.Commands;

/// <summary>A password from standard input, from somebody at the keyboard, or made up where there is nobody to ask.</summary>
public sealed record NewPassword(string Text, bool IsMadeUp)
{
    /// <summary>Letters and digits that nobody mistakes for one another when read out.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public static async Task<NewPassword> AskAsync(Terminal terminal, bool fromInput)
    {
        if (fromInput)
        {
            return await terminal.In.ReadLineAsync() is { Length: > 0 } line
                ? new NewPassword(line, IsMadeUp: false)
                : throw new RefusedInputException("There was no password on standard input.");
        }

        if (!terminal.CanAsk)
        {
            return new NewPassword(string.Join('-', Enumerable.Range(0, 5).Select(_ => RandomNumberGenerator.GetString(Alphabet, 5))), IsMadeUp: true);
        }

        var first = terminal.AskSecret("Password, 15 characters or more: ");
        return terminal.AskSecret("The same again: ") == first
            ? new NewPassword(first, IsMadeUp: false)
            : throw new RefusedInputException("The two passwords differ. Nothing was changed: try again.");
    }

    /// <summary>A made-up password is printed once, alone, so that a script can pass it on.</summary>
    public async Task TellAsync(Terminal terminal)
    {
        if (IsMadeUp)
        {
            await terminal.SayAsync("This is the password. It is not shown again:");
            await terminal.Out.WriteLineAsync(Text);
        }
    }
}
