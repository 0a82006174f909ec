using TradeTracker.Cli;
using TradeTracker.Cli.Options;
using TradeTracker.Cli.Output;

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    interrupted.Cancel();
};
return await CommandLine.Of(Terminal.Open()).RunAsync(InputFile.Mark(args), interrupted.Token);
