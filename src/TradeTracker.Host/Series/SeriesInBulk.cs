using JasperFx;
using JasperFx.Events;
using Marten;
using TradeTracker.Domain.Series;
using TradeTracker.Host.EventStore;

namespace TradeTracker.Host.Series;

/// <summary>Begins many series in three statements, where the store takes three for each. What it leaves cannot be told from the store's own work (SeriesInBulkTests).</summary>
public static class SeriesInBulk
{
    private const string Streams = $"""
        insert into {EventStoreOptions.Schema}.mt_streams (id, version, tenant_id)
        select * from unnest(?, ?, ?)
        """;
    private const string Events = $"""
        insert into {EventStoreOptions.Schema}.mt_events (seq_id, stream_id, id, version, data, type, mt_dotnet_type, tenant_id, correlation_id, causation_id, headers, user_name, timestamp)
        select nextval('{EventStoreOptions.Schema}.mt_events_sequence'), * from unnest(?, ?, ?, ?::jsonb[], ?, ?, ?, ?, ?, ?::jsonb[], ?, ?)
        """;
    private const string Entries = $"""
        insert into {EventStoreOptions.Schema}.mt_doc_seriesentry (id, data, corridor, publisher, mt_dotnet_type)
        select *, '{nameof(TradeTracker)}.{nameof(Host)}.{nameof(Series)}.{nameof(SeriesEntry)}' from unnest(?, ?::jsonb[], ?, ?)
        """;

    /// <summary>Queued until the session is saved; a series that somebody else began fails it then.</summary>
    /// <param name="series">None of them has any event.</param>
    public static void StartSeries(this IDocumentSession session, IReadOnlyList<(SeriesKey Key, object[] Releases)> series)
    {
        if (series.Count == 0) return;
        var store = (DocumentStore)session.DocumentStore;
        StreamAction[] streams = [.. series.Select(s => StreamAction.Start(store.Events, s.Key.Stream, s.Releases))];
        // Ids and metadata, the way the store gives them.
        foreach (var stream in streams) stream.PrepareEvents(0, store.Events, new(), (IMetadataContext)session);
        // First: of two who begin a series one waits here for the other, and loses before it took a position of the log.
        session.QueueSqlCommand(Streams, Column(streams, s => s.Key), Column(streams, s => s.Version), Column(streams, s => s.Events[0].TenantId));
        SeriesEntry[] entries = [.. series.Select(s => SeriesEntry.Of(s.Key))];
        session.QueueSqlCommand(Entries, Column(entries, e => e.Id), Column(entries, store.Serializer.ToJson), Column(entries, e => e.Corridor), Column(entries, e => e.Publisher));
        // Last: the log is not readable beyond positions that are taken and not committed.
        session.QueueEvents([.. streams.SelectMany(s => s.Events)], store.Serializer);
    }

    private static void QueueEvents(this IDocumentSession session, IEvent[] events, ISerializer json) => session.QueueSqlCommand(
        Events, Column(events, e => e.StreamKey), Column(events, e => e.Id), Column(events, e => e.Version), Column(events, e => json.ToJson(e.Data)),
        Column(events, e => e.EventTypeName), Column(events, e => e.DotNetTypeName), Column(events, e => e.TenantId), Column(events, e => e.CorrelationId), Column(events, e => e.CausationId),
        Column(events, e => e.Headers is null ? null : json.ToJson(e.Headers)), Column(events, e => e.UserName), Column(events, e => e.Timestamp));

    private static T[] Column<TRow, T>(TRow[] rows, Func<TRow, T> value) => Array.ConvertAll(rows, r => value(r));
}
