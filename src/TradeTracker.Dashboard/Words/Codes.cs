using TradeTracker.Domain;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts.Changes;

namespace TradeTracker.Dashboard.Words;

/// <summary>Codes in people's words.</summary>
public static class Codes
{
    /// <summary>An economy's name; a group's id as it is.</summary>
    public static string Party(string code) => Economies.Find(code)?.Name ?? code;

    /// <summary>China–Kazakhstan.</summary>
    public static string Parties(IReadOnlyList<string> parties) => parties[0] == parties[1] ? $"within {Party(parties[0])}" : $"{Party(parties[0])}–{Party(parties[1])}";

    /// <summary>limited-progress: Limited progress.</summary>
    public static string Plain<T>(T code) where T : struct, Enum => Plain(WireJson.Code(code));

    public static string Plain(string code) => Capital(code.Replace('-', ' '));

    /// <summary>As a sentence begins.</summary>
    public static string Capital(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    public static string Flow(Flow flow) => flow switch
    {
        Domain.Values.Flow.TwoWay => "two-way trade",
        Domain.Values.Flow.Exports => "exports",
        Domain.Values.Flow.Imports => "imports",
        _ => "trade balance",
    };

    /// <summary>Exports of Kazakhstan to China.</summary>
    public static string Trade(Flow flow, string reporter, string counterpart) =>
        reporter == counterpart ? $"{Capital(Flow(flow))} within {Party(reporter)}" : $"{Capital(Flow(flow))} of {Party(reporter)} {(flow switch { Domain.Values.Flow.Exports => "to", Domain.Values.Flow.Imports => "from", _ => "with" })} {Party(counterpart)}";

    public static string Product(string product) => product switch
    {
        "TOTAL" => "all goods",
        "SERVICES" => "services",
        "GOODS-AND-SERVICES" => "goods and services",
        _ => product.All(char.IsAsciiDigit) ? $"HS {product}" : product,
    };

    /// <summary>Null where the text is no code of the enum.</summary>
    public static T? Read<T>(string? text) where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => WireJson.Code(v) == text).Select(v => (T?)v).FirstOrDefault();

    public static string Of(Cause cause) => cause switch
    {
        Cause.TargetSet => "the target was recorded",
        Cause.NewFigure => "new figure",
        Cause.RevisedFigure => "revised figure",
        Cause.RetractedFigure => "retracted figure",
        Cause.RecordStruck => "a wrong record was struck",
        Cause.Baseline => "a baseline was recorded",
        Cause.TargetRevised => "the target was revised",
        Cause.TargetCorrected => "our record of the target was corrected",
        Cause.TargetSuperseded => "another target took its place",
        Cause.TargetWithdrawn => "the target was withdrawn",
        Cause.Membership => "a group's members changed",
        Cause.Publisher => "the publisher's entry changed",
        Cause.Rate => "an exchange rate was published",
        Cause.MethodAdopted => "another method became the default",
        Cause.DeadlineReached => "the deadline was reached",
        Cause.ImportAccepted => "an import was accepted",
        _ => "an import was undone",
    };

    /// <summary>The unit of a target's quantity: a share has none.</summary>
    public static string? UnitOf(TargetTerms terms) => terms is Domain.Targets.Kinds.Share ? null : terms.Unit;
}
