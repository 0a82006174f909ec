using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Mechanisms;
using TradeTracker.Domain;
using TradeTracker.Domain.Mechanisms;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Registries;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Mechanisms;

public sealed partial class MechanismProjection() : RegistryProjection<Mechanism, MechanismEvent>(Mechanism.Evolve);

public static class MechanismOptions
{
    public static Registry<Mechanism, MechanismEvent, MechanismState> Registry { get; } = new("mechanism/", Mechanism.Evolve, (m, _) => MechanismState.Of(m, m.Version), ListMechanismsEndpoint.Columns.Of);

    public static void AddMechanisms(this StoreOptions options) => options.AddRegistry<Mechanism, MechanismProjection>();
}

public static class GetMechanismEndpoint
{
    /// <summary>Shows a mechanism with its members and its secretariat.</summary>
    [WolverineGet("/api/v1/mechanisms/{mechanismId}"), Requires(Role.Reader), ProducesResponseType<MechanismState>(200)]
    public static Task<IResult> Get(string mechanismId, string? asOf, IQuerySession session, Clocks clocks, CancellationToken cancellation) =>
        MechanismOptions.Registry.Show(StreamKeys.Mechanism(mechanismId.ToLowerInvariant()), new(asOf), session, clocks, cancellation);
}

public static class ListMechanismsEndpoint
{
    public static readonly Columns<MechanismState> Columns = new()
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
    public static Task<IResult> Get(string? asOf, string? limit, string? cursor, IQuerySession session, Clocks clocks, CancellationToken cancellation) =>
        MechanismOptions.Registry.List(new(asOf), limit, cursor, session, clocks, cancellation);
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

    private static readonly Registry<Mechanism, MechanismEvent, Page<TimelineEntry>> Timelines = new("mechanism/", Mechanism.Evolve, (mechanism, _) => new(TimelineEntry.Of(mechanism), null), lives => Columns.Of(lives.SelectMany(life => life.Items)));

    /// <summary>What happened in a mechanism's life, in the order of its days.</summary>
    [WolverineGet("/api/v1/mechanisms/{mechanismId}/timeline"), Requires(Role.Reader), OffersTables, ProducesResponseType<Page<TimelineEntry>>(200)]
    public static Task<IResult> Get(string mechanismId, string? asOf, IQuerySession session, Clocks clocks, CancellationToken cancellation) =>
        Timelines.Show(StreamKeys.Mechanism(mechanismId.ToLowerInvariant()), new(asOf), session, clocks, cancellation);
}
