using CrisisCare.Web.Data;

namespace CrisisCare.Web.Tests.Commands;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Demo:Enabled", "maybe", "Demo__Enabled must be true or false.")]
    [InlineData("NhsNumbers:AcceptTestRange", "1", "NhsNumbers__AcceptTestRange must be true or false.")]
    [InlineData("Logging:Json", "zzz", "Logging__Json must be true or false.")]
    [InlineData("Smtp:Port", "smtp", "Smtp__Port must be a whole number from 1 to 65535.")]
    [InlineData("Database:MaxBatchSize", "0", "Database__MaxBatchSize must be a whole number from 1 to 2147483647.")]
    [InlineData("PublicUrl", "crisiscare.nhs.uk", "PublicUrl must be an address that begins with http:// or https://.")]
    [InlineData("Seq:Url", "seq", "Seq__Url must be an address that begins with http:// or https://.")]
    [InlineData("TrustedProxies", "10.0.0.5, proxy", "TrustedProxies must be addresses or networks like 10.0.0.5, 10.1.0.0/16.")]
    [InlineData("urls", "5080", "ASPNETCORE_URLS must be addresses like http://localhost:5080, with ; between them.")]
    [InlineData("Smtp:Host", "mail.example.org", "Smtp__From must be set where Smtp__Host is.")]
    public void A_wrong_setting_stops_every_start_with_a_sentence(string setting, string value, string sentence)
    {
        var problem = Assert.Throws<EnvironmentException>(() => Application.CreateBuilder(["--environment=Testing", $"--{setting}={value}"], logToConsole: false));

        Assert.Equal(sentence, problem.Message);
    }

    [Theory]
    [InlineData("urls", "http://localhost:5080;https://*:5443")]
    [InlineData("TrustedProxies", "10.0.0.5, 10.1.0.0/16, ::1")]
    [InlineData("Smtp:Port", "")]
    public void A_right_setting_and_an_empty_one_stop_nothing(string setting, string value) =>
        Assert.NotNull(Application.CreateBuilder(["--environment=Testing", "--ConnectionStrings:Sqlite=Data Source=:memory:", $"--{setting}={value}"], logToConsole: false));
}
