namespace TradeTracker.Host;

/// <summary>Days, from the clock.</summary>
public static class Clock
{
    private static readonly TimeSpan EasternmostZone = TimeSpan.FromHours(14);

    /// <summary>The day it is where it is latest (UTC+14): what is dated today anywhere is not in the future (R3.3).</summary>
    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>The instant from which a day is no longer today.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => new(day.AddDays(1).ToDateTime(TimeOnly.MinValue), EasternmostZone);

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(EasternmostZone).DateTime);
}
