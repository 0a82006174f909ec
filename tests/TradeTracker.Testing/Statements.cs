using System.Collections.Concurrent;
using System.Diagnostics;

namespace TradeTracker.Testing;

/// <summary>Counts the commands that a request sends to the database, by the id of its trace.</summary>
public sealed class Statements : IDisposable
{
    private readonly ConcurrentDictionary<string, int> counts = [];
    private readonly ActivityListener listener;

    public Statements()
    {
        listener = new()
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => counts.AddOrUpdate(activity.TraceId.ToHexString(), Count(activity), (_, n) => n + Count(activity)),
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>What a read answers, and with how many commands.</summary>
    public async Task<(Answer Answer, int Count)> Get(Caller caller, string path)
    {
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        var answer = await caller.Get(path, ("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom().ToHexString()}-01"));
        return (answer, counts[trace]);
    }

    public void Dispose() => listener.Dispose();

    private static int Count(Activity activity) => activity.Source.Name == "Npgsql" && activity.TagObjects.Any(t => t.Key is "db.query.text" or "db.statement") ? 1 : 0;
}
