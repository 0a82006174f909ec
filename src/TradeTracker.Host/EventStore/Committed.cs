using Marten;
using Marten.Services;

namespace TradeTracker.Host.EventStore;

/// <summary>Tells the writer the position of its last event, once it is known: after the commit.</summary>
public sealed class Committed(IHttpContextAccessor http) : DocumentSessionListenerBase
{
    /// <summary>The header that carries a position.</summary>
    public const string PositionHeader = "TradeTracker-Position";

    public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
    {
        if (http.HttpContext is { Response.HasStarted: false } context && commit.GetEvents().Select(e => e.Sequence).DefaultIfEmpty().Max() is > 0 and var position)
            context.Response.Headers[PositionHeader] = position.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }
}
