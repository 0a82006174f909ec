using Microsoft.Net.Http.Headers;

namespace TradeTracker.Host.Http.Tables;

/// <summary>A form in which an answer can be given.</summary>
public sealed record Format(string Name, string MediaType, string ContentType)
{
    /// <summary>The query parameter that names one.</summary>
    public const string Parameter = "format";

    public static readonly Format Json = new Format("json", "application/json", "application/json; charset=utf-8");
    public static readonly Format Csv = new Format("csv", "text/csv", "text/csv; charset=utf-8; header=present");
    public static readonly Format Xlsx = new Format("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// <summary>Of operations that draw, and of no other.</summary>
    public static readonly Format Svg = new Format("svg", "image/svg+xml", "image/svg+xml");

    /// <summary>In the order of the service's own preference.</summary>
    public static IReadOnlyList<Format> All { get; } = [Json, Csv, Xlsx];

    public static Format? Find(string? name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>The one this answer is given in.</summary>
    public static Format Of(HttpContext http) => http.Features.Get<Format>() ?? Json;

    /// <summary>Who reads problems as JSON reads JSON.</summary>
    public bool IsIn(MediaTypeHeaderValue range) => range.MatchesMediaType(MediaType) || this == Json && range.MediaType == "application/problem+json";
}

/// <summary>Of an operation that answers CSV and spreadsheets besides JSON.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OffersTablesAttribute : Attribute;
