using System.Text.RegularExpressions;
using CrisisCare.Domain.Measures;

namespace CrisisCare.Web.Tests.Documents;

/// <summary>Documents that no longer match the software are worse than none.</summary>
public sealed partial class DocumentsTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void Every_test_that_the_hazard_log_names_exists()
    {
        var sources = string.Concat(Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*Tests*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var named = TestName().Matches(Read("docs/clinical-safety/hazard-log.md")).Select(match => match.Groups[1].Value).Distinct().ToList();

        var missing = named.Where(name => !sources.Contains($" {name}(", StringComparison.Ordinal));

        Assert.NotEmpty(named);
        Assert.Empty(missing);
    }

    [Fact]
    public void The_measures_in_the_document_are_the_definitions()
    {
        var documented = Read("docs/domain.md").Split('\n').Where(line => line.Contains("<br>`", StringComparison.Ordinal));

        var defined = MeasureCatalogue.All.Select(measure =>
            $"| {measure.Name}<br>`{measure.Key}` | {measure.Sentence} | {measure.Numerator} ÷ {measure.Denominator}, {measure.CutWords} | {measure.Exclusions} |");

        Assert.Equal(defined, documented);
    }

    [Theory]
    [InlineData("docs/domain.md", "src/CrisisCare.Domain")]
    [InlineData("docs/architecture.md", "src/CrisisCare.Web")]
    public void Every_file_and_folder_that_a_document_names_exists(string document, string under)
    {
        var named = PathName().Matches(Read(document)).Select(match => match.Groups[1].Value).Distinct().ToList();

        var missing = named.Where(name => new[] { under, "src", "." }.All(parent => !Exists(Path.Combine(Root, parent, name))));

        Assert.NotEmpty(named);
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_link_between_the_documents_leads_somewhere()
    {
        var documents = Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(Root, "README.md"));

        var broken =
            from document in documents
            from Match link in LocalLink().Matches(File.ReadAllText(document))
            where !Exists(Path.Combine(Path.GetDirectoryName(document)!, link.Groups[1].Value))
            select $"{Path.GetRelativePath(Root, document)}: {link.Groups[1].Value}";

        Assert.Empty(broken);
    }

    private static string Read(string document) => File.ReadAllText(Path.Combine(Root, document));

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CrisisCare.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"`([A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+){2,})`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"`([A-Za-z][\w./-]*(?:\.cs|\.sh|/))`")]
    private static partial Regex PathName();

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)([^)#]+)")]
    private static partial Regex LocalLink();
}
