using System.Globalization;
using System.Text.Json.Serialization;
using TradeTracker.Domain.Verdicts.Changes;

namespace TradeTracker.Host.Targets;

/// <summary>One change of one reading of a target by the transaction clock, made by the log and the rules alone: stored again, it is the same.</summary>
/// <param name="Id">The target's stream, the position and the reading: <c>target/china-kazakhstan-40bn-2030@123/GACC/CHN</c>.</param>
/// <param name="Target">The target's stream.</param>
public sealed record TargetVerdictChange(string Id, string Target, VerdictChange Change)
{
    [JsonIgnore] public long Position => Change.Position;

    public static TargetVerdictChange Of(string target, VerdictChange change) => new(IdOf(target, change.Position, $"{change.Publisher}/{change.Reporter}"), target, change);

    public static string IdOf(string target, long position, string reading) => string.Create(CultureInfo.InvariantCulture, $"{target}@{position}/{reading}");
}
