using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CrisisCare.Web.Data;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Security;

public sealed class KeysTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task With_a_certificate_the_keys_are_encrypted_in_the_database_and_work()
    {
        app.With("DataProtection:Certificate", ACertificate("secret")).With("DataProtection:Password", "secret");
        await Given.ATeamAsync(app);

        var page = await (await app.LogInAsync("fran@example.test")).OpenAsync("/people");

        Assert.Equal("People", page.Heading);
        Assert.All(await app.WithDbAsync(db => db.DataProtectionKeys.ToListAsync()), key => Assert.Contains("EncryptedData", key.Xml, StringComparison.Ordinal));
    }

    [Fact]
    public void A_certificate_that_cannot_be_read_stops_the_start_with_a_sentence()
    {
        var problem = Assert.Throws<EnvironmentException>(() =>
            Application.CreateBuilder(["--environment=Testing", "--ConnectionStrings:Sqlite=Data Source=:memory:", $"--DataProtection:Certificate={ACertificate("secret")}"], logToConsole: false));

        Assert.StartsWith("DataProtection__Certificate must be", problem.Message, StringComparison.Ordinal);
    }

    private string ACertificate(string password)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var file = Path.Combine(app.Folder, "keys.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, password));
        return file;
    }
}
