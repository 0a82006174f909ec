using Marten;
using Npgsql;

namespace TradeTracker.Host.EventStore;

/// <summary>How far the log is readable and how far the projections have come: one poller per node, and only while somebody waits.</summary>
public sealed class LogProgress(IDocumentStore store, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(40);
    private readonly Lock gate = new();
    private Task<Reached>? polling;

    /// <param name="HighWater">Every event at or below it is committed and visible.</param>
    /// <param name="Verdicts">The verdicts hold every event at or below it.</param>
    public sealed record Reached(long HighWater, long Verdicts);

    /// <summary>The progress now.</summary>
    public async Task<Reached> Read(CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var command = new NpgsqlCommand($"select name, last_seq_id from {EventStoreOptions.Schema}.mt_event_progression", connection);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        long highWater = 0, verdicts = 0;
        while (await rows.ReadAsync(cancellation))
        {
            if (rows.GetString(0) == "HighWaterMark") highWater = rows.GetInt64(1);
            if (rows.GetString(0).StartsWith("Verdicts:", StringComparison.Ordinal)) verdicts = rows.GetInt64(1);
        }
        return new(highWater, verdicts);
    }

    /// <summary>Waits until the progress is enough, or the time is up; answers the progress reached.</summary>
    public async Task<Reached> WaitUntil(Predicate<Reached> enough, TimeSpan atMost, CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        var reached = await Read(cancellation);
        while (!enough(reached) && clock.GetElapsedTime(began) < atMost) reached = await Poll().WaitAsync(cancellation);
        return reached;
    }

    private Task<Reached> Poll()
    {
        lock (gate)
            return polling is { IsCompleted: false } ? polling : polling = PollOnce();
    }

    private async Task<Reached> PollOnce()
    {
        await Task.Delay(Interval, clock);
        return await Read(CancellationToken.None);
    }
}
