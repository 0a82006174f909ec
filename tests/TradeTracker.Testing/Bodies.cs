using System.Text.Json;
using System.Text.Json.Nodes;
using TradeTracker.Domain;

namespace TradeTracker.Testing;

/// <summary>Requests as analysts send them; <c>With</c> changes one member.</summary>
public static class Bodies
{
    public static JsonObject Citation => Of(new { outlet = "bnnbreaking.com", title = "China and Kazakhstan", url = "https://bnnbreaking.com/china-kazakhstan", publishedOn = "2024-03-31" });

    public static JsonObject Publisher(string id, string? economy = null) => Of(new { id, name = $"Office {id}", economy, citation = Citation });

    public static JsonObject Mechanism(string id) =>
        Of(new { id, name = $"Mechanism {id}", inauguratedOn = "2023-05-18", members = (string[])["CHN", "KAZ", "KGZ", "TJK", "TKM", "UZB"], citation = Citation });

    public static JsonObject Group(string id, params string[] members) => Of(new { id, name = $"Group {id.ToUpperInvariant()}", establishedOn = "2000-01-01", members, citation = Citation });

    /// <summary>All goods without petroleum, unless told otherwise.</summary>
    public static JsonObject CoverageList(string id) => Of(new { id, name = $"List {id}", publishedOn = "2023-06-12", includes = (string[])["TOTAL"], excludes = (string[])["27"], citation = Citation });

    public static JsonObject ExchangeRate(string currency, string quote, string period, decimal rate, string publishedOn) => Of(new { @base = currency, quote, period, rate, publishedOn, citation = Citation });

    /// <summary>$40 billion of two-way trade by 2030.</summary>
    public static JsonObject Target(string id, string subject, string counterpart, params JsonObject[] baselines) => Of(new
    {
        id,
        name = $"{subject}–{counterpart} 40bn by 2030",
        parties = (string[])[subject, counterpart],
        modality = "agreed",
        kind = "level",
        measure = new { flow = "two-way" },
        amount = 40_000_000_000m,
        unit = "USD",
        deadline = new { date = "2030-12-31", precision = "year", words = "by 2030" },
        announcedOn = "2023-05-17",
        baselines,
        citation = Citation,
    });

    /// <param name="billions">In USD.</param>
    public static JsonObject Baseline(string publisher, string period, decimal billions) => Of(new { publisher, period, value = billions * 1_000_000_000m });

    /// <summary>Two-way figures in billions of USD.</summary>
    public static JsonObject Figures(string publisher, string publishedOn, string reporter, string counterpart, params (string Period, decimal Billions)[] observations) => Of(new
    {
        publisher,
        publishedOn,
        reporter,
        counterpart,
        flow = "two-way",
        unitMult = 9,
        observations = observations.Select(o => new { period = o.Period, value = o.Billions }).ToArray(),
        citation = Citation,
    });

    public static JsonObject On(string day) => Of(new { on = day, citation = Citation });

    public static JsonObject With(this JsonObject body, string member, object? value)
    {
        body[member] = JsonSerializer.SerializeToNode(value, WireJson.Options);
        return body;
    }

    public static JsonObject Without(this JsonObject body, string member)
    {
        body.Remove(member);
        return body;
    }

    private static JsonObject Of(object body) => JsonSerializer.SerializeToNode(body, WireJson.Options)!.AsObject();
}
