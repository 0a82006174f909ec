using Marten;
using Npgsql;
using TradeTracker.Domain;
using TradeTracker.Domain.Deadlines;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Targets;
using TradeTracker.Host.EventStore;
using Wolverine;
using Wolverine.Persistence.Durability;
using Wolverine.Util;

namespace TradeTracker.Host.Deadlines;

/// <summary>Knows which deadlines are over and which is next, records the one and waits for the other.</summary>
public sealed class DeadlineWatch(IDocumentStore store, IMessageStore messageStore, TimeProvider clock)
{
    /// <summary>Who records what no analyst says: the service.</summary>
    public const string Actor = "tradetracker";

    private const string LastDays = $"from {EventStoreOptions.Schema}.mt_doc_target t, unnest(t.last_days) day where t.mt_deleted = false";

    /// <summary>The targets with a deadline that is over and was not recorded so.</summary>
    public Task<IReadOnlyList<string>> Overdue(IQuerySession session, CancellationToken cancellation) => session.Ask<string>($"""
        select distinct t.id {LastDays} and day < $1 and not exists (
            select from {EventStoreOptions.Schema}.mt_events e where e.stream_id = 'deadline/' || split_part(t.id, '/', 2) and (e.data ->> 'deadline')::date = day)
        order by 1
        """, clock.Today(), cancellation);

    /// <summary>The next last day of all targets; null where there is none.</summary>
    public async Task<DateOnly?> Next(IQuerySession session, CancellationToken cancellation) =>
        (await session.Ask<DateOnly>($"select day {LastDays} and day >= $1 order by 1 limit 1", clock.Today(), cancellation)) is [var day] ? day : null;

    /// <summary>That of one target.</summary>
    public DateOnly? Next(Target? target) => target is { Struck: false } && target.LastDays.Where(day => day >= clock.Today()).Order().ToList() is [var day, ..] ? day : null;

    /// <summary>Records the deadlines of a target that are over, by a transaction of their own: what was done stays done if the rest fails.</summary>
    public async Task Reach(string stream, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        session.LastModifiedBy = Actor;
        if (await session.LoadAsync<Target>(stream, cancellation) is not { Struck: false } target) return;
        var key = StreamKeys.Deadline(target.Id);
        var log = await session.ReadLog([key], long.MaxValue, cancellation);
        var reached = ReachDeadline.Decide(target, History.Fold<ReachedDeadlines, DeadlineEvent>(log, ReachedDeadlines.Evolve), clock.Today()).Events;
        if (reached.Count == 0) return;
        if (log.Count == 0) session.Events.StartStream(key, reached);
        else session.Events.Append(key, log.Count + reached.Count, reached);
        await session.SaveChangesAsync(cancellation);
    }

    /// <summary>One message is waiting at most: for the earliest day that was asked for.</summary>
    public async Task WakeAfter(DateOnly day, IMessageContext messages, CancellationToken cancellation)
    {
        var (at, scheduled) = (Clock.EndOf(day), messageStore.ScheduledMessages);
        var waiting = (await scheduled.QueryAsync(new() { MessageType = typeof(DeadlinePassed).ToMessageTypeName() }, cancellation)).Messages;
        if (waiting.Any(m => m.ScheduledTime <= at)) return;
        if (waiting is [var later, ..]) await scheduled.RescheduleAsync(later.Id, at, cancellation);
        else await messages.ScheduleAsync(new DeadlinePassed(), at);
    }
}

internal static class DeadlineQueries
{
    public static async Task<IReadOnlyList<T>> Ask<T>(this IQuerySession session, string sql, DateOnly today, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql) { Parameters = { new() { Value = today } } };
        await using var rows = await session.ExecuteReaderAsync(command, cancellation);
        var found = new List<T>();
        while (await rows.ReadAsync(cancellation)) found.Add(await rows.GetFieldValueAsync<T>(0, cancellation));
        return found;
    }
}
