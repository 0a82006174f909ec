using Marten;
using Npgsql;
using NpgsqlTypes;
using TradeTracker.Contracts.Imports;
using TradeTracker.Host.EventStore;

namespace TradeTracker.Host.Importing;

/// <summary>The rows of files that cannot be read.</summary>
internal static class StagedErrors
{
    private const string Table = $"{EventStoreOptions.Schema}.import_errors";

    public static NpgsqlBatchCommand Clear(string importId) => new($"delete from {Table} where import_id = $1") { Parameters = { new() { Value = importId } } };

    public static Task<NpgsqlBinaryImporter> CopyErrors(this NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.BeginBinaryImportAsync($"copy {Table} (import_id, number, line, column_name, value, code, message, suggestion) from stdin (format binary)", cancellation);

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

    /// <summary>The errors behind one, in the order of lines, each with its number.</summary>
    public static async Task<IReadOnlyList<(int Number, ImportError Error)>> ReadErrors(this IQuerySession session, string importId, int line, int number, int most, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select number, line, column_name, value, code, message, suggestion from {Table} where import_id = $1 and (line, number) > ($2, $3) order by line, number limit $4")
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
}
