namespace TradeTracker.Host;

/// <summary>Days, from the clock.</summary>
public static class Clock
{
    private static readonly TimeSpan EasternmostZone = TimeSpan.FromHours(14);

    /// <summary>The day it is where it is latest (UTC+14): what is dated today anywhere is not in the future (R3.3).</summary>
    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow());

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(EasternmostZone).DateTime);
}
