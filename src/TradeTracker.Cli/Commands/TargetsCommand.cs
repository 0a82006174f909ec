using System.ComponentModel;
using Spectre.Console;
using Spectre.Console.Cli;
using TradeTracker.Cli.Options;
using TradeTracker.Cli.Output;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain;
using TradeTracker.Domain.Verdicts;
using Status = TradeTracker.Domain.Verdicts.Status;

namespace TradeTracker.Cli.Commands;

/// <summary>The filters of <c>GET /targets</c>, by their names.</summary>
internal sealed class TargetsSettings : ConnectionSettings
{
    [CommandOption("-q <WORDS>"), Description("Words of the name, the parties or the citation")] public string? Q { get; init; }
    [CommandOption("--status <CODES>"), Description("Of the headline; several separated by commas"), TypeConverter(typeof(WireListOption<Status>))] public IReadOnlyList<Status>? Status { get; init; }
    [CommandOption("--any-status <CODES>"), Description("Of any reading"), TypeConverter(typeof(WireListOption<Status>))] public IReadOnlyList<Status>? AnyStatus { get; init; }
    [CommandOption("--party <ECONOMY>"), Description("By any code or name, or a group")] public string? Party { get; init; }
    [CommandOption("--group <ID>"), Description("The group itself and its members")] public string? Group { get; init; }
    [CommandOption("--mechanism <ID>"), Description("Under which it was promised")] public string? Mechanism { get; init; }
    [CommandOption("--state <CODES>"), Description("active, superseded, withdrawn")] public string? State { get; init; }
    [CommandOption("--kind <CODES>"), Description("level, multiple, growth, share, cumulative, increase")] public string? Kind { get; init; }
    [CommandOption("--agreement <CODES>"), Description("single, unanimous, disputed, none"), TypeConverter(typeof(WireListOption<Agreement>))] public IReadOnlyList<Agreement>? Agreement { get; init; }
    [CommandOption("--deadline-before <DAY>"), Description("Due before that day"), TypeConverter(typeof(WireOption<DateOnly>))] public DateOnly? DeadlineBefore { get; init; }
    [CommandOption("--sort <KEYS>"), Description("--sort=-percentOfTarget,deadline: the first key counts most, - turns it round")] public string? Sort { get; init; }
    [CommandOption("--as-of <POINT>"), Description("As known at an instant or position")] public string? AsOf { get; init; }
    [CommandOption("--published-until <DAY>"), Description("By what was published until that day"), TypeConverter(typeof(WireOption<DateOnly>))] public DateOnly? PublishedUntil { get; init; }
    [CommandOption("--limit <COUNT>"), Description("How many at most (50); CSV holds all")] public int? Limit { get; init; }

    public override ValidationResult Validate() =>
        Limit is < 1 ? ValidationResult.Error("--limit takes a number from 1 on.")
        : Limit is not null && Output == OutputForm.Csv ? ValidationResult.Error("--limit: CSV holds the whole list; leave it out.")
        : base.Validate();

    /// <summary>The same for a file.</summary>
    public Dictionary<string, string?> ToQuery() => new()
    {
        ["q"] = Q,
        ["status"] = Codes(Status),
        ["anyStatus"] = Codes(AnyStatus),
        ["party"] = Party,
        ["group"] = Group,
        ["mechanism"] = Mechanism,
        ["state"] = State,
        ["kind"] = Kind,
        ["agreement"] = Codes(Agreement),
        ["deadlineBefore"] = DeadlineBefore is { } day ? Amounts.Day(day) : null,
        ["sort"] = Sort,
        ["asOf"] = AsOf,
        ["publishedUntil"] = PublishedUntil is { } last ? Amounts.Day(last) : null,
    };

    private static string? Codes<T>(IReadOnlyList<T>? codes) where T : struct, Enum => codes is null ? null : string.Join(',', codes.Select(WireJson.Code));
}

internal sealed class TargetsCommand(Terminal terminal) : AsyncCommand<TargetsSettings>
{
    private static readonly Columns<TargetSummary> Columns = new()
    {
        { "id", t => t.Id },
        { "name", t => t.Definition.Name },
        { "status", t => t.Headline is { } headline ? Words.Of(headline.Status) : "" },
        { "of target", t => Amounts.Percent(t.Headline?.PercentOfTarget) },
        { "latest", t => Words.Latest(t.Headline, t.Definition) },
        { "deadline", t => Words.Of(t.Definition.Deadline) },
        { "agreement", t => WireJson.Code(t.Agreement) },
    };

    public override async Task<int> ExecuteAsync(CommandContext context, TargetsSettings settings, CancellationToken cancellationToken)
    {
        var client = settings.Connect();
        if (settings.Output == OutputForm.Csv) return await Terminal.Download(client, "targets.csv", settings.ToQuery(), cancellationToken);
        var page = await Paging.Collect(settings.Limit ?? Paging.DefaultLimit, (limit, cursor) => client.Targets.ListTargets(
            settings.Party, settings.Group, settings.Mechanism, settings.Status, settings.AnyStatus, Several(settings.State), Several(settings.Kind), settings.Agreement,
            settings.DeadlineBefore, settings.Q, Several(settings.Sort), settings.AsOf, settings.PublishedUntil, limit, cursor, cancellation: cancellationToken));
        terminal.Show(settings.Output, page, Columns.Of(page.Items));
        if (page.Next is not null) terminal.Remark($"The first {page.Items.Count} are shown; --limit shows more.");
        return ExitCodes.Done;
    }

    private static string[]? Several(string? codes) => codes?.Split(',', StringSplitOptions.TrimEntries);
}
