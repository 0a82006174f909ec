using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>A sample of each member whose form its type does not show, so that examples read like the real thing.</summary>
internal static class Samples
{
    private static readonly Dictionary<string, JsonNode> All = new()
    {
        ["publisher"] = "KZ-BNS",
        ["reporter"] = "KAZ",
        ["counterpart"] = "CHN",
        ["economy"] = "KAZ",
        ["product"] = "TOTAL",
        ["unit"] = "USD",
        ["method"] = "cagr-ratio/1",
        ["outlet"] = "Bureau of National Statistics of Kazakhstan",
        ["title"] = "Foreign trade turnover of the Republic of Kazakhstan",
        ["quote"] = "increase two-way trade to $40 billion by 2030",
        ["url"] = "https://stat.gov.kz/",
        ["archivedUrl"] = "https://web.archive.org/web/2024/https://stat.gov.kz/",
        ["words"] = "by 2030",
        ["city"] = "Xi'an",
        ["region"] = "Shaanxi",
        ["actor"] = "local-analyst",
        ["digest"] = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    };

    public static void Add(OpenApiSchema schema, string member)
    {
        if (schema.Examples is null && schema.Type is { } type && type.HasFlag(JsonSchemaType.String) && All.TryGetValue(member, out var sample)) schema.Examples = [sample.DeepClone()];
    }
}
