using FluentValidation;
using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Imports;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Importing;

public static class RevertImportEndpoint
{
    /// <summary>Takes an accepted import out of every answer from here on; answers as of before keep it.</summary>
    [WolverinePost("/api/v1/imports/{importId}/reversal"), Requires(Role.Analyst), ComparesVersion, ProducesResponseType<ImportView>(200)]
    public static async Task<IResult> Post(string importId, RevertImportRequest request, IDocumentSession session, HttpContext http, CancellationToken cancellation)
    {
        var (upload, import, problem) = await session.Decidable(importId, http, cancellation);
        if (problem is not null) return problem;
        var decision = request.ToCommand().Decide(import!);
        if (decision.Refusal is { } refusal) return Problems.Of(refusal);
        if (decision.Events is not [var reverted]) return upload!.Answer();
        var after = upload! with { Status = ImportStatus.Reverted, Reason = request.Reason, Version = upload!.Version + 1 };
        session.Events.Append(upload.Stream, after.Version, reverted);
        session.Store(after);
        return after.Answer();
    }

    public sealed class Validator : AbstractValidator<RevertImportRequest>
    {
        public Validator() => RuleFor(r => r.Reason).Given().Text(500);
    }
}
