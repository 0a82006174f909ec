using FluentValidation;
using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Events;
using TradeTracker.Domain.Log;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Feed;

public static class StrikeRecordEndpoint
{
    /// <summary>Takes a wrong record out of every answer from here on; answers as of before keep it.</summary>
    [WolverinePost("/api/v1/events/{position}/strike"), Requires(Role.Analyst), ComparesVersion, ProducesResponseType<StruckRecord>(200)]
    public static async Task<IResult> Post(long position, StrikeRecordRequest request, IDocumentSession session, HttpContext http, CancellationToken cancellation)
    {
        if (await session.Events.QueryAllRawEvents().FirstOrDefaultAsync(e => e.Sequence == position, cancellation) is not { StreamKey: { } stream } struck)
            return Problems.NotFound($"There is no event at position {position}.");
        var history = await session.Events.FetchStreamAsync(stream, token: cancellation);
        var version = history[^1].Version;
        if (Precondition.Check(http, version) is { } stale) return TypedResults.Problem(stale);
        var decision = new StrikeRecord(struck.ToRecorded(), request.Reason!).Decide([.. history.Select(e => e.ToRecorded())]);
        if (decision.Refusal is { } refusal) return Problems.Of(refusal);
        foreach (var strike in decision.Events) session.Events.Append(stream, ++version, strike);
        return new Written<StruckRecord>(new(struck.Id, position, stream, struck.EventTypeName, request.Reason!, version), stream, version);
    }

    public sealed class Validator : AbstractValidator<StrikeRecordRequest>
    {
        public Validator() => RuleFor(r => r.Reason).Given().Text(500);
    }
}
