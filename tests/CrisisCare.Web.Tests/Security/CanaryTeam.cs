using CrisisCare.Web.Data.DemoData;
using CrisisCare.Web.Jobs;
using CrisisCare.Web.Security;
using CrisisCare.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;

namespace CrisisCare.Web.Tests.Security;

/// <summary>The demonstration team with canaries for texts, and what each account finds by going everywhere. Each goes once.</summary>
public sealed class CanaryTeam : IAsyncLifetime
{
    /// <summary>Sees people: with her the search proves that it finds something.</summary>
    public const string Leader = "fran";

    private readonly Dictionary<string, Task<Crawl>> crawls = [];

    public CrisisCareApp App { get; } = new CrisisCareApp().With("Demo:Enabled", "true");

    public Canaries Canaries { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await App.RunAsync<DemoTeam>(team => team.SeedAsync(CancellationToken.None));
        await App.RunAsync<UserManager<User>>(async users =>
        {
            foreach (var who in new[] { Leader, "mo", "viv" })
            {
                await users.AddPasswordAsync((await users.FindByEmailAsync(EmailOf(who)))!, Given.Password);
            }
        });
        await App.RunAsync<RebuildFigures>(figures => figures.RunAsync(CancellationToken.None));
        Canaries = await Canaries.PlantAsync(App);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public Task<Crawl> GoEverywhereAsync(string who) => crawls.TryGetValue(who, out var crawl) ? crawl : crawls[who] = CrawlAsync(who);

    private static string EmailOf(string who) => $"{who}@demo.crisiscare.test";

    private async Task<Crawl> CrawlAsync(string who)
    {
        var crawl = new Crawl(await App.LogInAsync(EmailOf(who)), Canaries);
        await crawl.FollowAsync("/");
        if (who != Leader)
        {
            await crawl.KnockAsync(await EveryAddress.OfAsync(App));
            await crawl.SendFormsEmptyAsync();
        }

        return crawl;
    }
}
