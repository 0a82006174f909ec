using JasperFx;
using Marten;
using TradeTracker.Domain.Series;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Series;

namespace TradeTracker.Host.Importing;

/// <summary>Begins the series of an import that nobody had begun, in three statements, where the store takes three for each. What they leave cannot be told from the store's own work (NewSeriesTests).</summary>
public static class NewSeries
{
    private const string Schema = EventStoreOptions.Schema;
    private const string Staged = $"{Schema}.import_series where import_id = ? and number >= ? and number < ? and number <> all(?) order by number";
    private const string Streams = $"""
        insert into {Schema}.mt_streams (id, version, tenant_id)
        select stream, cardinality(releases), ? from {Staged}
        """;
    private const string Entries = $"""
        insert into {Schema}.mt_doc_seriesentry (id, data, corridor, publisher, mt_dotnet_type)
        select stream, entry, entry->>'corridor', entry->>'publisher', ? from {Staged}
        """;
    private const string Events = $"""
        insert into {Schema}.mt_events (seq_id, stream_id, id, version, data, type, mt_dotnet_type, tenant_id, correlation_id, causation_id, headers, user_name)
        select nextval('{Schema}.mt_events_sequence'), stream, gen_random_uuid(), place, release, ?, ?, ?, ?, ?, ?::jsonb, ?
        from (select stream, releases from {Staged}) as series, unnest(releases) with ordinality as of_series (release, place)
        """;

    /// <summary>Queued until the session is saved; a series that somebody else began fails it then.</summary>
    /// <param name="from">The first series' number in the import.</param>
    /// <param name="begun">The numbers of those to leave out.</param>
    public static void BeginSeries(this IDocumentSession session, string importId, long from, int most, int[] begun)
    {
        var store = (DocumentStore)session.DocumentStore;
        var metadata = (IMetadataContext)session;
        var reported = store.Events.EventMappingFor(typeof(FiguresReported));
        // So that reads are planned for what earlier batches left. Before anything is locked, since it may wait.
        session.QueueSqlCommand($"select {Schema}.analyze_grown()");
        // Streams first: of two who begin a series one waits here for the other, and loses before it took a position of the log.
        Queue(Streams, metadata.TenantId);
        Queue(Entries, typeof(SeriesEntry).FullName);
        // Last: the log is not readable beyond positions that are taken and not committed.
        Queue(Events, reported.EventTypeName, reported.DotNetTypeName, metadata.TenantId, metadata.CorrelationId, metadata.CausationId,
            metadata.Headers is { Count: > 0 } headers ? store.Serializer.ToJson(headers) : null, session.LastModifiedBy);

        void Queue(string sql, params object?[] parameters) => session.QueueSqlCommand(sql, [.. parameters.Select(p => p ?? DBNull.Value), importId, from, from + most, begun]);
    }
}
