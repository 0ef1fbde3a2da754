using System.Text;

namespace CrisisCare.Web.Commands;

/// <summary>Where a verb reads and writes: results go to <paramref name="Out"/>, what it has to say to <paramref name="Error"/>.</summary>
/// <param name="CanAsk">Somebody sits at a keyboard.</param>
public sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error, bool CanAsk)
{
    public static Terminal OfProcess => new(Console.In, Console.Out, Console.Error, !Console.IsInputRedirected && !Console.IsErrorRedirected);

    public Task SayAsync(string sentence) => Error.WriteLineAsync(sentence);

    /// <summary>Asks without showing what is typed.</summary>
    public string AskSecret(string question)
    {
        Error.Write(question);
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Error.WriteLine();
        return typed.ToString();
    }
}
