using System.IO.Compression;
using System.Security.Cryptography;
using Marten;
using Npgsql;
using NpgsqlTypes;
using TradeTracker.Host.EventStore;

namespace TradeTracker.Host.Importing;

/// <summary>The bytes of uploads, kept in the database: any node can read them on, and years later somebody can look at them again. Never whole in memory.</summary>
public sealed class UploadedFiles(IDocumentStore store)
{
    private const int ChunkSize = 256 * 1024;
    private const string Table = $"{EventStoreOptions.Schema}.import_chunks";

    /// <summary>Copies a body into a temporary file that is gone when it is closed.</summary>
    /// <returns>The file, at its start, and its SHA-256 in hex.</returns>
    public static async Task<(FileStream File, string Sha256)> Spool(Stream body, CancellationToken cancellation)
    {
        var file = Temporary();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[ChunkSize];
        for (int read; (read = await body.ReadAsync(buffer, cancellation)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
        file.Position = 0;
        return (file, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Keeps a file; what a failed attempt left of it is replaced.</summary>
    public async Task Keep(string importId, Stream file, CancellationToken cancellation)
    {
        await using var packed = Temporary();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) await file.CopyToAsync(gzip, cancellation);
        packed.Position = 0;
        await using var connection = await store.Connect(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var delete = new NpgsqlCommand($"delete from {Table} where import_id = $1", connection) { Parameters = { new() { Value = importId } } };
        await delete.ExecuteNonQueryAsync(cancellation);
        await using (var copy = await connection.BeginBinaryImportAsync($"copy {Table} (import_id, number, content) from stdin (format binary)", cancellation))
        {
            var buffer = new byte[ChunkSize];
            for (int number = 0, read; (read = await packed.ReadAtLeastAsync(buffer, ChunkSize, throwOnEndOfStream: false, cancellation)) > 0; number++)
            {
                await copy.StartRowAsync(cancellation);
                await copy.WriteAsync(importId, NpgsqlDbType.Text, cancellation);
                await copy.WriteAsync(number, NpgsqlDbType.Integer, cancellation);
                await copy.WriteAsync(buffer[..read], NpgsqlDbType.Bytea, cancellation);
            }
            await copy.CompleteAsync(cancellation);
        }
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>A copy to read from, gone when it is closed.</summary>
    public async Task<FileStream> Open(string importId, CancellationToken cancellation)
    {
        var file = Temporary();
        await using var connection = await store.Connect(cancellation);
        await using var command = new NpgsqlCommand($"select content from {Table} where import_id = $1 order by number", connection) { Parameters = { new() { Value = importId } } };
        await using var chunks = await command.ExecuteReaderAsync(cancellation);
        await using var packed = Temporary();
        while (await chunks.ReadAsync(cancellation)) await packed.WriteAsync(await chunks.GetFieldValueAsync<byte[]>(0, cancellation), cancellation);
        packed.Position = 0;
        await using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        await gzip.CopyToAsync(file, cancellation);
        file.Position = 0;
        return file;
    }

    private static FileStream Temporary() =>
        new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, ChunkSize, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
}
