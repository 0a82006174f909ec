using System.ComponentModel;
using Spectre.Console.Cli;
using TradeTracker.Cli.Options;

namespace TradeTracker.Cli.Commands;

/// <summary>The parameters of <c>POST /imports</c>, and what to do with what it comes to.</summary>
internal sealed class ImportSettings : ConnectionSettings
{
    [CommandArgument(0, "<FILE>"), Description("As it was downloaded, also .gz, .zip, .xlsx; - reads stdin")] public required string File { get; init; }
    [CommandOption("--format <NAME>"), Description("Left out: told by its header")] public string? Format { get; init; }
    [CommandOption("--publisher <ID>"), Description("Where rows name none")] public string? Publisher { get; init; }
    [CommandOption("--published-on <DAY>"), Description("Where rows name none"), TypeConverter(typeof(WireOption<DateOnly>))] public DateOnly? PublishedOn { get; init; }
    [CommandOption("--source-url <URL>"), Description("Where rows name none")] public string? SourceUrl { get; init; }
    [CommandOption("-y|--accept|--yes"), Description("Accepts what is proposed without asking")] public bool Accept { get; init; }
    [CommandOption("--accept-rejected"), Description("Leaves the rows out that cannot be read")] public bool AcceptRejected { get; init; }
    [CommandOption("--retract-removed"), Description("Figures that the file passes over lose their values")] public bool RetractRemoved { get; init; }
    [CommandOption("--all"), Description("Shows every change and every error, not the first 20")] public bool All { get; init; }
}
