using System.ComponentModel;
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Cli;
using TradeTracker.Cli.Output;
using TradeTracker.Client;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Events;

namespace TradeTracker.Cli.Commands;

/// <summary>The filters of <c>GET /events</c>, by their names.</summary>
internal sealed class EventsSettings : ConnectionSettings
{
    [CommandOption("--after <POSITION>"), Description("Only what was recorded later")] public long? After { get; init; }
    [CommandOption("--types <NAMES>"), Description("target_set,figures_reported")] public string? Types { get; init; }
    [CommandOption("--stream <KEY>"), Description("target/china-kazakhstan-40bn-2030")] public string? Stream { get; init; }
    [CommandOption("--limit <COUNT>"), Description("How many at most (50); CSV holds all")] public int? Limit { get; init; }
    [CommandOption("--follow"), Description("Goes on with what is recorded from here on, until Ctrl-C; json: one event a line")] public bool Follow { get; init; }

    public override ValidationResult Validate() =>
        Limit is < 1 ? ValidationResult.Error("--limit takes a number from 1 on.")
        : Limit is not null && (Follow || Output == OutputForm.Csv) ? ValidationResult.Error("--limit: CSV and --follow leave nothing out.")
        : Follow && Output == OutputForm.Csv ? ValidationResult.Error("--follow shows lines or json.")
        : base.Validate();

    public Dictionary<string, string?> ToQuery() => new() { ["after"] = After is null ? null : $"{After}", ["types"] = Types, ["stream"] = Stream };
}

internal sealed class EventsCommand(Terminal terminal) : AsyncCommand<EventsSettings>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public override async Task<int> ExecuteAsync(CommandContext context, EventsSettings settings, CancellationToken cancellationToken)
    {
        var client = settings.Connect();
        if (settings.Output == OutputForm.Csv) return await Terminal.Download(client, "events.csv", settings.ToQuery(), cancellationToken);
        if (settings.Follow) return await Follow(client, settings, cancellationToken);
        var page = await Read(client, settings, settings.After, settings.Limit ?? Paging.DefaultLimit, cancellationToken);
        if (settings.Output == OutputForm.Json) terminal.Json(page);
        else foreach (var e in page.Items) terminal.Line(Line(e));
        if (page.Next is not null) terminal.Remark($"{page.Items.Count} are shown; --after {page.Items[^1].Position} or --limit shows more.");
        return ExitCodes.Done;
    }

    private async Task<int> Follow(TradeTrackerClient client, EventsSettings settings, CancellationToken cancellation)
    {
        for (var after = settings.After; ; await Task.Delay(Pause, cancellation))
        {
            foreach (var e in (await Read(client, settings, after, int.MaxValue, cancellation)).Items)
            {
                if (settings.Output == OutputForm.Json) terminal.JsonLine(e);
                else terminal.Line(Line(e));
                after = e.Position;
            }
        }
    }

    private static Task<Page<EventView>> Read(TradeTrackerClient client, EventsSettings settings, long? from, int count, CancellationToken cancellation) =>
        Paging.Collect(count, (limit, next) => client.Events.ListEvents(next is null ? from : long.Parse(next, CultureInfo.InvariantCulture), settings.Types?.Split(','), settings.Stream, limit, cancellation: cancellation));

    private static string Line(EventView e) => FormattableString.Invariant($"{e.Position,6}  {e.RecordedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss}  {e.Type,-22}  {e.Stream}  {e.Actor}");
}
