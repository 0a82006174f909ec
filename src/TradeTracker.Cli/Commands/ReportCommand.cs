using System.ComponentModel;
using Spectre.Console.Cli;
using TradeTracker.Cli.Options;
using TradeTracker.Cli.Output;
using TradeTracker.Contracts.Series;
using TradeTracker.Domain.Values;

namespace TradeTracker.Cli.Commands;

/// <summary>The members of <c>POST /figures</c>, for one series.</summary>
internal sealed class ReportSettings : WriteSettings
{
    [CommandOption("--publisher <ID>"), Description("Who published it: GACC")] public string? Publisher { get; init; }
    [CommandOption("--published-on <DAY>"), Description("The day of publication"), TypeConverter(typeof(WireOption<DateOnly>))] public DateOnly? PublishedOn { get; init; }
    [CommandOption("--published-on-exact <YES>"), Description("false: that day is only known to be not later")] public bool? PublishedOnExact { get; init; }
    [CommandOption("--reporter <ECONOMY>"), Description("Whose trade")] public string? Reporter { get; init; }
    [CommandOption("--counterpart <ECONOMY>"), Description("With whom")] public string? Counterpart { get; init; }
    [CommandOption("--flow <CODE>"), Description("exports, imports, two-way, balance"), TypeConverter(typeof(WireOption<Flow>))] public Flow? Flow { get; init; }
    [CommandOption("--product <CODE>"), Description("Left out: TOTAL")] public string? Product { get; init; }
    [CommandOption("--unit <CODE>"), Description("Left out: USD")] public string? Unit { get; init; }
    [CommandOption("--unit-mult <POWER>"), Description("Figures are × 10 to this power (9: billions)")] public int? UnitMult { get; init; }
    [CommandOption("--figure <FIGURE>"), Description("PERIOD=VALUE or PERIOD=VALUE:STATUS (2023=41.0:P); one for each period"), TypeConverter(typeof(ObservationOption))] public ObservationBody[]? Figures { get; init; }

    public RecordFiguresRequest ToRequest() => new(Publisher, PublishedOn, PublishedOnExact, Reporter, Counterpart, Flow, Product, Unit, UnitMult, Figures, null, Citation());
}

internal sealed class ReportCommand(Terminal terminal) : AsyncCommand<ReportSettings>
{
    private static readonly Columns<RecordedSeries> Columns = new()
    {
        { "publisher", s => s.Publisher },
        { "reporter", s => s.Reporter },
        { "counterpart", s => s.Counterpart },
        { "flow", s => s.Flow.Code() },
        { "product", s => s.Product },
        { "unit", s => s.Unit },
        { "new", s => $"{s.Appended}" },
        { "version", s => $"{s.Version}" },
    };

    public override async Task<int> ExecuteAsync(CommandContext context, ReportSettings settings, CancellationToken cancellationToken)
    {
        var client = settings.Connect();
        var recorded = await settings.Record(client, terminal, (dry, key) => client.Figures.RecordFigures(settings.ToRequest(), dry, key, cancellation: cancellationToken), cancellationToken);
        terminal.Show(settings.Output, recorded, Columns.Of(recorded.Series));
        return ExitCodes.Done;
    }
}
