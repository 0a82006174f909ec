using System.Text.Json;
using Marten;
using Npgsql;
using NpgsqlTypes;
using TradeTracker.Contracts.Imports;
using TradeTracker.Domain;
using TradeTracker.Domain.Imports;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;
using TradeTracker.Host.EventStore;

namespace TradeTracker.Host.Importing;

/// <summary>What an import would change in one series.</summary>
/// <param name="Number">Its place in the import, from 0.</param>
/// <param name="Version">Of the series when it was compared.</param>
internal sealed record StagedSeries(int Number, SeriesKey Key, long Version, IReadOnlyList<ProposedFigure> Changes);

/// <summary>What imports would change, series by series, and the rows that cannot be read: aside of the log, since nothing of it is recorded yet.</summary>
internal static class StagedProposals
{
    private const string Series = $"{EventStoreOptions.Schema}.import_series", Errors = $"{EventStoreOptions.Schema}.import_errors";

    public static async Task Clear(NpgsqlConnection connection, string importId, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new($"delete from {Series} where import_id = $1") { Parameters = { new() { Value = importId } } },
                new($"delete from {Errors} where import_id = $1") { Parameters = { new() { Value = importId } } },
            },
        };
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    public static Task<NpgsqlBinaryImporter> CopySeries(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.BeginBinaryImportAsync($"copy {Series} (import_id, number, version, content) from stdin (format binary)", cancellation);

    public static async Task Write(this NpgsqlBinaryImporter copy, string importId, StagedSeries series, CancellationToken cancellation)
    {
        await copy.StartRowAsync(cancellation);
        await copy.WriteAsync(importId, NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(series.Number, NpgsqlDbType.Integer, cancellation);
        await copy.WriteAsync(series.Version, NpgsqlDbType.Bigint, cancellation);
        await copy.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(Content.Of(series), WireJson.Options), NpgsqlDbType.Bytea, cancellation);
    }

    public static Task<NpgsqlBinaryImporter> CopyErrors(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.BeginBinaryImportAsync($"copy {Errors} (import_id, number, line, column_name, value, code, message, suggestion) from stdin (format binary)", cancellation);

    public static async Task Write(this NpgsqlBinaryImporter copy, string importId, int number, ImportError error, CancellationToken cancellation)
    {
        await copy.StartRowAsync(cancellation);
        await copy.WriteAsync(importId, NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(number, NpgsqlDbType.Integer, cancellation);
        await copy.WriteAsync(error.Line, NpgsqlDbType.Integer, cancellation);
        foreach (var text in new[] { error.Column, error.Value, error.Code, error.Message, error.Suggestion })
            if (text is null) await copy.WriteNullAsync(cancellation);
            else await copy.WriteAsync(text, NpgsqlDbType.Text, cancellation);
    }

    /// <summary>The series from a place on, in order.</summary>
    public static async Task<IReadOnlyList<StagedSeries>> ReadSeries(this IQuerySession session, string importId, long from, int most, CancellationToken cancellation)
    {
        // Numbers have no gaps. With a limit instead, a table that was not analysed yet would be sorted to its end for every batch.
        await using var command = new NpgsqlCommand($"select number, version, content from {Series} where import_id = $1 and number >= $2 and number < $2 + $3 order by number")
        {
            Parameters = { new() { Value = importId }, new() { Value = from }, new() { Value = most } },
        };
        await using var rows = await session.ExecuteReaderAsync(command, cancellation);
        var found = new List<StagedSeries>();
        while (await rows.ReadAsync(cancellation))
        {
            var content = JsonSerializer.Deserialize<Content>(await rows.GetFieldValueAsync<byte[]>(2, cancellation), WireJson.Options)!;
            found.Add(new(rows.GetInt32(0), content.Key, rows.GetInt64(1), content.ToChanges()));
        }
        return found;
    }

    /// <summary>The errors behind one, in the order of lines, each with its number.</summary>
    public static async Task<IReadOnlyList<(int Number, ImportError Error)>> ReadErrors(this IQuerySession session, string importId, int line, int number, int most, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select number, line, column_name, value, code, message, suggestion from {Errors} where import_id = $1 and (line, number) > ($2, $3) order by line, number limit $4")
        {
            Parameters = { new() { Value = importId }, new() { Value = line }, new() { Value = number }, new() { Value = most } },
        };
        await using var rows = await session.ExecuteReaderAsync(command, cancellation);
        var found = new List<(int, ImportError)>();
        while (await rows.ReadAsync(cancellation))
            found.Add((rows.GetInt32(0), new(rows.GetInt32(1), Text(2), Text(3), Text(4)!, Text(5)!, Text(6))));
        return found;

        string? Text(int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
    }

    // Column by column it is half as long, and read and written in half the time.
    private sealed record Content(
        SeriesKey Key, int[] Lines, Period[] Periods, decimal?[] Values, ObsStatus[] Statuses, DateOnly[] PublishedOn, string?[] SourceUrls, FigureChange[] Changes, FigureInForce?[] Before)
    {
        public static Content Of(StagedSeries series)
        {
            return new(series.Key, Column(c => c.Figure.Line), Column(c => c.Figure.Period), Column(c => c.Figure.Value), Column(c => c.Figure.Status),
                Column(c => c.Figure.PublishedOn), Column(c => c.Figure.SourceUrl), Column(c => c.Change), Column(c => c.Before));

            T[] Column<T>(Func<ProposedFigure, T> value) => [.. series.Changes.Select(value)];
        }

        public IReadOnlyList<ProposedFigure> ToChanges() =>
            [.. Lines.Select((line, i) => new ProposedFigure(new(line, Periods[i], Values[i], Statuses[i], PublishedOn[i], SourceUrls[i]), Changes[i], Before[i]))];
    }
}
