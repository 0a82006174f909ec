using System.Text.Json;

namespace TradeTracker.Domain.Verdicts;

/// <summary>A number of a verdict, or why there is none.</summary>
internal readonly record struct Answer(decimal? Value, string? WhyNot)
{
    public static implicit operator Answer(string whyNot) => new(null, whyNot);

    /// <summary>A ratio or rate, with its ten digits.</summary>
    public static Answer Of(double x) => Of(Numbers.ToDecimal(Numbers.Round(x)));

    public static Answer Of(decimal? value) => value is null ? Why.OutOfRange : new Answer(value, null);
}

/// <summary>The reasons in nullReasons besides those of withheld verdicts.</summary>
internal static class Why
{
    public const string Balance = "balance";
    public const string NoBaseline = "no-baseline";
    public const string NoDeadline = "no-deadline";
    public const string InsufficientData = "insufficient-data";
    public const string StartMeetsGoal = "start-meets-goal";
    public const string NotPositive = "not-positive";
    public const string SignsDiffer = "signs-differ";
    public const string DeadlineYearKnown = "deadline-year-known";
    public const string OutOfRange = "out-of-range";
    public const string DifferentPeriods = "different-periods";
    public const string SumIsZero = "sum-is-zero";

    /// <summary>The reason of a withheld verdict, as JSON shows it.</summary>
    public static string Of(WithheldReason reason) => JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString());
}
