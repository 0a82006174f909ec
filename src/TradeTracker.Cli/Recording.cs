using System.Security.Cryptography;
using Refit;
using TradeTracker.Cli.Output;
using TradeTracker.Client;

namespace TradeTracker.Cli;

/// <summary>What writes have in common: a key, so that a repeated request is recorded once, and the wait until reads show it.</summary>
internal static class Recording
{
    private const int KeyDigits = 32;

    /// <param name="call">The write, with <c>validateOnly</c> and the key it is given.</param>
    public static async Task<T> Record<T>(this WriteSettings settings, TradeTrackerClient client, Terminal terminal, Func<bool?, string?, Task<IApiResponse<T>>> call, CancellationToken cancellation) where T : class
    {
        var key = settings.DryRun ? null : settings.IdempotencyKey ?? RandomNumberGenerator.GetHexString(KeyDigits, lowercase: true);
        try
        {
            var answer = await call(settings.DryRun ? true : null, key).Answer();
            if (answer.Position is { } position) await client.Targets.ListTargets(limit: 1, minPosition: position, cancellation: cancellation);
            terminal.Remark(settings.DryRun ? "It would be recorded; nothing was." : answer.Replayed ? "It was recorded before, by the same key." : $"Recorded at position {answer.Position}.");
            return answer.Body;
        }
        catch (Exception e) when (e is ApiRequestException or ProblemException { Problem.Status: >= 500 } && key is not null)
        {
            terminal.Remark($"Whether it was recorded is not known. Repeat it with --idempotency-key {key}: it is recorded once.");
            throw;
        }
    }
}
