using System.Text;
using CrisisCare.Web.Commands;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Files.Mhsds;

/// <summary>An extract of version 6 with one person, one open referral, one joint visit, and files to change.</summary>
internal sealed class SmallExtract(VerbRun run)
{
    private readonly Dictionary<string, List<string>> files = new()
    {
        ["MHS001MPI"] = ["LocalPatientID,NHSNumber,PersonBirthDate", "P1,9990000018,1988-05-04"],
        ["MHS006MHCareCoord"] = ["LocalPatientID,CareProfLocalID,StartDateAssCareCoord,EndDateAssCareCoord,CareProfServOrTeamTypeAssoc", "P1,S1,2026-11-10,,A02"],
        ["MHS101Referral"] = ["ServiceRequestID,LocalPatientID,ReferralRequestReceivedDate,ReferralRequestReceivedTime,ClinRespPriorityType,ServDischDate,ReferClosReason,CareProfTeamLocalID", "E1,P1,2026-11-10,09:00:00,2,,,T1"],
        ["MHS201CareContact"] = ["CareContactID,ServiceRequestID,CareContDate,CareContTime,ClinContDurOfCareCont,ConsMechanismMH,AttendStatus,CareContSubj,PlannedCareContIndicator", "C1,E1,2026-11-12,10:00:00,45,01,5,01,Y"],
        ["MHS202CareActivity"] = ["CareActID,CareContactID", "A1,C1"],
        ["MHS206StaffActivity"] = ["CareActID,CareProfLocalID", "A1,S1", "A1,S2"],
        ["MHS901StaffDetails"] = ["CareProfLocalID,ProfRegBodyCode,CareProfStaffGpMH", "S1,03,N6", "S2,,N9"],
        ["MHS902ServiceTeamDetails"] = ["CareProfTeamLocalID,ServTeamTypeMH", "T1,A02", "T2,A06"],
    };

    public string Folder { get; } = Directory.CreateDirectory(Path.Combine(run.Folder, "extract")).FullName;

    public Encoding Encoding { get; set; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public SmallExtract Add(string file, params string[] rows)
    {
        files[file].AddRange(rows);
        return this;
    }

    /// <summary>Changes a text wherever it stands in a file, its header too.</summary>
    public SmallExtract Change(string file, string text, string into)
    {
        Assert.Contains(files[file], line => line.Contains(text, StringComparison.Ordinal));
        files[file] = files[file].ConvertAll(line => line.Replace(text, into, StringComparison.Ordinal));
        return this;
    }

    public SmallExtract Without(string file)
    {
        Assert.True(files.Remove(file));
        return this;
    }

    public Task<VerbResult> ImportAsync(params string[] options)
    {
        Directory.GetFiles(Folder).ToList().ForEach(File.Delete);
        foreach (var (file, lines) in files)
        {
            File.WriteAllText(Path.Combine(Folder, $"{file}.csv"), string.Join("\r\n", lines) + "\r\n", Encoding);
        }

        return run.RunAsync(["import", "mhsds", Folder, "--team", "Southam", .. options]);
    }

    public async Task<string> DoneAsync(params string[] options)
    {
        var result = await ImportAsync(options);
        Assert.True(result.ExitCode == ExitCodes.Done, result.Error);
        return result.Out;
    }

    public async Task<string> RefusedAsync(params string[] options)
    {
        var result = await ImportAsync(options);
        Assert.Equal(ExitCodes.RefusedInput, result.ExitCode);
        return result.Error;
    }
}
