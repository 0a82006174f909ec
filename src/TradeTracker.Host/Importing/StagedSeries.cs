using System.Text.Json;
using Marten;
using Npgsql;
using NpgsqlTypes;
using TradeTracker.Domain;
using TradeTracker.Domain.Imports;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Series;

namespace TradeTracker.Host.Importing;

/// <summary>What an import would change in one series: aside of the log, since nothing of it is recorded yet.</summary>
/// <param name="Number">Its place in the import, from 0.</param>
/// <param name="Version">Of the series when it was compared.</param>
public sealed record StagedSeries(int Number, SeriesKey Key, long Version, IReadOnlyList<ProposedFigure> Changes)
{
    private const string Table = $"{EventStoreOptions.Schema}.import_series";

    public static NpgsqlBatchCommand Clear(string importId) => new($"delete from {Table} where import_id = $1") { Parameters = { new() { Value = importId } } };

    public static Task<NpgsqlBinaryImporter> Copy(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.BeginBinaryImportAsync($"copy {Table} (import_id, number, stream, version, content, entry, releases) from stdin (format binary)", cancellation);

    /// <summary>The series from a place on, in order.</summary>
    public static async Task<IReadOnlyList<StagedSeries>> Read(IQuerySession session, string importId, long from, int most, CancellationToken cancellation) =>
        [.. (await Read(session, "true", importId, from, most, cancellation)).Select(s => s.Series)];

    /// <summary>Those of them that somebody has begun by now, each with its version.</summary>
    public static Task<IReadOnlyList<(StagedSeries Series, long Version)>> ReadBegun(IQuerySession session, string importId, long from, int most, CancellationToken cancellation) =>
        Read(session, "releases is null or known is not null", importId, from, most, cancellation);

    private static async Task<IReadOnlyList<(StagedSeries Series, long Version)>> Read(IQuerySession session, string condition, string importId, long from, int most, CancellationToken cancellation)
    {
        // Numbers have no gaps, and a version is looked up for each: with a limit, or a join, tables not analysed yet would be sorted or read to their end.
        await using var command = new NpgsqlCommand($"""
            select number, stream, version, content, known
            from (select *, (select version from {EventStoreOptions.Schema}.mt_streams where id = stream) as known from {Table} where import_id = $1 and number >= $2 and number < $2 + $3) as series
            where {condition} order by number
            """)
        {
            Parameters = { new() { Value = importId }, new() { Value = from }, new() { Value = most } },
        };
        await using var rows = await session.ExecuteReaderAsync(command, cancellation);
        var found = new List<(StagedSeries Series, long Version)>();
        while (await rows.ReadAsync(cancellation))
        {
            var changes = JsonSerializer.Deserialize<StagedChanges>(await rows.GetFieldValueAsync<byte[]>(3, cancellation), WireJson.Options)!;
            found.Add((new(rows.GetInt32(0), SeriesKey.OfStream(rows.GetString(1)), rows.GetInt64(2), changes.ToChanges()), rows.IsDBNull(4) ? 0 : rows.GetInt64(4)));
        }
        return found;
    }
}

/// <summary>What would change in one series, ready to be put aside.</summary>
/// <param name="Entry">Of a series that nobody began: its entry in the index.</param>
/// <param name="Releases">Of such a series: the events as the log would hold them, so that they need only be moved there.</param>
public sealed record StagedRow(string Stream, long Version, byte[] Content, string? Entry, string[]? Releases)
{
    public static StagedRow Of(Proposal proposal, long version, IEnumerable<FiguresReported>? releases, ISerializer json) => new(
        proposal.Key.Stream, version, JsonSerializer.SerializeToUtf8Bytes(StagedChanges.Of(proposal.Changes), WireJson.Options),
        releases is null ? null : json.ToJson(SeriesEntry.Of(proposal.Key)), releases?.Select(json.ToJson).ToArray());

    public async Task Write(NpgsqlBinaryImporter copy, string importId, int number, CancellationToken cancellation)
    {
        await copy.StartRowAsync(cancellation);
        await copy.WriteAsync(importId, NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(number, NpgsqlDbType.Integer, cancellation);
        await copy.WriteAsync(Stream, NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(Version, NpgsqlDbType.Bigint, cancellation);
        await copy.WriteAsync(Content, NpgsqlDbType.Bytea, cancellation);
        await copy.WriteAsync(Entry, NpgsqlDbType.Jsonb, cancellation);
        await copy.WriteAsync(Releases, NpgsqlDbType.Array | NpgsqlDbType.Jsonb, cancellation);
    }
}

/// <summary>Changes as they are put aside: column by column, half as long as one by one, and read and written in half the time. One value stands for a column that has no other.</summary>
internal sealed record StagedChanges(
    int[] Lines, Period[] Periods, decimal?[] Values, ObsStatus[] Statuses, DateOnly[] PublishedOn, string?[] SourceUrls, FigureChange[] Changes, FigureInForce?[] Before)
{
    public static StagedChanges Of(IReadOnlyList<ProposedFigure> changes)
    {
        return new([.. changes.Select(c => c.Figure.Line)], Column(c => c.Figure.Period), Column(c => c.Figure.Value), Column(c => c.Figure.Status),
            Column(c => c.Figure.PublishedOn), Column(c => c.Figure.SourceUrl), Column(c => c.Change), Column(c => c.Before));

        T[] Column<T>(Func<ProposedFigure, T> value)
        {
            T[] all = [.. changes.Select(value)];
            return Array.TrueForAll(all, v => EqualityComparer<T>.Default.Equals(v, all[0])) ? all[..1] : all;
        }
    }

    public IReadOnlyList<ProposedFigure> ToChanges()
    {
        return [.. Lines.Select((line, i) => new ProposedFigure(
            new(line, At(Periods, i), At(Values, i), At(Statuses, i), At(PublishedOn, i), At(SourceUrls, i)), At(Changes, i), At(Before, i)))];

        static T At<T>(T[] column, int i) => column[Math.Min(i, column.Length - 1)];
    }
}
