using CrisisCare.Web.Commands;
using CrisisCare.Web.Security;
using CrisisCare.Web.Tests.Files;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Commands;

public sealed class UserVerbTests : IDisposable
{
    private const string Password = "correct horse battery staple";
    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task The_first_administrator_is_made_with_a_password_printed_once()
    {
        var result = await run.RunAsync("user", "add", "ada.o'brien@example.test", "--name", "Ada O'Brien", "--role", "Administrator");

        var user = await UserAsync();
        Assert.Equal(ExitCodes.Done, result.ExitCode);
        Assert.Matches("^([a-z2-9]{5}-){4}[a-z2-9]{5}$", result.Out.Trim());
        Assert.DoesNotContain(result.Out.Trim(), result.Error);
        Assert.Equal(("ada.o'brien@example.test", "Ada O'Brien", Roles.Administrator, null), (user.Email, user.DisplayName, user.Role, user.StaffMemberId));
        Assert.NotNull(user.PasswordHash);
    }

    [Fact]
    public async Task A_practitioners_account_is_a_member_of_staffs()
    {
        await SmallTeam.ImportAsync(run);

        var without = await AddAsync("sam@example.test", "Practitioner");
        var unknown = await AddAsync("sam@example.test", "Practitioner", "--staff", "S9");
        var made = await AddAsync("sam@example.test", "Practitioner", "--staff", "S1");
        var twice = await AddAsync("other@example.test", "Practitioner", "--staff", "sam adeyemi");

        Assert.Equal((ExitCodes.RefusedInput, ExitCodes.RefusedInput, ExitCodes.Done, ExitCodes.RefusedInput), (without.ExitCode, unknown.ExitCode, made.ExitCode, twice.ExitCode));
        Assert.Contains("--staff", without.Error);
        Assert.Contains("There is no member of staff S9.", unknown.Error);
        Assert.Contains("Sam Adeyemi has an account already.", twice.Error);
        Assert.Empty(made.Out);
    }

    [Theory]
    [InlineData("short", "Passwords must be at least 15 characters.")]
    [InlineData("", "There was no password on standard input.")]
    public async Task A_password_that_will_not_do_is_refused_with_a_sentence(string password, string sentence)
    {
        var result = await run.RunAsync(password, ["user", "add", "ada@example.test", "--name", "Ada", "--role", "Administrator", "--password-stdin"]);

        Assert.Equal(ExitCodes.RefusedInput, result.ExitCode);
        Assert.Contains(sentence, result.Error);
        Assert.Equal(0, await run.WithDbAsync(db => db.Users.CountAsync()));
    }

    [Theory]
    [InlineData("ada@example.test", "There is an account for ada@example.test already.")]
    [InlineData("no address", "Email 'no address' is invalid.")]
    public async Task An_address_that_is_taken_or_is_none_is_refused(string email, string sentence)
    {
        await AddAsync("ada@example.test", "Administrator");

        var result = await AddAsync(email, "Administrator");

        Assert.Equal(ExitCodes.RefusedInput, result.ExitCode);
        Assert.Contains(sentence, result.Error);
    }

    [Fact]
    public async Task A_reset_sets_a_new_password_opens_a_locked_account_and_ends_its_sessions()
    {
        await AddAsync("ada@example.test", "Administrator");
        var before = await UserAsync();
        await StartSessionAsync(before.Id);

        var result = await run.RunAsync("another long enough password", ["user", "reset", "ada@example.test", "--password-stdin"]);

        var after = await UserAsync();
        Assert.Equal(ExitCodes.Done, result.ExitCode);
        Assert.NotEqual(before.PasswordHash, after.PasswordHash);
        Assert.Null(after.LockoutEnd);
        Assert.Equal(0, await SessionsAsync());
    }

    [Fact]
    public async Task A_refused_reset_leaves_the_old_password_and_its_sessions()
    {
        await AddAsync("ada@example.test", "Administrator");
        var before = await UserAsync();
        await StartSessionAsync(before.Id);

        var result = await run.RunAsync("short", ["user", "reset", "ada@example.test", "--password-stdin"]);

        Assert.Equal(ExitCodes.RefusedInput, result.ExitCode);
        Assert.Equal(before.PasswordHash, (await UserAsync()).PasswordHash);
        Assert.Equal(1, await SessionsAsync());
    }

    [Fact]
    public async Task A_role_changes_only_to_one_the_account_can_have()
    {
        await SmallTeam.ImportAsync(run);
        await AddAsync("mo@example.test", "Administrator");

        var refused = await run.RunAsync("user", "role", "mo@example.test", "TeamLeader");
        var done = await run.RunAsync("user", "role", "mo@example.test", "Improvement");

        var user = await UserAsync();
        Assert.Equal((ExitCodes.RefusedInput, ExitCodes.Done), (refused.ExitCode, done.ExitCode));
        Assert.Equal(Roles.Improvement, user.Role);
        Assert.NotNull(user.TeamId);
    }

    [Fact]
    public async Task An_account_is_not_closed_while_its_member_of_staff_leads_people()
    {
        await SmallTeam.ImportAsync(run);
        await AddAsync("sam@example.test", "Practitioner", "--staff", "S1");

        var result = await run.RunAsync("user", "disable", "sam@example.test");

        Assert.Equal(ExitCodes.RefusedInput, result.ExitCode);
        Assert.Contains("still leads 1 person", result.Error);
        Assert.False((await UserAsync()).IsDisabled);
    }

    [Fact]
    public async Task Closing_an_account_ends_its_sessions_and_it_can_be_opened_again()
    {
        await SmallTeam.ImportAsync(run);
        await AddAsync("lou@example.test", "HealthcareSupportWorker", "--staff", "Lou Marsh");
        await StartSessionAsync((await UserAsync()).Id);

        var closed = await run.RunAsync("user", "disable", "lou@example.test");

        Assert.Equal((ExitCodes.Done, 0, true), (closed.ExitCode, await SessionsAsync(), (await UserAsync()).IsDisabled));
        Assert.Equal(ExitCodes.Done, (await run.RunAsync("user", "enable", "lou@example.test")).ExitCode);
        Assert.False((await UserAsync()).IsDisabled);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("disable")]
    [InlineData("enable")]
    public async Task An_unknown_account_is_refused(string verb)
    {
        var result = await run.RunAsync("user", verb, "nobody@example.test");

        Assert.Equal(ExitCodes.RefusedInput, result.ExitCode);
        Assert.Contains("There is no account for nobody@example.test.", result.Error);
    }

    private Task<VerbResult> AddAsync(string email, string role, params string[] more) =>
        run.RunAsync(Password, ["user", "add", email, "--name", "Somebody", "--role", role, "--password-stdin", .. more]);

    private Task<User> UserAsync() => run.WithDbAsync(db => db.Users.SingleAsync());

    private Task<int> SessionsAsync() => run.WithDbAsync(db => db.Set<UserSession>().CountAsync());

    private Task<int> StartSessionAsync(Guid userId) => run.WithDbAsync(async db =>
    {
        db.Add(new UserSession(userId, run.Clock.GetUtcNow()));
        return await db.SaveChangesAsync();
    });
}
