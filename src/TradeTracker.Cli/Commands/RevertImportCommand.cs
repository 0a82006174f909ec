using System.ComponentModel;
using Spectre.Console.Cli;
using TradeTracker.Cli.Output;
using TradeTracker.Client;

namespace TradeTracker.Cli.Commands;

internal sealed class RevertImportSettings : ConnectionSettings
{
    [CommandArgument(0, "<ID>"), Description("As tt import shows it")] public required string Id { get; init; }
    [CommandOption("--reason <TEXT>"), Description("Why: readers of the log see it")] public string? Reason { get; init; }
    [CommandOption("--dry-run"), Description("Only checks it (validateOnly): nothing is recorded")] public bool DryRun { get; init; }
}

internal sealed class RevertImportCommand(Terminal terminal) : AsyncCommand<RevertImportSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, RevertImportSettings settings, CancellationToken cancellationToken)
    {
        var import = (await settings.Connect().Imports.RevertImport(settings.Id, new(settings.Reason), settings.DryRun ? true : null, cancellation: cancellationToken).Answer()).Body;
        terminal.Show(settings.Output, import, ImportTables.Import.Of([import]));
        return ExitCodes.Done;
    }
}
