namespace TradeTracker.Dashboard.Recording;

/// <summary>The page about what a stream records, where there is one.</summary>
public sealed record Subject(string Address, string Words)
{
    /// <param name="stream">Its key: <c>target/china-kazakhstan-40bn-2030</c>.</param>
    public static IReadOnlyList<Subject> Of(string stream) => stream.Split('/') switch
    {
        ["target", var id] => [new($"/targets/{id}", "Open the target"), new($"/record/baselines?target={id}", "Add a baseline to it")],
        ["mechanism", var id] => [new($"/mechanisms/{id}", "Open the mechanism")],
        ["series", _, var reporter, var counterpart, ..] => [new($"/corridors/{reporter}/{counterpart}", $"Open the trade between {reporter} and {counterpart}")],
        ["publisher", var id] => [new($"/record/figures?publisher={id}", "Record its figures"), new($"/imports/new?publisher={id}", "Import a file of it")],
        _ => [],
    };
}
