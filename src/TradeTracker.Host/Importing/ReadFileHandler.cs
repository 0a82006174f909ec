using Marten;
using TradeTracker.Contracts.Imports;
using TradeTracker.Domain.Imports;
using TradeTracker.Host.EventStore;
using TradeTracker.Imports;
using Wolverine.Attributes;
using Wolverine.Runtime.Handlers;

namespace TradeTracker.Host.Importing;

/// <summary>A file was uploaded: read it and propose what it would change.</summary>
[MessageIdentity("read_file")]
public sealed record ReadFile(string ImportId);

/// <summary>Reads a file from the start; a node that dies on the way leaves it to another.</summary>
public static class ReadFileHandler
{
    private const int LongestSeconds = 3600;
    private const int Large = 16 * 1024 * 1024;

    public static void Configure(HandlerChain chain)
    {
        chain.ExecutionTimeoutInSeconds = LongestSeconds;
        chain.RetryUntilDone();
    }

    public static async Task Handle(ReadFile message, IDocumentSession session, FileReading reading, CancellationToken cancellation)
    {
        await session.LockImport(message.ImportId, cancellation);
        if (await session.LoadAsync<Upload>(message.ImportId, cancellation) is not { Status: ImportStatus.Reading } upload) return;
        try
        {
            var read = await reading.Propose(upload, cancellation);
            session.Events.StartStream(upload.Stream, new ImportProposed(
                upload.Id, upload.FileName, upload.Sha256, upload.Bytes, upload.Format, upload.Terms.Publisher, upload.Terms.PublishedOn, upload.Terms.SourceUrl, read.Counts!));
            session.Store(read with { Status = ImportStatus.Proposed, Version = 1 });
        }
        catch (FileProblemException e)
        {
            session.Store(upload with { Status = ImportStatus.Failed, Done = 0, Failure = new(e.Code, e.Message) });
        }
        // What a large file took would else stay until the memory is short, and the next one come on top of it.
        if (upload.Bytes > Large) GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
    }
}
