using FluentValidation;
using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Imports;
using TradeTracker.Domain.Imports;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine;
using Wolverine.Http;

namespace TradeTracker.Host.Importing;

public static class AcceptImportEndpoint
{
    /// <summary>Takes a proposed file into the record: all its figures count at once, when the last is recorded.</summary>
    /// <remarks>They are recorded in the background; no reader sees some of them before all are there. Follow the import until its status is `accepted`.</remarks>
    [WolverinePost("/api/v1/imports/{importId}/acceptance"), Requires(Role.Analyst), ComparesVersion, ProducesResponseType<ImportView>(200)]
    public static async Task<IResult> Post(string importId, AcceptImportRequest request, IDocumentSession session, IMessageContext messages, HttpContext http, CancellationToken cancellation)
    {
        var (upload, import, problem) = await session.Decidable(importId, http, cancellation);
        if (problem is not null) return problem;
        var decision = request.ToCommand().Decide(import!);
        if (decision.Refusal is { } refusal) return Problems.Of(refusal);
        if (decision.Events is not [ImportAccepted accepted]) return upload!.Answer();
        if (upload!.Accepting is { } underWay)
            return underWay == accepted ? upload.Answer() : Problems.Of(new Domain.Refusal(Domain.RefusalCodes.ImportAccepted, $"{importId} is being accepted already, on other terms."));

        var accepting = upload with { Status = ImportStatus.Accepting, Accepting = accepted, Done = 0 };
        session.Store(accepting);
        if (!ValidateOnly.Asked(http)) await messages.PublishAsync(new RecordBatch(upload.Id, 0));
        return accepting.Answer();
    }

    public sealed class Validator : AbstractValidator<AcceptImportRequest>;
}

/// <summary>What the decisions about an import have in common.</summary>
internal static class ImportDecisions
{
    /// <summary>The import, locked; or why nothing can be decided about it yet, or at all.</summary>
    public static async Task<(Upload? Upload, Import? Import, IResult? Problem)> Decidable(this IDocumentSession session, string importId, HttpContext http, CancellationToken cancellation)
    {
        if (await session.FindUpload(importId, cancellation) is not { } found) return (null, null, NotFound(importId));
        // Not waited for: a worker holds the lock while it reads.
        if (found.Status == ImportStatus.Reading) return (null, null, Problems.Of(ProblemCodes.ImportUnread, $"{importId} is still being read; wait until its status is proposed."));
        await session.LockImport(found.Id, cancellation);
        var upload = (await session.FindUpload(importId, cancellation))!;
        if (upload.Failure is { } failure) return (null, null, Problems.Of(ProblemCodes.ImportFailed, $"{importId} cannot be read: {failure.Detail}"));
        if (Precondition.Check(http, upload.Version) is { } stale) return (null, null, TypedResults.Problem(stale));
        return (upload, await session.Events.AggregateStreamAsync<Import>(upload.Stream, token: cancellation), null);
    }

    public static Task<Upload?> FindUpload(this IQuerySession session, string importId, CancellationToken cancellation) =>
        session.LoadAsync<Upload>(importId.ToLowerInvariant(), cancellation);

    public static IResult NotFound(string importId) => Problems.NotFound($"There is no import '{importId}'.");

    public static Written<ImportView> Answer(this Upload upload) => new(upload.ToView(), upload.Stream, upload.Version);
}
