using TradeTracker.Domain.Targets.Kinds;

namespace TradeTracker.Domain.Verdicts;

/// <summary>Where the last years lead (R5.7): least squares on the logarithms of the last five full years, with an 80 % prediction interval.</summary>
internal static class Forecast
{
    private const int LastYears = 5, FewestPoints = 4;

    /// <summary>Student's t at 0.90 with n − 2 degrees of freedom: for 4 and for 5 points.</summary>
    private static readonly double[] Quantiles = [1.8856180831641267, 1.6377443536962102];

    /// <summary>At T; null for fewer than four points or values of zero and less.</summary>
    public static (Projection? Value, string? WhyNot) Of(Case c)
    {
        if (c.Terms is Sum) return (null, Why.Of(WithheldReason.NotApplicable));
        if (c.Latest is not { } latest) return (null, Progress.WhyNoLatest(c));
        if (c.Deadline is not { } deadline || c.IsPastVagueDeadline) return (null, Why.NoDeadline);
        if (deadline <= latest.Period) return (null, Why.DeadlineYearKnown);
        Span<(double X, double Y)> points = stackalloc (double, double)[LastYears];
        var (count, positive) = (0, true);
        for (var ago = 0; ago < LastYears; ago++)
        {
            if (c.Quantity(latest.Period.AddMonths(-12 * ago), c.Until) is not { } figure) continue;
            positive &= figure.Value > 0;
            // Years and logarithms relative to the latest: small numbers, and the unit does not matter.
            points[count++] = (-ago, positive ? Numbers.LogRatio(latest.Value, figure.Value) : 0);
        }
        if (count < FewestPoints) return (null, Why.InsufficientData);
        if (!positive) return (null, Why.NotPositive);

        var line = Line.Through(points[..count]);
        var at = deadline.Start.Year - latest.Period.Start.Year;
        var margin = Quantiles[count - FewestPoints] * line.PredictionError(at);
        return Money(line.At(at)) is { } value && Money(line.At(at) - margin) is { } low && Money(line.At(at) + margin) is { } high ? (new(value, low, high), null) : (null, Why.OutOfRange);

        decimal? Money(double log) => Answer.Of((double)latest.Value * Math.Exp(log)).Value;
    }

    /// <summary>A least-squares line.</summary>
    /// <param name="Error">The residual standard error, with n − 2 degrees of freedom.</param>
    private readonly record struct Line(double Slope, double MeanX, double MeanY, double Sxx, double Error, int Points)
    {
        public static Line Through(ReadOnlySpan<(double X, double Y)> points)
        {
            var (meanX, meanY, sxx, sxy, squares) = (0.0, 0.0, 0.0, 0.0, 0.0);
            foreach (var (x, y) in points) (meanX, meanY) = (meanX + x / points.Length, meanY + y / points.Length);
            foreach (var (x, y) in points) (sxx, sxy) = (sxx + (x - meanX) * (x - meanX), sxy + (x - meanX) * (y - meanY));
            foreach (var (x, y) in points) squares += Math.Pow(y - meanY - sxy / sxx * (x - meanX), 2);
            return new(sxy / sxx, meanX, meanY, sxx, Math.Sqrt(squares / (points.Length - 2)), points.Length);
        }

        public double At(double x) => MeanY + Slope * (x - MeanX);

        public double PredictionError(double x) => Error * Math.Sqrt(1 + 1.0 / Points + (x - MeanX) * (x - MeanX) / Sxx);
    }
}
