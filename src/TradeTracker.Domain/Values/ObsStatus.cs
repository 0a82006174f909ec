using System.Text.Json.Serialization;

namespace TradeTracker.Domain.Values;

/// <summary>SDMX OBS_STATUS of one figure.</summary>
public enum ObsStatus
{
    [JsonStringEnumMemberName("A")] Normal,
    [JsonStringEnumMemberName("P")] Provisional,
    [JsonStringEnumMemberName("E")] Estimated,
    [JsonStringEnumMemberName("F")] Forecast,
    /// <summary>No value: ends the former one.</summary>
    [JsonStringEnumMemberName("M")] Missing,
}
