using System.Text;
using System.Text.Json;
using Spectre.Console;
using TradeTracker.Client;
using TradeTracker.Domain;

namespace TradeTracker.Cli.Output;

/// <summary>Data to stdout, everything else to stderr. Plain (no colours, no frames, no progress) when piped, and for NO_COLOR and TERM=dumb.</summary>
internal sealed class Terminal
{
    private static readonly JsonSerializerOptions Indented = new(WireJson.Options) { WriteIndented = true };
    private readonly bool plain;
    private readonly IAnsiConsole remarks;

    private Terminal(bool plain, bool plainRemarks)
    {
        this.plain = plain;
        Out = ConsoleOn(Console.Out, plain);
        remarks = ConsoleOn(Console.Error, plainRemarks);
        CanAsk = !plainRemarks && !Console.IsInputRedirected;
    }

    /// <summary>Stdout.</summary>
    public IAnsiConsole Out { get; }

    /// <summary>Whether somebody sits there who can be asked.</summary>
    public bool CanAsk { get; }

    public static Terminal Open()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        // https://no-color.org: an empty one says nothing, but Spectre heeds it.
        if (Environment.GetEnvironmentVariable("NO_COLOR") is "") Environment.SetEnvironmentVariable("NO_COLOR", null);
        var bare = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new(bare, bare || Console.IsErrorRedirected);
    }

    public void Line(Cell cell)
    {
        if (plain) Out.Profile.Out.Writer.WriteLine(cell.Text);
        else Out.Write(new Rows(cell.Shown));
    }

    public void Json<T>(T body) => Out.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(body, Indented));

    /// <summary>One document of many, in a line of its own.</summary>
    public void JsonLine<T>(T body) => Out.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(body, WireJson.Options));

    public void Table(Table table)
    {
        if (plain) foreach (var line in table.Lines()) Line(line);
        else Out.Write(table.Framed());
    }

    /// <summary>The answer in the form asked for; a table as CSV has its columns.</summary>
    public void Show<T>(OutputForm form, T body, Table table)
    {
        if (form == OutputForm.Json) Json(body);
        else if (form == OutputForm.Csv) Out.Profile.Out.Writer.Write(table.Csv());
        else Table(table);
    }

    /// <summary>A list as the service itself writes it into a file.</summary>
    public static async Task<int> Download(TradeTrackerClient client, string file, IDictionary<string, string?> query, CancellationToken cancellation)
    {
        await using var output = Console.OpenStandardOutput();
        await client.Download(file, query, output, cancellation);
        return ExitCodes.Done;
    }

    /// <summary>For people, on stderr.</summary>
    public void Remark(string text, Color? color = null)
    {
        var words = Cell.Printable(text);
        if (remarks.Profile.Capabilities.Ansi) remarks.Write(new Rows(new Text(words, new Style(color))));
        else remarks.Profile.Out.Writer.WriteLine(words);
    }

    public Task<bool> Ask(string question, CancellationToken cancellation) => new ConfirmationPrompt(Markup.Escape(question)).ShowAsync(remarks, cancellation);

    /// <summary>Shows how far some work has come while it is done: done and total, where the total is known.</summary>
    public Task<T> Follow<T>(string what, Func<Action<long, long?>, Task<T>> work) =>
        remarks.Profile.Capabilities.Interactive
            ? remarks.Progress().AutoClear(true).StartAsync(context =>
            {
                var bar = context.AddTask(Markup.Escape(what)).IsIndeterminate();
                return work((done, total) => bar.IsIndeterminate(total is null or 0).MaxValue(total ?? 1).Value(done));
            })
            : work((_, _) => { });

    private static IAnsiConsole ConsoleOn(TextWriter writer, bool bare) => AnsiConsole.Create(new()
    {
        Ansi = bare ? AnsiSupport.No : AnsiSupport.Detect,
        ColorSystem = bare ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        Interactive = bare ? InteractionSupport.No : InteractionSupport.Detect,
        Out = new AnsiConsoleOutput(writer),
    });
}
