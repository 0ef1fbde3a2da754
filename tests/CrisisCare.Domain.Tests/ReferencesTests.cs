using CrisisCare.Domain.Episodes;

namespace CrisisCare.Domain.Tests;

public sealed class ReferencesTests
{
    [Fact]
    public void The_domain_reaches_nothing_but_the_runtime_and_numbers() =>
        Assert.Equal(
            ["MathNet.Numerics"],
            typeof(Episode).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name).Where(name => !name!.StartsWith("System.", StringComparison.Ordinal)));
}
