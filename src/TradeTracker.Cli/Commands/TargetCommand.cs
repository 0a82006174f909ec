using System.ComponentModel;
using Spectre.Console;
using Spectre.Console.Cli;
using TradeTracker.Cli.Options;
using TradeTracker.Cli.Output;
using TradeTracker.Client;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Targets;
using TradeTracker.Contracts.Verdicts;
using TradeTracker.Domain;
using TradeTracker.Domain.Verdicts.Changes;

namespace TradeTracker.Cli.Commands;

internal sealed class TargetSettings : ConnectionSettings
{
    [CommandArgument(0, "<ID>"), Description("As tt targets shows it")] public required string Id { get; init; }
    [CommandOption("--changes"), Description("Why each reading says something else than before; as json or csv: only that")] public bool Changes { get; init; }
    [CommandOption("--method <NAME>"), Description("Another than the default: linear-ratio/1")] public string? Method { get; init; }
    [CommandOption("--as-of <POINT>"), Description("As known at an instant or position")] public string? AsOf { get; init; }
    [CommandOption("--published-until <DAY>"), Description("By what was published until that day"), TypeConverter(typeof(WireOption<DateOnly>))] public DateOnly? PublishedUntil { get; init; }

    public override ValidationResult Validate() => Changes && Method is not null ? ValidationResult.Error("--changes tells those by the default method: leave --method out.") : base.Validate();

    public Dictionary<string, string?> ToQuery() => new() { ["asOf"] = AsOf, ["publishedUntil"] = PublishedUntil is { } day ? Amounts.Day(day) : null };
}

internal sealed class TargetCommand(Terminal terminal) : AsyncCommand<TargetSettings>
{
    private static Columns<CitedVerdict> VerdictColumns(TargetView target) => new()
    {
        { "publisher", v => v.Publisher },
        { "reporter", v => v.Reporter },
        { "status", v => Words.Of(v.Status) },
        { "latest", v => Words.Latest(v, target.Definition) },
        { "of target", v => Amounts.Percent(v.PercentOfTarget) },
        { "remarks", v => Words.Remarks(v) },
        { "method", v => v.Method },
    };

    private static Columns<VerdictChange> ChangeColumns(TargetView target) => new()
    {
        { "on", c => Amounts.Day(c.On) },
        { "publisher", c => c.Publisher },
        { "reporter", c => c.Reporter },
        { "cause", c => WireJson.Code(c.Cause) },
        { "before", c => Words.Of(c.Before, target.Definition) },
        { "after", c => Words.Of(c.After, target.Definition) },
        { "source", c => c.Reason ?? (c.Citation is { } citation ? Words.Of(citation) : "") },
        { "position", c => $"{c.Position}" },
    };

    public override async Task<int> ExecuteAsync(CommandContext context, TargetSettings settings, CancellationToken cancellationToken)
    {
        var client = settings.Connect();
        if (settings is { Changes: true, Output: OutputForm.Csv }) return await Terminal.Download(client, $"targets/{settings.Id}/verdict-changes.csv", settings.ToQuery(), cancellationToken);
        var changes = settings.Changes ? await Changes(client, settings, cancellationToken) : null;
        if (changes is not null && settings.Output == OutputForm.Json)
        {
            terminal.Json(changes);
            return ExitCodes.Done;
        }
        var target = (await client.Targets.GetTarget(settings.Id, settings.AsOf, settings.PublishedUntil, settings.Method, cancellation: cancellationToken).Answer()).Body;
        if (settings.Output == OutputForm.Table) ShowPromise(target);
        terminal.Show(settings.Output, target, VerdictColumns(target).Of(target.Verdicts));
        if (settings.Output == OutputForm.Table) ShowOutcome(target, changes);
        return ExitCodes.Done;
    }

    private void ShowPromise(TargetView target)
    {
        terminal.Line(((Cell)target.Definition.Name) with { Style = new Style(decoration: Decoration.Bold) });
        terminal.Line($"{target.Id}: {WireJson.Code(target.Definition.Modality)} on {Amounts.Day(target.Definition.AnnouncedOn)}, by {Words.Of(target.Definition.Deadline)}, {target.State}");
        if (target.Citation.Quote is { } quote) terminal.Line($"\"{quote}\"");
        terminal.Line($"Source: {Words.Of(target.Citation)}");
        if (Words.Of(target.Lineage) is { Length: > 0 } lineage) terminal.Line($"Since then: {lineage}");
        terminal.Line("");
    }

    private void ShowOutcome(TargetView target, Page<VerdictChange>? changes)
    {
        terminal.Line($"Together: {WireJson.Code(target.Agreement)}{(target.Headline is { } headline ? $"; the headline is {headline.Publisher}'s" : ", without a headline")}.");
        if (changes is null) return;
        terminal.Line("");
        terminal.Table(ChangeColumns(target).Of(changes.Items));
    }

    private static Task<Page<VerdictChange>> Changes(TradeTrackerClient client, TargetSettings settings, CancellationToken cancellation) =>
        Paging.Collect(int.MaxValue, (limit, cursor) => client.Targets.ListVerdictChanges(settings.Id, null, settings.AsOf, settings.PublishedUntil, limit, cursor, cancellation: cancellation));
}
