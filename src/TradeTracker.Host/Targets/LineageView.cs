using Marten;
using Marten.Linq.MatchesSql;
using Marten.Linq.SoftDeletes;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Targets;

public static class GetLineageEndpoint
{
    /// <summary>Shows what became of a promise, which targets it superseded or was superseded by, and which live beside it on the same corridor.</summary>
    [WolverineGet("/api/v1/targets/{targetId}/lineage"), Requires(Role.Reader), Citable, ProducesResponseType<LineageView>(200)]
    public static async Task<IResult> Get(string targetId, string? asOf, string? publishedUntil, VerdictReader reader, IQuerySession session, CancellationToken cancellation)
    {
        var query = new Query();
        var bounds = query.Bounds(asOf, publishedUntil);
        if (query.HasFaults) return query.Problem();
        var (read, problem) = await reader.Read(targetId, bounds, null, cancellation);
        if (read is null) return problem!;
        var (upTo, _) = bounds.Open ? (long.MaxValue, null) : await reader.Clocks.Resolve(session, bounds, cancellation);

        var around = await session.FoldAll(await Around(session, read.State, cancellation), upTo, cancellation);
        var position = around.Select(t => t.Log[^1].Position).Append(read.Assessment.Position).Max();
        var view = new LineageView(read.State, [.. around.Select(t => t.Target).Where(t => t.Set.Terms.AnnouncedOn <= read.Today).Select(t => t.At(read.Today))]);
        return new Read<LineageView>(view, read.State.Version, read.ContentLocation("/lineage", position));
    }

    /// <summary>The streams of the targets it names, that name it, or that ever had its corridor.</summary>
    private static Task<IReadOnlyList<string>> Around(IQuerySession session, TargetState target, CancellationToken cancellation)
    {
        var corridor = Corridor.Key(target.Definition.Subject, target.Definition.Counterpart);
        var named = (object)target.Lineage.Supersessions.Select(s => StreamKeys.Target(s.By)).ToArray();
        return session.Query<Target>()
            .Where(t => t.MaybeDeleted() && t.MatchesSql("(d.corridors && array[?] or d.id = any(?) or d.data -> 'supersessions' @> jsonb_build_array(jsonb_build_object('by', ?::text)))", corridor, named, target.Id))
            .Select(t => t.Stream).ToListAsync(cancellation);
    }
}
