using System.CommandLine;
using CrisisCare.Web.Security;

namespace CrisisCare.Web.Commands;

/// <summary>Log-in accounts. A password is never an option, since others can read the command line.</summary>
public static class UserVerbs
{
    public static Command Create(VerbHost host) =>
        new("user", "Makes and changes log-in accounts.") { Add(host), Reset(host), Role(host), Disable(host), Enable(host) };

    private static Command Add(VerbHost host)
    {
        var email = Email();
        var name = new Option<string>("--name") { Description = "Who it is, as pages show it.", HelpName = "NAME", Required = true };
        var role = new Option<string>("--role") { Description = "What the account may do.", Required = true };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        var staff = new Option<string?>("--staff") { Description = "The member of staff whose account it is: name or id.", HelpName = "STAFF" };
        var team = Team();
        var fromInput = PasswordFromInput();
        var verb = new Command("add", "Makes an account.") { email, name, role, staff, team, fromInput };
        verb.SetAction((parsed, stop) => host.RunOnDatabaseAsync(async services =>
        {
            var keeper = services.GetRequiredService<AccountKeeper>();
            var account = new NewAccount(
                parsed.GetRequiredValue(email), parsed.GetRequiredValue(name), parsed.GetRequiredValue(role), parsed.GetValue(staff), parsed.GetValue(team));
            var draft = await keeper.DraftAsync(account, stop);
            var password = await NewPassword.AskAsync(host.Terminal, parsed.GetValue(fromInput));
            await keeper.AddAsync(draft, password.Text);
            await host.Terminal.SayAsync($"{draft.Email} can log in now as {Roles.Words(draft.Role)}.");
            await password.TellAsync(host.Terminal);
            return ExitCodes.Done;
        }, stop));
        return verb;
    }

    private static Command Reset(VerbHost host)
    {
        var email = Email();
        var fromInput = PasswordFromInput();
        var verb = new Command("reset", "Sets a new password and ends the account's sessions.") { email, fromInput };
        verb.SetAction((parsed, stop) => WithAccountAsync(host, parsed.GetRequiredValue(email), async (keeper, user) =>
        {
            var password = await NewPassword.AskAsync(host.Terminal, parsed.GetValue(fromInput));
            await keeper.ResetAsync(user, password.Text, stop);
            await host.Terminal.SayAsync($"{user.Email} has a new password and is logged out everywhere.");
            await password.TellAsync(host.Terminal);
        }, stop));
        return verb;
    }

    private static Command Role(VerbHost host)
    {
        var email = Email();
        var role = new Argument<string>("ROLE") { Description = "What the account may do from now on." };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        var team = Team();
        var verb = new Command("role", "Changes what an account may do.") { email, role, team };
        verb.SetAction((parsed, stop) => WithAccountAsync(host, parsed.GetRequiredValue(email), async (keeper, user) =>
        {
            await keeper.ChangeRoleAsync(user, parsed.GetRequiredValue(role), parsed.GetValue(team), stop);
            await host.Terminal.SayAsync($"{user.Email} is {Roles.Words(user.Role)} from the next log-in.");
        }, stop));
        return verb;
    }

    private static Command Disable(VerbHost host)
    {
        var email = Email();
        var verb = new Command("disable", "Closes an account and ends its sessions.") { email };
        verb.SetAction((parsed, stop) => WithAccountAsync(host, parsed.GetRequiredValue(email), async (keeper, user) =>
        {
            await keeper.DisableAsync(user, stop);
            await host.Terminal.SayAsync($"{user.Email} is closed and logged out everywhere.");
        }, stop));
        return verb;
    }

    private static Command Enable(VerbHost host)
    {
        var email = Email();
        var verb = new Command("enable", "Opens a closed account.") { email };
        verb.SetAction((parsed, stop) => WithAccountAsync(host, parsed.GetRequiredValue(email), async (keeper, user) =>
        {
            await keeper.EnableAsync(user);
            await host.Terminal.SayAsync($"{user.Email} can log in again.");
        }, stop));
        return verb;
    }

    private static Task<int> WithAccountAsync(VerbHost host, string email, Func<AccountKeeper, User, Task> change, CancellationToken cancellationToken) =>
        host.RunOnDatabaseAsync(async services =>
        {
            var keeper = services.GetRequiredService<AccountKeeper>();
            await change(keeper, await keeper.FindAsync(email));
            return ExitCodes.Done;
        }, cancellationToken);

    private static Argument<string> Email()
    {
        var email = new Argument<string>("EMAIL") { Description = "The e-mail address the account logs in with." };
        email.RefuseOptions();
        return email;
    }

    private static Option<string?> Team() => new("--team") { Description = "The team of an account that is no member of staff's.", HelpName = "NAME" };

    private static Option<bool> PasswordFromInput() => new("--password-stdin") { Description = "Read the password from the first line of standard input." };
}
