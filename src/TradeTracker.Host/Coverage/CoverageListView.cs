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
using Wolverine.Http;

namespace TradeTracker.Host.Coverage;

public sealed partial class CoverageListProjection() : RegistryProjection<CoverageList, CoverageEvent>(CoverageList.Evolve);

public static class CoverageListOptions
{
    public static Registry<CoverageList, CoverageEvent, CoverageListState> Registry { get; } = new("coverage/", CoverageList.Evolve, (l, _) => CoverageListState.Of(l, l.Version), lists => ListCoverageListsEndpoint.Columns.Of(lists.SelectMany(l => l.Editions.Select(e => (l, e)))));

    public static void AddCoverageLists(this StoreOptions options) => options.AddRegistry<CoverageList, CoverageListProjection>();
}

public static class GetCoverageListEndpoint
{
    /// <summary>Shows a list of goods with every edition.</summary>
    [WolverineGet("/api/v1/coverage-lists/{coverageListId}"), Requires(Role.Reader), ProducesResponseType<CoverageListState>(200)]
    public static Task<IResult> Get(string coverageListId, string? asOf, IQuerySession session, Clocks clocks, CancellationToken cancellation) =>
        CoverageListOptions.Registry.Show(StreamKeys.Coverage(Slug.Upper(coverageListId)), new(asOf), session, clocks, cancellation);
}

public static class ListCoverageListsEndpoint
{
    public static readonly Columns<(CoverageListState List, CoverageEdition Edition)> Columns = new()
    {
        { "id", row => row.List.Id },
        { "name", row => row.List.Name },
        { "edition", row => row.Edition.Edition },
        { "nomenclature", row => row.Edition.Nomenclature },
        { "published_on", row => row.Edition.PublishedOn },
        { "includes", row => Cell.Several(row.Edition.Includes.Select(code => (Cell)code)) },
        { "excludes", row => Cell.Several(row.Edition.Excludes.Select(code => (Cell)code)) },
        { "source", row => row.Edition.Citation.Outlet },
        { "source_url", row => row.Edition.Citation.Url },
    };

    /// <summary>Lists the lists of goods, in the order of their ids.</summary>
    [WolverineGet("/api/v1/coverage-lists"), Requires(Role.Reader), OffersTables, ProducesResponseType<Page<CoverageListState>>(200)]
    public static Task<IResult> Get(string? asOf, string? limit, string? cursor, IQuerySession session, Clocks clocks, CancellationToken cancellation) =>
        CoverageListOptions.Registry.List(new(asOf), limit, cursor, session, clocks, cancellation);
}
