using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Imports;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using TradeTracker.Imports;
using Wolverine;
using Wolverine.Http;

namespace TradeTracker.Host.Importing;

public static class ProposeImportEndpoint
{
    private const int IdLength = 64, HashLength = 8;
    private static readonly string[] Formats = [.. ImportFormat.All.Select(f => f.Name)];

    /// <summary>Uploads a file of figures to see what it would change; nothing counts before it is accepted.</summary>
    /// <remarks>The body is the file itself, or a form with one file (multipart/form-data); plain, `.gz`, `.zip` with one entry, or `.xlsx`. What a row says itself wins over the query. It is read in the background: follow the Location until its status is `proposed`. The same file on the same terms is not read again: the answer (200) is the import it was uploaded as.</remarks>
    [WolverinePost("/api/v1/imports"), Requires(Role.Analyst), TakesFile, ProducesResponseType<ImportView>(200), ProducesResponseType<ImportView>(202)]
    public static async Task<IResult> Post(
        string? format, string? publisher, string? publishedOn, string? sourceUrl, HttpContext http, IDocumentSession session, IMessageContext messages, UploadedFiles files, ImportSettings settings, TimeProvider clock, KnownIds known, CancellationToken cancellation)
    {
        var query = new Query();
        query.OneOf(format, Formats);
        var terms = new UploadTerms(await query.Publisher(publisher, known, cancellation), query.PastDay(publishedOn, clock.Today()), query.Url(sourceUrl));
        if (query.HasFaults) return query.Problem();
        if (await UploadedBody.Read(http) is not ({ } file, { } sha256, var fileName)) return Problems.Of(ProblemCodes.InvalidRequest, "The form has no file, or is cut off.");
        await using var _ = file;
        var (recognised, problem) = Recognise(file, format, await FileReading.TermsOf(session, terms, cancellation), settings.Limits);
        if (problem is not null) return problem;
        var upload = new Upload("", fileName ?? $"upload.{recognised}", sha256, file.Length, recognised!, terms, clock.GetUtcNow(), http.User.Identity?.Name);
        if (await SameAs(upload, session, cancellation) is { } same) return new Proposed(same.ToView(), 200);

        upload = upload with { Id = await IdOf(upload, session, cancellation) };
        file.Position = 0;
        await files.Keep(upload.Id, file, cancellation);
        session.Insert(upload);
        await messages.PublishAsync(new ReadFile(upload.Id));
        return new Proposed(upload.ToView(), 202);
    }

    /// <summary>Everything about a file as a whole is said at once, not by and by.</summary>
    private static (string? Format, IResult? Problem) Recognise(Stream file, string? format, Terms terms, Limits limits)
    {
        try
        {
            var found = ImportFile.Recognise(file, format, limits);
            ImportFile.Check(file, limits);
            file.Position = 0;
            _ = ImportFile.Read(file, found, terms, limits).FirstOrDefault();
            return (found.Name, null);
        }
        catch (FileProblemException e)
        {
            return (null, Problems.Of(ProblemCodes.OfFile(e.Code), e.Message));
        }
    }

    private static async Task<Upload?> SameAs(Upload upload, IQuerySession session, CancellationToken cancellation) =>
        (await session.Query<Upload>().Where(u => u.Sha256 == upload.Sha256).ToListAsync(cancellation))
        .FirstOrDefault(u => u.Format == upload.Format && u.Terms == upload.Terms && u.Status is not (ImportStatus.Reverted or ImportStatus.Failed));

    /// <summary>Of the file's name and the first digits of its hash: the same file has the same id, with a number where it is read anew.</summary>
    private static async Task<string> IdOf(Upload upload, IQuerySession session, CancellationToken cancellation)
    {
        var name = Slug.From(Path.GetFileNameWithoutExtension(upload.FileName)) is { Length: > 0 } slug ? slug : "file";
        var id = $"{name[..Math.Min(name.Length, IdLength - HashLength - 5)].TrimEnd('-')}-{upload.Sha256[..HashLength]}";
        var taken = await session.Query<Upload>().CountAsync(u => u.Id == id || u.Id.StartsWith(id + "-"), cancellation);
        return taken == 0 ? id : $"{id}-{taken + 1}";
    }

    private sealed record Proposed(ImportView Body, int Status) : IResult, IStatusCodeHttpResult, IValueHttpResult, IWritten
    {
        public int? StatusCode => Status;
        public object? Value => Body;
        public string Stream => Domain.StreamKeys.Import(Body.Id);
        public long Version => Body.Version;
        public string? Location => $"/api/v1/imports/{Body.Id}";

        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = Status;
            httpContext.Response.Headers.Location = Location;
            return ETags.Write(httpContext, Body, Version);
        }
    }
}

/// <summary>The operation takes a file as its body, up to a size of its own; its answer is a dry run itself.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesFileAttribute : Attribute;
