using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>The tags: one per collection under /api/v1, with what an analyst finds there, in reading order.</summary>
internal sealed class Rooms : IDocumentFilter
{
    private static readonly (string Name, string About)[] All =
    [
        ("Overview", "Where all targets stand, in one look."),
        ("Targets", "What was promised, what became of the promise, and how far it is from being met by each reading."),
        ("Figures", "What publishers say was traded: record a release, or several series of one release at once."),
        ("Imports", "Official files: uploaded, looked at, then accepted as a whole or not; and taken back where they were wrong."),
        ("Series", "The recorded figures by publisher, reporter, counterpart, flow, product and unit, with every vintage."),
        ("Corridors", "The trade between two parties: its targets, its series, and how far the two sides' figures are apart."),
        ("Mechanisms", "The standing cooperation bodies under which targets are promised: their members and secretariats."),
        ("Groups", "Named sets of economies that trade as one, with every stay of their members."),
        ("Publishers", "The offices and outlets whose figures are recorded, and how they value trade."),
        ("Coverage-lists", "Lists of goods by HS code, with exclusions and editions: products that targets and figures can name."),
        ("Exchange-rates", "The average price of one currency in another, by year, as published."),
        ("Methods", "The versioned rules that judge targets: which of them is the default, and since when."),
        ("Codelists", "Every code that requests may use, with its label."),
        ("Events", "The log itself, in order: what was recorded, when and by whom; and striking what was recorded wrongly."),
        ("Index", "Where everything is."),
        (HealthOperations.Tag, "Whether the process lives and whether it can serve."),
    ];

    public static string Of(ApiDescription api) => Segment(api) is { Length: > 0 } s ? char.ToUpperInvariant(s[0]) + s[1..] : "Index";

    public static string Order(ApiDescription api) => $"{Array.FindIndex(All, r => r.Name == Of(api)):00} {api.RelativePath} {api.HttpMethod}";

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context) =>
        swaggerDoc.Tags = All.Select(r => new OpenApiTag { Name = r.Name, Description = r.About }).ToHashSet();

    private static string? Segment(ApiDescription api) => api.RelativePath?.Split('/').ElementAtOrDefault(2);
}
