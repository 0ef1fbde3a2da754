using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CrisisCare.Web.Data;
using Microsoft.AspNetCore.DataProtection;

namespace CrisisCare.Web.Security;

/// <summary>
/// The keys that sign cookies and forms: in the database, so that every process has the same ones, and encrypted there with a
/// certificate where one is set, so that a copy of the database forges no cookie.
/// </summary>
public static class Keys
{
    public static void AddKeys(this WebApplicationBuilder builder)
    {
        var keys = builder.Services.AddDataProtection().SetApplicationName("CrisisCare").PersistKeysToDbContext<CrisisCareDbContext>();
        var settings = builder.Configuration.GetSection("DataProtection");
        if (settings["Certificate"] is { Length: > 0 } file)
        {
            keys.ProtectKeysWithCertificate(Read(file, settings["Password"]));
        }
    }

    private static X509Certificate2 Read(string file, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, password);
        }
        catch (Exception problem) when (problem is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException("DataProtection__Certificate must be a PKCS #12 file (.pfx) that may be read here, and DataProtection__Password its password.");
        }
    }
}
