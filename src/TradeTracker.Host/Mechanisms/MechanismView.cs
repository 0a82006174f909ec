using JasperFx.Events.Projections;
using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Mechanisms;
using TradeTracker.Domain;
using TradeTracker.Domain.Mechanisms;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Mechanisms;

public sealed partial class MechanismProjection : FoldProjection<Mechanism, MechanismEvent>
{
    protected override Mechanism? Fold(Mechanism? state, MechanismEvent e) => Mechanism.Evolve(state, e);
    protected override Mechanism At(Mechanism state, long version) => state with { Version = version };
}

public static class MechanismOptions
{
    public static void AddMechanisms(this StoreOptions options)
    {
        options.Schema.For<Mechanism>().Identity(m => m.Stream);
        options.Projections.Add<MechanismProjection>(ProjectionLifecycle.Inline);
    }
}

public static class GetMechanismEndpoint
{
    /// <summary>Shows a mechanism with its members and its secretariat.</summary>
    [WolverineGet("/api/v1/mechanisms/{mechanismId}"), Requires(Role.Reader), ProducesResponseType<MechanismState>(200)]
    public static async Task<IResult> Get(string mechanismId, IQuerySession session, CancellationToken cancellation) =>
        await session.LoadAsync<Mechanism>(StreamKeys.Mechanism(mechanismId.ToLowerInvariant()), cancellation) is { } mechanism
            ? new Read<MechanismState>(MechanismState.Of(mechanism, mechanism.Version), mechanism.Version)
            : await session.Missing(StreamKeys.Mechanism(mechanismId), cancellation);
}

public static class ListMechanismsEndpoint
{
    private static readonly Columns<MechanismState> Columns = new()
    {
        { "id", m => m.Id },
        { "name", m => m.Name },
        { "inaugurated_on", m => m.InauguratedOn },
        { "members", m => Cell.Several(m.Members.Where(s => s.Until is null).Select(s => (Cell)s.Economy)) },
        { "secretariat_city", m => m.Secretariat?.City },
        { "secretariat_economy", m => m.Secretariat?.Economy },
        { "dissolved_on", m => m.DissolvedOn },
        { "version", m => m.Version },
    };

    /// <summary>Lists the mechanisms, in the order of their ids.</summary>
    [WolverineGet("/api/v1/mechanisms"), Requires(Role.Reader), OffersTables, ProducesResponseType<Page<MechanismState>>(200)]
    public static async Task<IResult> Get(string? limit, string? cursor, IQuerySession session, CancellationToken cancellation)
    {
        var query = new Query();
        var (take, after) = (query.Limit(limit), query.After(cursor));
        if (query.HasFaults) return query.Problem();
        return new ReadList<MechanismState>(Read, after, take, Columns);

        async Task<Page<MechanismState>> Read(string after, int take)
        {
            var found = await session.Query<Mechanism>().Where(m => m.Stream.CompareTo(after) > 0).OrderBy(m => m.Stream).Take(take + 1).ToListAsync(cancellation);
            return Pages.Of([.. found.Select(m => MechanismState.Of(m, m.Version))], take, m => StreamKeys.Mechanism(m.Id));
        }
    }
}

public static class GetTimelineEndpoint
{
    private static readonly Columns<TimelineEntry> Columns = new()
    {
        { "on", e => e.On },
        { "type", e => e.Type },
        { "what", e => e.What },
        { "source", e => e.Citation.Outlet },
        { "source_url", e => e.Citation.Url },
    };

    /// <summary>What happened in a mechanism's life, in the order of its days.</summary>
    [WolverineGet("/api/v1/mechanisms/{mechanismId}/timeline"), Requires(Role.Reader), OffersTables, ProducesResponseType<Page<TimelineEntry>>(200)]
    public static async Task<IResult> Get(string mechanismId, IQuerySession session, CancellationToken cancellation)
    {
        var stream = StreamKeys.Mechanism(mechanismId.ToLowerInvariant());
        return await session.LoadAsync<Mechanism>(stream, cancellation) is { } mechanism
            ? Show(TimelineEntry.Of(mechanism), mechanism.Version)
            : await session.Missing(stream, cancellation);
    }

    private static Read<Page<TimelineEntry>> Show(IReadOnlyList<TimelineEntry> life, long version) => new(new(life, null), version, Table: Columns.Of(life));
}
