using System.Text.Json;
using Refit;
using Spectre.Console;
using Spectre.Console.Cli;
using TradeTracker.Cli.Output;
using TradeTracker.Client;

namespace TradeTracker.Cli;

/// <summary>There is no token to ask with.</summary>
internal sealed class NoTokenException() : Exception($"""
    There is no token. Name one with --token or in {ConnectionSettings.TokenVariable}; where ops/run started the service:
      export {ConnectionSettings.TokenVariable}=$(ops/token analyst | tail -n1)
    """);

/// <summary>What was typed makes no sense together.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>From what went wrong to the words on stderr and the exit code.</summary>
internal static class Failures
{
    public static int Report(Exception failure, Terminal terminal)
    {
        var (code, words) = failure switch
        {
            ProblemException e => (CodeOf(e.Problem.Status), Words(e.Problem)),
            NoTokenException => (ExitCodes.NotAllowed, failure.Message),
            OperationCanceledException { InnerException: not TimeoutException } => (ExitCodes.Interrupted, "Interrupted."),
            ApiRequestException { InnerException: OperationCanceledException { InnerException: not TimeoutException } } => (ExitCodes.Interrupted, "Interrupted."),
            ApiException e => (CodeOf((int)e.StatusCode), $"{e.Uri} answered {(int)e.StatusCode} {e.ReasonPhrase}: is it TradeTracker?"),
            ApiRequestException e => (ExitCodes.NotReachable, $"{e.Uri?.GetLeftPart(UriPartial.Authority)} cannot be reached: {e.GetBaseException().Message}\nStart the service with ops/run, or name its address with --url or in {ConnectionSettings.UrlVariable}."),
            HttpRequestException or OperationCanceledException => (ExitCodes.NotReachable, failure.GetBaseException().Message),
            CommandAppException { InnerException: { } why } => (ExitCodes.WrongUsage, $"{why.Message}\nSee tt --help."),
            CommandAppException or UsageException or IOException or UnauthorizedAccessException => (ExitCodes.WrongUsage, $"{failure.Message}\nSee tt --help."),
            JsonException e => (ExitCodes.WrongUsage, $"The JSON does not fit at {e.Path ?? "its beginning"}, line {e.LineNumber + 1}."),
            _ => (ExitCodes.Refused, $"{failure}"),
        };
        terminal.Remark(words, Color.Red);
        return code;
    }

    private static int CodeOf(int status) => status switch
    {
        401 or 403 => ExitCodes.NotAllowed,
        404 => ExitCodes.NotFound,
        502 or 503 or 504 => ExitCodes.NotReachable,
        _ => ExitCodes.Refused,
    };

    /// <summary>The detail, then each fault where it is: by member or option.</summary>
    private static string Words(Problem problem) =>
        string.Join('\n', [$"{problem.Detail} ({problem.Status} {problem.Code})", .. (problem.Errors ?? []).Select(e => $"  {e.Pointer ?? Option(e.Parameter!)}: {e.Detail}")]);

    private static string Option(string parameter) => $"--{JsonNamingPolicy.KebabCaseLower.ConvertName(parameter)}";
}
