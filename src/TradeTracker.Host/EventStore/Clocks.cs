using Marten;
using TradeTracker.Host.Http;

namespace TradeTracker.Host.EventStore;

/// <summary>What a reader's bounds mean on the two clocks: of publication, in days, and of recording, in positions (R3.1).</summary>
public sealed class Clocks(LogProgress progress, TimeProvider clock)
{
    /// <summary>The day it is.</summary>
    public DateOnly Now => clock.Today();

    /// <summary>The position a reader's bounds mean. One that is recorded but not readable yet is waited for; one the log has not reached means nothing yet.</summary>
    /// <param name="parameter">Names the faulty one.</param>
    public async Task<(long Position, IResult? Problem)> Resolve(IQuerySession session, Bounds bounds, CancellationToken cancellation, string parameter = "asOf")
    {
        var reached = await progress.Read(cancellation);
        if (bounds.Instant is { } instant) return (await session.PositionAt(instant, reached.HighWater, cancellation), null);
        if (bounds.Position is not { } position) return (reached.HighWater, null);
        if (position > reached.HighWater && position <= await session.LastPosition(cancellation))
            reached = await progress.WaitUntil(r => r.HighWater >= position, MinPosition.Patience, cancellation);
        return position <= reached.HighWater ? (position, null) : (0, Problems.BadRequest([new(null, parameter, $"The log has reached position {reached.HighWater}; what later positions will hold is not known yet.")]));
    }

    /// <summary>R3.3: the earliest of the publication bound, the day of an instant, and now; a position clips only when given alone.</summary>
    public DateOnly Today(Bounds bounds, DateTimeOffset recordedAt)
    {
        DateOnly?[] days =
        [
            clock.Today(), bounds.PublishedUntil,
            bounds.Instant is { } instant ? Clock.DayOf(instant) : null,
            bounds is { Position: not null, PublishedUntil: null } ? Clock.DayOf(recordedAt) : null,
        ];
        return days.OfType<DateOnly>().Min();
    }
}
