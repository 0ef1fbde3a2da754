using MathNet.Numerics.LinearAlgebra;

namespace CrisisCare.Domain.Evaluation;

/// <summary>The rows of a Cox model from the latest time to the earliest, each covariate with mean 0 and standard deviation 1.</summary>
/// <param name="Covariates">Row by row.</param>
/// <param name="Scales">What each covariate was divided by.</param>
internal sealed record CoxDesign(IReadOnlyList<string> Names, double[] Times, bool[] Events, double[] Covariates, double[] Scales)
{
    private const int FewestEvents = 2;

    /// <summary>Below this share of a covariate's variance left over by those before it, it is a combination of them.</summary>
    private const double CollinearBelow = 1e-9;

    public static (CoxDesign? Design, string? WhyNot) Of(IReadOnlyList<CoxRow> rows, IReadOnlyList<string> names)
    {
        if (rows.Any(row => row.Covariates.Length != names.Count))
        {
            throw new ArgumentException("Every row needs one number for each name.", nameof(rows));
        }

        if (rows.Any(row => !double.IsFinite(row.Time) || row.Covariates.Any(value => !double.IsFinite(value))))
        {
            return (null, "No model could be fitted: some people have a number missing.");
        }

        return names.Count == 0 ? (null, "No model could be fitted: no factor was named.")
            : rows.Count(row => row.Event) < FewestEvents ? (null, "No model could be fitted: there are fewer than two events.")
            : Standardised([.. rows.OrderByDescending(row => row.Time)], names);
    }

    private static (CoxDesign? Design, string? WhyNot) Standardised(CoxRow[] rows, IReadOnlyList<string> names)
    {
        var matrix = Matrix<double>.Build.Dense(rows.Length, names.Count, (row, column) => rows[row].Covariates[column]);
        var scales = new double[names.Count];

        for (var column = 0; column < names.Count; column++)
        {
            var values = matrix.Column(column);
            var centred = values - values.Sum() / rows.Length;
            scales[column] = centred.L2Norm() / Math.Sqrt(rows.Length);

            if (scales[column] <= CollinearBelow * values.AbsoluteMaximum())
            {
                return (null, $"No model could be fitted: “{names[column]}” is the same for everybody.");
            }

            matrix.SetColumn(column, centred / scales[column]);
        }

        return FirstCombination(matrix) is { } combination
            ? (null, $"No model could be fitted: “{names[combination]}” follows from the other factors.")
            : (new CoxDesign(names, [.. rows.Select(row => row.Time)], [.. rows.Select(row => row.Event)], matrix.ToRowMajorArray(), scales), null);
    }

    /// <summary>The first column that is a combination of those before it: taking them out one by one leaves nothing of it.</summary>
    private static int? FirstCombination(Matrix<double> matrix)
    {
        var left = matrix.TransposeThisAndMultiply(matrix) / matrix.RowCount;

        for (var column = 0; column < left.ColumnCount; column++)
        {
            if (left[column, column] < CollinearBelow)
            {
                return column;
            }

            left -= left.Column(column).OuterProduct(left.Row(column)) / left[column, column];
        }

        return null;
    }
}
