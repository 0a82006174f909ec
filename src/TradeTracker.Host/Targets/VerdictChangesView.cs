using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Domain;
using TradeTracker.Domain.Verdicts.Changes;
using TradeTracker.Host.Http;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Targets;

public static class ListVerdictChangesEndpoint
{
    internal static readonly string[] Clocks = ["transaction", "publication"];

    private static readonly Columns<VerdictChange> Columns = new()
    {
        { "position", c => c.Position },
        { "recorded_at", c => c.RecordedAt },
        { "on", c => c.On },
        { "publisher", c => c.Publisher },
        { "reporter", c => c.Reporter },
        { "cause", c => c.Cause },
        { "status_before", c => c.Before?.Status },
        { "status_after", c => c.After?.Status },
        { "withheld_before", c => c.Before?.Reason },
        { "withheld_after", c => c.After?.Reason },
        { "latest_period_before", c => c.Before?.Latest?.Period },
        { "latest_value_before", c => c.Before?.Latest?.Value },
        { "latest_period_after", c => c.After?.Latest?.Period },
        { "latest_value_after", c => c.After?.Latest?.Value },
        { "baseline_before", c => c.Before?.Baseline?.Value },
        { "baseline_after", c => c.After?.Baseline?.Value },
        { "goal_before", c => c.Before?.Goal?.Value },
        { "goal_after", c => c.After?.Goal?.Value },
        { "first_met_before", c => c.Before?.FirstMet },
        { "first_met_after", c => c.After?.FirstMet },
        { "lost_on_before", c => c.Before?.LostOn },
        { "lost_on_after", c => c.After?.LostOn },
        { "method_before", c => c.Before?.Method },
        { "method_after", c => c.After?.Method },
        { "reason", c => c.Reason },
        { "source", c => c.Citation?.Outlet },
        { "source_url", c => c.Citation?.Url },
    };

    /// <summary>Shows why each reading of a target says what it says: every change of its verdicts with the cause, the values before and after, and the event's citation.</summary>
    /// <remarks>The oldest first, so that a page that was read stays as it was. By the transaction clock the history is that of what was recorded here, event by event; by the publication clock that of what was published, said or agreed, day by day, as known now or as of a position. The history of a target whose record was struck ends with that.</remarks>
    [WolverineGet("/api/v1/targets/{targetId}/verdict-changes"), Requires(Role.Reader), OffersTables, Citable, ProducesResponseType<Page<VerdictChange>>(200)]
    public static async Task<IResult> Get(
        string targetId, string? clock, string? asOf, string? publishedUntil, string? limit, string? cursor, VerdictChangeReader reader, CancellationToken cancellation)
    {
        var query = new Query();
        var byPublication = query.OneOf(clock, Clocks) == "publication";
        var (bounds, take) = (query.Bounds(asOf, publishedUntil), query.Limit(limit));
        var after = ChangePlace.Read(cursor, byPublication, query);
        if (query.HasFaults) return query.Problem();
        var (history, problem) = await reader.Read(StreamKeys.Target(targetId.ToLowerInvariant()), bounds, byPublication, cancellation);
        if (history is null) return problem!;
        return new ReadList<VerdictChange>(Source, after, take, Columns)
        {
            Version = history.Version,
            ContentLocation = history.ContentLocation + (limit is null ? "" : $"&limit={take}") + (cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}"),
        };

        async Task<Page<VerdictChange>> Source(string from, int count) =>
            Pages.Of(await history.Changes(ChangePlace.Of(from), count + 1), count, c => ChangePlace.Of(c, byPublication).Key);
    }
}

/// <summary>Where a history goes on: behind a position or day, and there behind a reading.</summary>
internal sealed record ChangePlace(bool ByPublication, long At, string Reading)
{
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{(ByPublication ? "p" : "t")}{At}/{Reading}");

    public static ChangePlace Of(VerdictChange change, bool byPublication) =>
        new(byPublication, byPublication ? change.On!.Value.DayNumber : change.Position, $"{change.Publisher}/{change.Reporter}");

    /// <summary>Null for the start.</summary>
    public static ChangePlace? Of(string key) => key.Length == 0 ? null : TryParse(key) ?? throw new FormatException(key);

    /// <summary>The key in a cursor; empty for the start.</summary>
    public static string Read(string? cursor, bool byPublication, Query query)
    {
        var key = query.After(cursor);
        return key.Length == 0 || TryParse(key)?.ByPublication == byPublication ? key : query.Fault<string>("Not a cursor of this list: take it from next.", nameof(cursor)) ?? "";
    }

    public bool IsBefore(VerdictChange change) => Of(change, ByPublication) is var other && (At < other.At || (At == other.At && string.CompareOrdinal(Reading, other.Reading) < 0));

    private static ChangePlace? TryParse(string key) =>
        key.IndexOf('/', StringComparison.Ordinal) is var slash and > 1 && key[0] is 'p' or 't' && long.TryParse(key.AsSpan(1, slash - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new(key[0] == 'p', at, key[(slash + 1)..]) : null;
}
