using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using TradeTracker.Client;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Targets;
using TradeTracker.Dashboard.Shell;
using TradeTracker.Dashboard.Words;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Dashboard.Overview;

/// <summary>What a reader looks for, as the address of the page says it; empty is no filter.</summary>
internal sealed class TargetFilter(IQueryCollection query)
{
    private const int PerPage = 25;

    /// <summary>As the API calls them.</summary>
    private static readonly string[] Names = ["q", "party", "group", "mechanism", "deadlineBefore", "status", "agreement", "kind", "state"];

    public string? Words => Asked("q");
    public string? Party => Asked("party");
    public string? Group => Asked("group");
    public string? Mechanism => Asked("mechanism");
    public string? Before => Asked("deadlineBefore");
    public string? Status => Asked("status");
    public string? Agreement => Asked("agreement");
    public string? Kind => Asked("kind");
    public string? State => Asked("state");
    public string? Sort => Asked("sort");

    public bool IsSet => Names.Any(n => Asked(n) is not null);

    /// <summary>What is wrong with a filter; a page that ignored it would show wrong numbers.</summary>
    public string? Fault =>
        Status is not null && Codes.Read<Status>(Status) is null ? $"There is no status ‘{Status}’."
        : Agreement is not null && Codes.Read<Agreement>(Agreement) is null ? $"There is no agreement ‘{Agreement}’."
        : Before is not null && Days.Read(Before) is null ? $"There is no day ‘{Before}’: expected one like 2024-03-31."
        : null;

    /// <summary>The same targets as a file, all of them.</summary>
    public string File(Moment moment, string suffix) =>
        QueryHelpers.AddQueryString(moment.Link($"/api/v1/targets.{suffix}"), Names.Append("sort").Where(n => Asked(n) is not null).ToDictionary(n => n, Asked));

    public async Task<Page<TargetSummary>> Ask(TradeTrackerClient api, Moment moment) => (await api.Targets.ListTargets(
        party: Party, group: Group, mechanism: Mechanism, deadlineBefore: Days.Read(Before), q: Words, limit: PerPage, cursor: Asked("cursor"), asOf: moment.AsOf, publishedUntil: moment.PublishedUntil,
        status: Codes.Read<Status>(Status) is { } status ? [status] : null, agreement: Codes.Read<Agreement>(Agreement) is { } agreement ? [agreement] : null,
        kind: Kind is null ? null : [Kind], state: State is null ? null : [State], sort: Sort is null ? null : [Sort]).Answer()).Body;

    private string? Asked(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
}
