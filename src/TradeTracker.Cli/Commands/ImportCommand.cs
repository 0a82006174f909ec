using System.Net;
using Refit;
using Spectre.Console;
using Spectre.Console.Cli;
using TradeTracker.Cli.Options;
using TradeTracker.Cli.Output;
using TradeTracker.Client;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Imports;

namespace TradeTracker.Cli.Commands;

/// <summary>Uploads a file, shows what it would change, and accepts it where told to.</summary>
internal sealed class ImportCommand(Terminal terminal) : AsyncCommand<ImportSettings>
{
    private const int Shown = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public override async Task<int> ExecuteAsync(CommandContext context, ImportSettings settings, CancellationToken cancellationToken)
    {
        var client = settings.Connect();
        var import = await Upload(client, settings, cancellationToken);
        import = await Follow(client, import, $"Reading {import.FileName}", cancellationToken);
        if (import.Failure is { } failure)
        {
            terminal.Remark($"{import.FileName} cannot be read: {failure.Detail} ({failure.Code})", Color.Red);
            return ExitCodes.Refused;
        }
        await ShowDetails(client, import, settings, cancellationToken);
        if (await Decide(import, settings, cancellationToken) is { } decision)
        {
            import = (await client.Imports.AcceptImport(import.Id, decision, cancellation: cancellationToken).Answer()).Body;
            import = await Follow(client, import, $"Recording {import.FileName}", cancellationToken);
        }
        await ShowOutcome(client, import, settings, cancellationToken);
        return import is { Status: ImportStatus.Proposed, Counts.Rejected: > 0 } ? ExitCodes.RowsRejected : ExitCodes.Done;
    }

    private async Task<ImportView> Upload(TradeTrackerClient client, ImportSettings settings, CancellationToken cancellation)
    {
        await using var file = InputFile.Open(settings.File);
        var (name, length) = (InputFile.NameOf(settings.File), file.CanSeek ? file.Length : 0);
        using var response = await terminal.Follow($"Uploading {name}", async report =>
        {
            var upload = client.Imports.ProposeImport(new StreamPart(file, name), settings.Format, settings.Publisher, settings.PublishedOn, settings.SourceUrl, cancellation: cancellation);
            while (!upload.IsCompleted)
            {
                if (PositionIn(file) is { } position) report(position, length);
                await Task.WhenAny(upload, Task.Delay(Pause, cancellation));
            }
            return await upload;
        });
        var known = response.StatusCode == HttpStatusCode.OK;
        var import = (await Task.FromResult(response).Answer()).Body;
        if (known) terminal.Remark(import.Status == ImportStatus.Accepted ? $"This file was already imported as {import.Id}." : $"This file was already uploaded as {import.Id}.");
        return import;
    }

    /// <summary>Null where it cannot be told: of a pipe, or once the file was sent and closed.</summary>
    private static long? PositionIn(Stream file)
    {
        try
        {
            return file.CanSeek ? file.Position : null;
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }

    private Task<ImportView> Follow(TradeTrackerClient client, ImportView import, string what, CancellationToken cancellation) => terminal.Follow(what, async report =>
    {
        while (import.Status is ImportStatus.Reading or ImportStatus.Accepting)
        {
            if (import.Progress is { } progress) report(progress.Done, progress.Total);
            await Task.Delay(Pause, cancellation);
            import = (await client.Imports.GetImport(import.Id, cancellation: cancellation).Answer()).Body;
        }
        return import;
    });

    private async Task ShowDetails(TradeTrackerClient client, ImportView import, ImportSettings settings, CancellationToken cancellation)
    {
        foreach (var warning in import.Warnings) terminal.Remark($"{warning.Count} figures: {warning.Message} ({warning.Code})", Color.Yellow);
        if (settings.Output != OutputForm.Table) return;
        var count = settings.All ? int.MaxValue : Shown;
        var changes = await Paging.Collect(count, (limit, cursor) => client.Imports.ListImportChanges(import.Id, limit, cursor, cancellation: cancellation));
        var errors = await Paging.Collect(count, (limit, cursor) => client.Imports.ListImportErrors(import.Id, limit, cursor, cancellation: cancellation));
        ShowFirst(ImportTables.Changes, changes, "changes");
        ShowFirst(ImportTables.Errors, errors, "rows that cannot be read");
    }

    private void ShowFirst<T>(Columns<T> columns, Page<T> page, string what)
    {
        if (page.Items.Count == 0) return;
        terminal.Table(columns.Of(page.Items));
        if (page.Next is not null) terminal.Remark($"The first {page.Items.Count} {what} are shown; --all shows every one.");
        terminal.Line("");
    }

    /// <summary>Null: it stays proposed.</summary>
    private async Task<AcceptImportRequest?> Decide(ImportView import, ImportSettings settings, CancellationToken cancellation)
    {
        if (import is not { Status: ImportStatus.Proposed, Counts: { } counts } || counts.ChangeNothing(settings.RetractRemoved)) return null;
        var decision = new AcceptImportRequest(counts.Rejected > 0 && settings.AcceptRejected, settings.RetractRemoved);
        if (settings.Accept) return counts.Rejected == 0 || settings.AcceptRejected ? decision : null;
        if (!terminal.CanAsk) return null;
        var question = counts.Rejected == 0 || settings.AcceptRejected ? "Accept it?" : $"{counts.Rejected} rows cannot be read. Accept the others?";
        return await terminal.Ask(question, cancellation) ? decision with { AcceptRejected = counts.Rejected > 0 } : null;
    }

    private async Task ShowOutcome(TradeTrackerClient client, ImportView import, ImportSettings settings, CancellationToken cancellation)
    {
        if (settings.Output == OutputForm.Csv) await Terminal.Download(client, $"imports/{import.Id}/changes.csv", new Dictionary<string, string?>(), cancellation);
        else terminal.Show(settings.Output, import, ImportTables.Import.Of([import]));
        terminal.Remark(import switch
        {
            { Status: ImportStatus.Accepted } => "Its figures count.",
            { Counts: { } counts } when counts.ChangeNothing(settings.RetractRemoved) => "It says nothing that is not recorded already.",
            { Counts.Rejected: > 0 } when !settings.AcceptRejected => "Nothing is recorded. Mend the file, or accept the other rows with --accept --accept-rejected.",
            _ => "Nothing is recorded. --accept takes it into the record.",
        });
    }
}
