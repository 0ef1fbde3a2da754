using CrisisCare.Web.Commands;

// serve (the default) runs the web application; every other verb does one thing and ends. See docs/operations.md.
return !args.Any(arg => arg is "--help" or "-h" or "-?" or "--version") && (args is [] or ["serve", ..] || args[0].StartsWith("--", StringComparison.Ordinal))
    ? await Serve.RunAsync(args)
    : await Verbs.RunAsync(args);

/// <summary>Named so that tests can start the application.</summary>
public sealed partial class Program;
