using CrisisCare.Domain.ProcessControl;
using CsCheck;

namespace CrisisCare.Domain.Tests.ProcessControl;

public sealed class XmrPropertyTests
{
    /// <summary>Quarters, so that adding and doubling stay exact.</summary>
    private static readonly Gen<double[]> Values = Gen.Int[-40, 40].Select(quarters => quarters / 4.0).Array[1, 40];

    [Fact]
    public void The_limits_shift_with_the_data_and_the_signals_stay() =>
        Gen.Select(Values, Gen.Int[-64, 64]).Sample((values, by) =>
        {
            var (here, there) = (Chart(values), Chart([.. values.Select(value => value + by)]));

            AssertClose(here.Current!.Limits!, there.Current!.Limits!, line => line + by);
            Assert.Equal(Signs(here), Signs(there));
        });

    [Fact]
    public void The_limits_scale_with_the_data_and_the_signals_stay() =>
        Gen.Select(Values, Gen.Int[-3, 10].Select(power => Math.Pow(2, power))).Sample((values, times) =>
        {
            var (here, there) = (Chart(values), Chart([.. values.Select(value => value * times)]));

            AssertClose(here.Current!.Limits!, there.Current!.Limits!, line => line * times);
            Assert.Equal(Signs(here), Signs(there));
        });

    [Fact]
    public void Read_backwards_the_limits_are_the_same_and_so_are_the_points_flagged() =>
        Values.Sample(values =>
        {
            var (here, there) = (Chart(values), Chart([.. values.Reverse()]));

            AssertClose(here.Current!.Limits!, there.Current!.Limits!, line => line);
            Assert.Equal(Signs(here), Signs(there).Reverse());
        });

    [Fact]
    public void A_gap_changes_no_limit_and_no_signal() =>
        Gen.Select(Values, Gen.Int[0, 39], Gen.Int[0, 2].Select(kind => new double?[] { null, double.NaN, double.PositiveInfinity }[kind])).Sample((values, place, gap) =>
        {
            List<double?> withGap = [.. values.Select(value => (double?)value)];
            withGap.Insert(Math.Min(place, values.Length), gap);
            var (here, there) = (Chart(values), XmrChart.Of(Weeks.Of([.. withGap])));

            Assert.Equal(here.Current!.Limits, there.Current!.Limits);
            Assert.Equal(Signs(here), there.Points.Where(point => point.Plot.Value is not null).Select(point => point.Signals));
        });

    [Fact]
    public void The_same_value_throughout_gives_limits_without_width_and_no_signal() =>
        Gen.Select(Gen.Double[-1e6, 1e6], Gen.Int[2, 60]).Sample((value, count) =>
        {
            var chart = Chart([.. Enumerable.Repeat(value, count)]);

            AssertClose(new Limits(value, value, value), chart.Current!.Limits!, line => line);
            Assert.All(chart.Points, point => Assert.Equal(Signals.None, point.Signals));
        });

    [Fact]
    public void Whatever_the_points_no_chart_has_a_line_that_is_not_a_number() =>
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12], Gen.Bool).Select((of, all, gap) => Weeks.Point(0, gap ? null : (double)of / all, all))
            .Array[0, 30].Select(points => points.Select((point, week) => Weeks.Point(week, point.Value, point.Count)).ToList()).Sample(points =>
            {
                var shares = points.ConvertAll(point => point with { Value = point.Value is { } share ? Math.Min(1, share) : null });
                ControlChart[] charts = [XmrChart.Of(points, Weeks.RebasedAt(7, 9)), RunChart.Of(points), GChart.Of(points), TChart.Of(points), PChart.Of(shares)];

                return charts.All(chart => chart.Points.Count == points.Count && chart.Points.All(point =>
                    point.Limits is not { } limits || double.IsFinite(limits.Centre + (limits.Lower ?? 0) + (limits.Upper ?? 0))));
            });

    [Fact]
    public void No_points_and_only_gaps_are_no_data()
    {
        foreach (var chart in new[] { XmrChart.Of([]), XmrChart.Of(Weeks.Of(null, null, double.NaN)), RunChart.Of(Weeks.Of(null, null)), PChart.Of([]) })
        {
            Assert.False(chart.HasData);
            Assert.Null(chart.Variation);
            Assert.Null(chart.Current);
        }
    }

    [Fact]
    public void One_point_has_a_mean_and_no_limits()
    {
        var chart = XmrChart.Of(Weeks.Of(4));

        Assert.Equal(new Limits(4, null, null), chart.Current!.Limits);
        Assert.Equal(Variation.CommonCause, chart.Variation);
    }

    private static ControlChart Chart(double[] values) => XmrChart.Of(Weeks.Of(values));

    private static IEnumerable<Signals> Signs(ControlChart chart) => chart.Points.Select(point => point.Signals);

    private static void AssertClose(Limits from, Limits to, Func<double, double> move)
    {
        Assert.Equal(move(from.Centre), to.Centre, 1e-6);
        Assert.Equal(from.Lower is { } lower ? move(lower) : 0, to.Lower ?? 0, 1e-6);
        Assert.Equal(from.Upper is { } upper ? move(upper) : 0, to.Upper ?? 0, 1e-6);
    }
}
