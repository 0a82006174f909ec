using Marten;
using TradeTracker.Contracts.Imports;
using TradeTracker.Domain;
using TradeTracker.Domain.Imports;
using TradeTracker.Host.EventStore;

namespace TradeTracker.Host.Importing;

/// <summary>An uploaded file and how far it has come. What was decided about it is in its stream; this says what is being worked at.</summary>
/// <param name="Terms">What fills the blanks of its rows.</param>
public sealed record Upload(string Id, string FileName, string Sha256, long Bytes, string Format, UploadTerms Terms, DateTimeOffset UploadedAt, string? UploadedBy)
{
    public ImportStatus Status { get; init; }

    /// <summary>Of its stream; 0 while it has none.</summary>
    public long Version { get; init; }

    /// <summary>Work done: bytes read, or series recorded.</summary>
    public long Done { get; init; }

    /// <summary>The series it has changes of.</summary>
    public int Series { get; init; }
    public ImportCounts? Counts { get; init; }

    /// <summary>Figures so old on their day of publication that others must have been published before.</summary>
    public int VintagesUnknown { get; init; }
    public ImportFailure? Failure { get; init; }

    /// <summary>What its acceptance will say, once all is recorded.</summary>
    public ImportAccepted? Accepting { get; init; }
    public string? Reason { get; init; }

    public string Stream => StreamKeys.Import(Id);

    public ImportView ToView() => new(
        Id, Status, FileName, Sha256, Bytes, Format, Terms.Publisher, Terms.PublishedOn, Terms.SourceUrl,
        Status switch { ImportStatus.Reading => new(Done, Bytes), ImportStatus.Accepting => new(Done, Series), _ => null },
        Counts, VintagesUnknown == 0 ? [] : [new("vintage-unknown", VintagesUnknown, "Older than three years when published: what was published before is not known, so what was known when is not either.")],
        Failure, Reason, UploadedAt, UploadedBy, Version);
}

/// <summary>What the query of an upload says of all its rows; what a row says itself wins.</summary>
public sealed record UploadTerms(string? Publisher, DateOnly? PublishedOn, string? SourceUrl);

public sealed partial class ImportProjection() : FoldProjection<Import, ImportEvent>(Import.Evolve)
{
    protected override Import At(Import state, long version) => state;
}

public static class ImportOptions
{
    public static void AddImports(this StoreOptions options)
    {
        options.Schema.For<Import>().Identity(i => i.Stream);
        options.Schema.For<Upload>().Duplicate(u => u.Sha256).Duplicate(u => u.UploadedAt);
        options.Projections.Add<ImportProjection>(JasperFx.Events.Projections.ProjectionLifecycle.Live);
    }

    /// <summary>One worker or decision at a time on an import, over all nodes, until the transaction ends.</summary>
    public static Task LockImport(this IDocumentSession session, string id, CancellationToken cancellation) => session.Lock(StreamKeys.Import(id), cancellation);
}
