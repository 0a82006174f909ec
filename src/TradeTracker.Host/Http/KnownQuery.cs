using JasperFx.Core.Reflection;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Importing;
using Wolverine.Http;

namespace TradeTracker.Host.Http;

/// <summary>The query parameters of one operation; any other is refused, because an ignored filter shows wrong numbers.</summary>
public sealed class KnownQuery(HttpChain chain)
{
    private readonly Lazy<IReadOnlyList<string>> names = new(() =>
    {
        var method = chain.HttpMethods.First();
        var declared = chain.CreateApiDescription(method).ParameterDescriptions.Where(p => p.Source.Id == "Query").Select(p => p.Name);
        return [.. declared, .. method != "GET" ? chain.Method.Method.HasAttribute<TakesFileAttribute>() ? [] : [ValidateOnly.Parameter] : OffersTables(chain) ? [Format.Parameter, CsvDialect.Parameter] : (string[])[]];
    });

    public IReadOnlyList<string> Names => names.Value;

    /// <summary>Whether an operation answers CSV and spreadsheets too.</summary>
    public static bool OffersTables(HttpChain chain) => chain.Method.Method.HasAttribute<OffersTablesAttribute>();

    public static Task Check(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<KnownQuery>() is not { } known) return next(http);
        var faults = http.Request.Query.SelectMany(q => known.FaultsOf(http, q.Key, q.Value)).ToList();
        return faults.Count == 0 ? next(http) : Problems.BadRequest(faults).ExecuteAsync(http);
    }

    private IEnumerable<Fault> FaultsOf(HttpContext http, string name, Microsoft.Extensions.Primitives.StringValues values)
    {
        if (!Names.Contains(name)) yield return new(null, name, Names.Count == 0 ? "Unknown parameter; this operation takes none." : $"Unknown parameter. {BodyShape.Suggest(name, Names)}");
        else if (values.Count > 1) yield return new(null, name, "Given more than once.");
        else if (values[0]!.Contains('\0', StringComparison.Ordinal)) yield return new(null, name, "U+0000 matches nothing.");
        else if (name == ValidateOnly.Parameter && values[0] is not ("true" or "false")) yield return new(null, name, "Expected true or false.");
        else if (HttpMethods.IsGet(http.Request.Method) && Negotiation.FaultOf(http, name, values[0]!) is { } fault) yield return new(null, name, fault);
    }
}
