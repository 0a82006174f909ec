using JasperFx.Events.Projections;
using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Coverage;
using TradeTracker.Domain;
using TradeTracker.Domain.Coverage;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Registries;
using TradeTracker.Host.Security;
using TradeTracker.Host.Targets;
using Wolverine.Http;

namespace TradeTracker.Host.Coverage;

public sealed partial class CoverageListProjection : FoldProjection<CoverageList, CoverageEvent>
{
    protected override CoverageList? Fold(CoverageList? state, CoverageEvent e) => CoverageList.Evolve(state, e);
    protected override CoverageList At(CoverageList state, long version) => state with { Version = version };
}

public static class CoverageListOptions
{
    public static Registry<CoverageList, CoverageEvent, CoverageListState> Registry { get; } = new("coverage/", CoverageList.Evolve, (l, _) => CoverageListState.Of(l, l.Version), ListCoverageListsEndpoint.Columns);

    public static void AddCoverageLists(this StoreOptions options)
    {
        options.Schema.For<CoverageList>().Identity(l => l.Stream);
        options.Projections.Add<CoverageListProjection>(ProjectionLifecycle.Inline);
    }
}

public static class GetCoverageListEndpoint
{
    /// <summary>Shows a list of goods with every edition.</summary>
    [WolverineGet("/api/v1/coverage-lists/{coverageListId}"), Requires(Role.Reader), ProducesResponseType<CoverageListState>(200)]
    public static Task<IResult> Get(string coverageListId, string? asOf, IQuerySession session, VerdictReader clocks, CancellationToken cancellation) =>
        CoverageListOptions.Registry.Show(StreamKeys.Coverage(Slug.Upper(coverageListId)), new(asOf), session, clocks, cancellation);
}

public static class ListCoverageListsEndpoint
{
    public static readonly Columns<CoverageListState> Columns = new()
    {
        { "id", l => l.Id },
        { "name", l => l.Name },
        { "edition", l => l.Editions[^1].Edition },
        { "nomenclature", l => l.Editions[^1].Nomenclature },
        { "published_on", l => l.Editions[^1].PublishedOn },
        { "includes", l => Cell.Several(l.Editions[^1].Includes) },
        { "excludes", l => Cell.Several(l.Editions[^1].Excludes) },
        { "version", l => l.Version },
    };

    /// <summary>Lists the lists of goods, in the order of their ids.</summary>
    [WolverineGet("/api/v1/coverage-lists"), Requires(Role.Reader), OffersTables, ProducesResponseType<Page<CoverageListState>>(200)]
    public static Task<IResult> Get(string? asOf, string? limit, string? cursor, IQuerySession session, VerdictReader clocks, CancellationToken cancellation) =>
        CoverageListOptions.Registry.List(new(asOf), limit, cursor, session, clocks, cancellation);
}
