using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Targets;
using TradeTracker.Imports;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>What each path and query parameter means, wherever it occurs: a name means one thing in the whole API.</summary>
internal static class KnownParameters
{
    private static readonly Dictionary<string, Func<(string About, OpenApiSchema Schema)>> All = new()
    {
        ["targetId"] = () => ("The target's id, as POST /targets gave or took it.", Text("china-kazakhstan-40bn-2030")),
        ["mechanismId"] = () => ("The mechanism's id.", Text("china-central-asia")),
        ["groupId"] = () => ("The group's id.", Text("C5")),
        ["publisherId"] = () => ("The publisher's id.", Text("KZ-BNS")),
        ["coverageListId"] = () => ("The coverage list's id.", Text("NON-PETROLEUM")),
        ["exchangeRateId"] = () => ("The pair of currencies: the one that is priced and the one it is priced in.", Text("USD-CNY")),
        ["importId"] = () => ("The import's id, as POST /imports gave it.", Text("china-2025-c9f6c64d")),
        ["publishedOn"] = () => ("The day its figures were published; a row that says another keeps its own.", new() { Type = JsonSchemaType.String, Format = "date", Examples = ["2025-01-18"] }),
        ["sourceUrl"] = () => ("The page it was downloaded from: the citation of its figures. Left out: they are unverified.", new() { Type = JsonSchemaType.String, Format = "uri" }),
        ["codelist"] = () => ("The name of a list of codes, as GET /codelists gives it.", Text("flows")),
        ["position"] = () => ("The position of an event in the log.", new() { Type = JsonSchemaType.Integer, Format = "int64", Examples = [1] }),
        ["publisher"] = () => ("Whose figures: a registered publisher's id.", Text("KZ-BNS")),
        ["reporter"] = () => ("Whose trade: an economy, as alpha-3, or a group; in a filter by any code or name.", Text("KAZ")),
        ["counterpart"] = () => ("With whom: an economy, as alpha-3, or a group; WLD is the world. In a filter by any code or name.", Text("CHN")),
        ["a"] = () => ("One party: an economy by any code or name, or a group by its id.", Text("CHN")),
        ["b"] = () => ("The other party.", Text("KAZ")),
        ["flow"] = () => ("The direction of trade, from the reporter's side.", OneOf(BodyShape.CodesOf(typeof(Flow)), "two-way")),
        ["product"] = () => ($"What is traded: {string.Join(", ", Products.Named)}, an HS code of 2, 4 or 6 digits, or a coverage list.", Text(Products.Total)),
        ["unit"] = () => ("What is counted: an ISO 4217 currency, or TNE (tonnes).", Text("USD")),
        ["economy"] = () => ("An economy by any code or name.", Text("KAZ")),
        ["party"] = () => ("Only targets with just this party: an economy by any code or name, or a group by its id.", Text("Kazakhstan", "KAZ")),
        ["group"] = () => ("Only targets with a party of this group: the group itself, or one of its members today (or on `publishedUntil`). A mechanism is a group.", Text("china-central-asia")),
        ["mechanism"] = () => ("Only targets promised under this mechanism: its id.", Text("china-central-asia")),
        ["status"] = () => ("Only targets whose headline verdict has this status, or one of several.", AnyOf(BodyShape.CodesOf(typeof(Status)))),
        ["anyStatus"] = () => ("Only targets of which some verdict has this status, or one of several.", AnyOf(BodyShape.CodesOf(typeof(Status)))),
        ["state"] = () => ("Only targets in this state, or in one of several.", AnyOf(Target.States)),
        ["kind"] = () => ("Only targets of this kind, or of one of several.", AnyOf(TargetKinds.All)),
        ["agreement"] = () => ("Only targets about which the readings agree like this, or in one of several ways.", AnyOf(BodyShape.CodesOf(typeof(Agreement)))),
        ["deadlineBefore"] = () => ("Only targets with a deadline before this day.", new() { Type = JsonSchemaType.String, Format = "date", Examples = ["2031-01-01"] }),
        ["q"] = () => ("Only targets in whose name, id, deadline's words or citation (title, quote) every word is found, be it in another word; case and accents do not matter.", Text("kazakhstan 40bn")),
        ["sort"] = () => ("By what, the most important first, separated by commas; `-` in front turns a key round. What has no value comes last either way; the id decides between equals. `status` goes from attained to missed, then due and withheld.", SortedBy(TargetSortKey.All.Select(k => k.Name))),
        ["method"] = () => ($"The versioned rule that turns numbers into a status; left out: the one adopted by then, at first {Method.Default.Name}.", OneOf(Method.All.Select(m => m.Name))),
        ["period"] = () => ("Only this period: a year, quarter, month, months to date, or fiscal year.", Text("2023", "2023-Q1", "2023-01", "2023-01/P10M", "FY2024@04-01")),
        ["asOf"] = () => ("What had been recorded here by then: an instant (UTC where no offset is given), or a position of the log. Left out: now.", Text("2026-11-24T12:00:00Z", "42")),
        ["publishedUntil"] = () => ("What had been published, said or agreed by the end of that day. Left out: everything.", new() { Type = JsonSchemaType.String, Format = "date", Examples = ["2024-03-31"] }),
        ["clock"] = () => ("By which clock: `transaction`, the order in which it was recorded here, or `publication`, the days on which it was published, said or agreed.", OneOf(ListVerdictChangesEndpoint.Clocks, ListVerdictChangesEndpoint.Clocks[0])),
        ["updatedAfter"] = () => ("Only figures that say something else than at that moment: an instant, or a position of the log. One that was taken out of the record since is shown as missing (M).", Text("2026-11-24T12:00:00Z", "42")),
        ["includeHistory"] = () => ("True: every release of each period, the earliest published first, not only the one in force.", new() { Type = JsonSchemaType.Boolean, Default = false }),
        ["limit"] = () => ("How many items at most.", new() { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = $"{Query.MaxLimit}", Default = Query.DefaultLimit }),
        ["cursor"] = () => ("Where to go on: `next` of the page before. Opaque.", Text()),
        ["after"] = () => ("Only events after this position of the log; `next` of the page before.", new() { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "0" }),
        ["types"] = () => ("Only events of this type, or of one of several.", AnyOf(EventStoreOptions.EventNames)),
        ["stream"] = () => ("Only the events of one stream: the record of one target, series, mechanism, publisher or another.", Text("target/china-kazakhstan-40bn-2030")),
        [Format.Parameter] = () => ("The form of the answer, like the suffix `.csv` or `.xlsx` of the path; before Accept.", OneOf(Format.All.Select(f => f.Name))),
        [CsvDialect.Parameter] = () => ("Only for CSV. `excel-eu`: `;` between cells, a decimal comma and a byte order mark, for Excel where the comma is the decimal sign.", OneOf([CsvDialect.ExcelEu])),
        [ValidateOnly.Parameter] = () => ("True: every check and the whole answer (200), and nothing stored; no key and no position is used.", new() { Type = JsonSchemaType.Boolean, Default = false }),
    };

    public static void Describe(OpenApiParameter parameter)
    {
        if (!All.TryGetValue(parameter.Name!, out var known)) return;
        (parameter.Description, var schema) = known();
        parameter.Schema = schema;
        if (schema.Type == JsonSchemaType.Array) parameter.Explode = false;
        // Swagger UI fills in the example of a parameter: right for what a path needs, wrong for filters that nobody asked for.
        if (parameter.In == ParameterLocation.Path) parameter.Example = schema.Examples?.FirstOrDefault()?.DeepClone();
    }

    /// <summary>Of an upload: how the file is written, not how the answer is.</summary>
    public static void DescribeFileFormat(OpenApiParameter format) =>
        (format.Description, format.Schema) = ("How the file is written; left out: recognised by its header.", OneOf(ImportFormat.All.Select(f => f.Name)));

    /// <summary>A query parameter that the conventions add to an operation.</summary>
    public static OpenApiParameter Make(string name)
    {
        var parameter = new OpenApiParameter { Name = name, In = ParameterLocation.Query };
        Describe(parameter);
        return parameter;
    }

    private static OpenApiSchema Text(params string[] examples) => new() { Type = JsonSchemaType.String, Examples = examples.Length == 0 ? null : [.. examples.Select(e => (JsonNode)e)] };

    /// <summary>Codes separated by commas.</summary>
    private static OpenApiSchema AnyOf(IEnumerable<string> codes) => new() { Type = JsonSchemaType.Array, Items = OneOf(codes), MinItems = 1 };

    private static OpenApiSchema SortedBy(IEnumerable<string> keys) => AnyOf(keys.SelectMany(k => (string[])[k, $"-{k}"]));

    private static OpenApiSchema OneOf(IEnumerable<string> codes, string? example = null) =>
        new() { Type = JsonSchemaType.String, Enum = [.. codes.Select(c => (JsonNode)c)], Examples = example is null ? null : [example] };
}
