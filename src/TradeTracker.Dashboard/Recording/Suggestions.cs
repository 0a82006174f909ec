using TradeTracker.Client;
using TradeTracker.Contracts.Codelists;

namespace TradeTracker.Dashboard.Recording;

/// <summary>The codes a form offers, as the API lists them.</summary>
public static class Suggestions
{
    /// <summary>Besides the API's codelists: everything that can be a party, and the targets.</summary>
    public const string Parties = "parties", Targets = "targets";

    private const int Most = 500;

    /// <returns>By the names of the lists.</returns>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<CodeView>>> For(Form form, TradeTrackerClient client)
    {
        var lists = await Task.WhenAll(form.Sections.SelectMany(s => s.Fields).Select(f => f.Codes).OfType<string>().Distinct().Select(async name => (Name: name, Codes: await Read(name, client))));
        return lists.ToDictionary(l => l.Name, l => l.Codes);
    }

    private static async Task<IReadOnlyList<CodeView>> Read(string name, TradeTrackerClient client) => name switch
    {
        Targets => [.. (await client.Targets.ListTargets(limit: Most).Answer()).Body.Items.Select(t => new CodeView(t.Id, t.Definition.Name))],
        Parties => [.. (await Task.WhenAll(Codes("groups", client), Codes("mechanisms", client), Codes("economies", client))).SelectMany(codes => codes)],
        _ => await Codes(name, client),
    };

    private static async Task<IReadOnlyList<CodeView>> Codes(string list, TradeTrackerClient client) => (await client.Codelists.GetCodelist(list).Answer()).Body.Items;
}
