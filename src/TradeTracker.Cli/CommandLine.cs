using System.Globalization;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Cli.Help;
using Spectre.Console.Rendering;
using TradeTracker.Cli.Commands;
using TradeTracker.Cli.Output;

namespace TradeTracker.Cli;

/// <summary>The commands, with their examples.</summary>
internal static class CommandLine
{
    public static CommandApp Of(Terminal terminal)
    {
        var app = new CommandApp();
        app.Configure(config =>
        {
            config.SetApplicationName("tt").UseAssemblyInformationalVersion().SetApplicationCulture(CultureInfo.InvariantCulture).UseStrictParsing().HideOptionDefaultValues()
                .ConfigureConsole(terminal.Out).CancellationExitCode(ExitCodes.Interrupted).SetExceptionHandler((failure, _) => Failures.Report(failure, terminal));
            config.SetHelpProvider(new Help(config.Settings));
            config.Settings.Registrar.RegisterInstance(terminal);
            AddReads(config);
            AddWrites(config);
        });
        return app;
    }

    private static void AddReads(IConfigurator config)
    {
        config.AddCommand<TargetsCommand>("targets").WithDescription("Lists targets with their headline verdicts")
            .WithExample("targets", "--party", "China", "--status", "on-track,attained", "--sort=-percentOfTarget")
            .WithExample("targets", "--group", "C5", "--output", "csv");
        config.AddCommand<TargetCommand>("target").WithDescription("Shows a promise, its verdicts by every reading, and why they changed")
            .WithExample("target", "china-kazakhstan-40bn-2030", "--changes")
            .WithExample("target", "china-kazakhstan-40bn-2030", "--published-until", "2023-12-31", "--method", "linear-ratio/1");
        config.AddCommand<EventsCommand>("events").WithDescription("Shows the log, one event a line")
            .WithExample("events", "--types", "target_set,target_revised", "--limit", "200")
            .WithExample("events", "--after", "100", "--follow");
    }

    private static void AddWrites(IConfigurator config)
    {
        config.AddCommand<SetTargetCommand>("set-target").WithDescription("Records a promise")
            .WithExample("set-target", "--name", "'Fiji–Tonga trade of $200 million by 2030'", "--parties", "Fiji,Tonga", "--modality", "agreed", "--kind", "level", "--flow", "two-way", "--amount", "200e6", "--unit", "USD",
                "--deadline-date", "2030-12-31", "--deadline-precision", "year", "--announced-on", "2023-05-17", "--direction", "at-least", "--source-outlet", "'The Fiji Times'", "--source-title", "'Trade'", "--unverified")
            .WithExample("set-target", "--file", "target.json", "--dry-run");
        config.AddCommand<ReportCommand>("report").WithDescription("Records figures of one series, as they were published; a later report of a period is its revision")
            .WithExample("report", "--publisher", "GACC", "--published-on", "2025-01-13", "--reporter", "CHN", "--counterpart", "KAZ", "--flow", "two-way", "--unit-mult", "9", "--figure", "2023=41.0", "--figure", "2024=43.82:P",
                "--source-outlet", "GACC", "--source-title", "'December 2024'", "--source-url", "https://english.customs.gov.cn/");
        config.AddCommand<ImportCommand>("import").WithDescription("Uploads an official file, shows what it would change, and records it when accepted")
            .WithExample("import", "comtrade.csv", "--publisher", "COMTRADE", "--published-on", "2025-06-30")
            .WithExample("import", "comtrade.csv", "--accept", "--accept-rejected");
        config.AddCommand<RevertImportCommand>("revert-import").WithDescription("Takes an accepted import out of every answer from here on")
            .WithExample("revert-import", "comtrade-0a1b2c3d", "--reason", "'The file of another year'");
    }

    private sealed class Help(ICommandAppSettings settings) : HelpProvider(settings)
    {
        public override IEnumerable<IRenderable> GetFooter(ICommandModel model, ICommandInfo? command) =>
        [
            new Text("\nEXIT CODES:\n", new Style(Color.Yellow)),
            .. ExitCodes.All.Select(c => new Text($"{c.Code,7}    {c.Meaning}\n")),
            new Text($"\n{ConnectionSettings.UrlVariable} and {ConnectionSettings.TokenVariable} say whom to ask and as whom; NO_COLOR leaves out colours and frames.\n"),
        ];
    }
}
