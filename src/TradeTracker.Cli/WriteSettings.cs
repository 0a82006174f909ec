using System.ComponentModel;
using Spectre.Console.Cli;
using TradeTracker.Cli.Options;
using TradeTracker.Contracts;

namespace TradeTracker.Cli;

/// <summary>What every command takes that records something.</summary>
internal class WriteSettings : ConnectionSettings
{
    [CommandOption("--dry-run"), Description("Only checks it (validateOnly): nothing is recorded")] public bool DryRun { get; init; }
    [CommandOption("--idempotency-key <KEY>"), Description("Repeated with the same key it is recorded once; left out: a new one")] public string? IdempotencyKey { get; init; }
    [CommandOption("--source-outlet <NAME>"), Description("Who published the page")] public string? SourceOutlet { get; init; }
    [CommandOption("--source-title <TEXT>"), Description("The page's own title")] public string? SourceTitle { get; init; }
    [CommandOption("--source-url <URL>"), Description("Its address; or --unverified")] public string? SourceUrl { get; init; }
    [CommandOption("--source-published-on <DAY>"), Description("The page's date"), TypeConverter(typeof(WireOption<DateOnly>))] public DateOnly? SourcePublishedOn { get; init; }
    [CommandOption("--source-quote <TEXT>"), Description("The words relied on")] public string? SourceQuote { get; init; }
    [CommandOption("--unverified"), Description("No page can be opened; readers see it")] public bool Unverified { get; init; }

    /// <summary>Null where none of it was given: then the service says what is missing.</summary>
    protected CitationBody? Citation() =>
        new CitationBody(SourceOutlet, SourceTitle, SourceUrl, Unverified ? true : null, PublishedOn: SourcePublishedOn, Quote: SourceQuote) is var citation && citation == new CitationBody(null, null) ? null : citation;
}
