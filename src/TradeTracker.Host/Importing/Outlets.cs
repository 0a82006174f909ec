using Marten;
using TradeTracker.Domain.Publishers;

namespace TradeTracker.Host.Importing;

/// <summary>Whose figures they are, as citations name them.</summary>
internal static class Outlets
{
    /// <summary>The names of all publishers by their ids.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadOutlets(this IQuerySession session, CancellationToken cancellation) =>
        (await session.Query<Publisher>().ToListAsync(cancellation)).ToDictionary(p => p.Id, p => p.Entry.Name, StringComparer.Ordinal);
}
