using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using TradeTracker.Contracts;

namespace TradeTracker.Host.Http.Tables;

/// <summary>In which form a reader gets the answer: the path's suffix says it, else <c>format</c>, else Accept.</summary>
public static class Negotiation
{
    private sealed record Suffix(Format Format);

    /// <summary>Takes <c>.csv</c> and <c>.xlsx</c> off the path, in front of routing; ids hold no dots.</summary>
    public static Task TakeSuffix(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path;
        if (HttpMethods.IsGet(http.Request.Method) && path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && Path.GetExtension(path.Value) is { Length: > 1 } extension
            && Format.Find(extension[1..]) is { } format && format != Format.Json)
        {
            http.Features.Set(new Suffix(format));
            http.Request.Path = path.Value![..^extension.Length];
        }
        return next(http);
    }

    public static Task Choose(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata is not { } metadata || metadata.GetMetadata<KnownQuery>() is null) return next(http);
        var offers = metadata.GetMetadata<DrawsAttribute>() is not null ? [Format.Svg] : metadata.GetMetadata<OffersTablesAttribute>() is null ? [Format.Json] : Format.All;
        var suffix = http.Features.Get<Suffix>()?.Format;
        if (suffix is not null && !offers.Contains(suffix)) return Problems.NotFound($"Without .{suffix.Name} this is an address; it answers {offers[0].MediaType} only.").ExecuteAsync(http);

        var asked = suffix ?? (offers.Count > 1 ? Format.Find(http.Request.Query[Format.Parameter]) : null);
        if (asked is null && offers.Count > 1) http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if ((asked ?? Best(offers, http.Request.Headers.Accept)) is not { } format)
            return Problems.Of(ProblemCodes.NotAcceptable, $"This operation answers {string.Join(", ", offers.Select(o => o.MediaType))}.").ExecuteAsync(http);
        http.Features.Set(format);
        return next(http);
    }

    /// <summary>What is wrong with the value of a known parameter in the form that was chosen.</summary>
    public static string? FaultOf(HttpContext http, string name, string value) => (name, Format.Of(http)) switch
    {
        (Format.Parameter, _) when Format.Find(value) is null => $"Unknown format '{value}'. {BodyShape.Suggest(value, [.. Format.All.Select(f => f.Name)])}",
        (Format.Parameter, var format) when format.Name != value => $"The path ends in .{format.Name}.",
        (CsvDialect.Parameter, _) when value != CsvDialect.ExcelEu => $"Unknown dialect '{value}'. Expected {CsvDialect.ExcelEu}.",
        (CsvDialect.Parameter, var format) when format != Format.Csv => "Only CSV has dialects.",
        ("limit" or "cursor", var format) when format != Format.Json => $"{format.Name.ToUpperInvariant()} holds the whole list: leave it out.",
        _ => null,
    };

    /// <summary>The first offer in the range a reader likes best; null where none is acceptable.</summary>
    private static Format? Best(IReadOnlyList<Format> offers, StringValues accept)
    {
        if (accept.Count == 0) return offers[0];
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges)) return null;
        var acceptable = offers.Where(o => !ranges.Any(r => r.Quality == 0 && r.MediaType == o.MediaType)).ToList();
        return ranges.Where(r => r.Quality != 0).OrderByDescending(r => r.Quality ?? 1).SelectMany(r => acceptable.Where(o => o.IsIn(r))).FirstOrDefault();
    }
}
