using Refit;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Imports;

namespace TradeTracker.Client;

/// <summary>Official files: uploaded, looked at, then accepted as a whole or not; and taken back where they were wrong.</summary>
public interface IImports
{
    /// <summary>Uploads a file of figures to see what it would change; nothing counts before it is accepted.</summary>
    [Multipart, Post("/api/v1/imports")]
    Task<IApiResponse<ImportView>> ProposeImport([AliasAs("file")] StreamPart file, [Query] string? format = null, [Query] string? publisher = null, [Query] DateOnly? publishedOn = null, [Query] string? sourceUrl = null,
        [Header("Idempotency-Key")] string? idempotencyKey = null, CancellationToken cancellation = default);

    /// <summary>Lists the imports, the latest first.</summary>
    [Get("/api/v1/imports")]
    Task<IApiResponse<Page<ImportView>>> ListImports(int? limit = null, string? cursor = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Shows how far an import has come, and what it comes to.</summary>
    [Get("/api/v1/imports/{importId}")]
    Task<IApiResponse<ImportView>> GetImport(string importId,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Lists the rows of a file that cannot be read, each with what was expected.</summary>
    [Get("/api/v1/imports/{importId}/errors")]
    Task<IApiResponse<Page<ImportError>>> ListImportErrors(string importId, int? limit = null, string? cursor = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Lists what a file would change, or changed, beside what was in force.</summary>
    [Get("/api/v1/imports/{importId}/changes")]
    Task<IApiResponse<Page<ImportChange>>> ListImportChanges(string importId, int? limit = null, string? cursor = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Takes a proposed file into the record: all its figures count at once, when the last is recorded.</summary>
    [Post("/api/v1/imports/{importId}/acceptance")]
    Task<IApiResponse<ImportView>> AcceptImport(string importId, [Body] AcceptImportRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Takes an accepted import out of every answer from here on; answers as of before keep it.</summary>
    [Post("/api/v1/imports/{importId}/reversal")]
    Task<IApiResponse<ImportView>> RevertImport(string importId, [Body] RevertImportRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);
}
