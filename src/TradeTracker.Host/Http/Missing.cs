using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using TradeTracker.Contracts;
using TradeTracker.Host.EventStore;

namespace TradeTracker.Host.Http;

/// <summary>Why a stream has nothing to show.</summary>
public static class MissingStreams
{
    /// <param name="position">As of which it was asked for.</param>
    public static async Task<ProblemHttpResult> Missing(this IQuerySession session, string stream, CancellationToken cancellation, long position = long.MaxValue)
    {
        if (await session.PositionOf(stream, 1, cancellation) is not { } began) return Problems.NotFound($"There is no {stream}.");
        return began > position
            ? Problems.Of(ProblemCodes.NotAnnounced, $"{stream} was not known within these bounds.")
            : Problems.Of(ProblemCodes.Struck, stream.StartsWith("series/", StringComparison.Ordinal)
                ? $"No figure of {stream} counts: what was recorded was struck, or came by an import that was not accepted or was reverted."
                : $"The record that began {stream} was struck.");
    }
}
