using System.Diagnostics;

namespace CrisisCare.Domain.Tests.Evaluation;

/// <summary>How long something takes when nothing else is in its way: the quickest of five, printed with the test.</summary>
internal static class Quickest
{
    public static TimeSpan Of(Action action)
    {
        var quickest = Enumerable.Range(0, 5).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            action();
            return watch.Elapsed;
        });
        TestContext.Current.TestOutputHelper!.WriteLine($"{quickest.TotalMilliseconds:0.0} ms");

        return quickest;
    }
}
