using Spectre.Console.Cli;
using TradeTracker.Cli.Output;
using TradeTracker.Contracts.Targets;

namespace TradeTracker.Cli.Commands;

internal sealed class SetTargetCommand(Terminal terminal) : AsyncCommand<SetTargetSettings>
{
    private static readonly Columns<TargetState> Columns = new()
    {
        { "id", t => t.Id },
        { "name", t => t.Definition.Name },
        { "deadline", t => Words.Of(t.Definition.Deadline) },
        { "state", t => t.State },
        { "version", t => $"{t.Version}" },
    };

    public override async Task<int> ExecuteAsync(CommandContext context, SetTargetSettings settings, CancellationToken cancellationToken)
    {
        var client = settings.Connect();
        var request = await settings.ToRequest(cancellationToken);
        var target = await settings.Record(client, terminal, (dry, key) => client.Targets.SetTarget(request, dry, key, cancellation: cancellationToken), cancellationToken);
        terminal.Show(settings.Output, target, Columns.Of([target]));
        foreach (var similar in target.Similar ?? []) terminal.Remark($"Is it the same as {similar.Id} ({similar.Name})?");
        return ExitCodes.Done;
    }
}
