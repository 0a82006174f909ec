using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using TradeTracker.Contracts;

namespace TradeTracker.Host.Http;

/// <summary>Why a stream has nothing to show.</summary>
public static class MissingStreams
{
    public static async Task<ProblemHttpResult> Missing(this IQuerySession session, string stream, CancellationToken cancellation) =>
        await session.Events.FetchStreamStateAsync(stream, cancellation) is null
            ? Problems.NotFound($"There is no {stream}.")
            : Problems.Of(ProblemCodes.Struck, $"The record that began {stream} was struck.");
}
