using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Host.Http;

/// <summary>Reads query parameters, each named like the argument it comes in, and keeps every fault.</summary>
public sealed class Query
{
    public const int DefaultLimit = 50, MaxLimit = 500;
    private readonly List<Fault> faults = [];

    public bool HasFaults => faults.Count > 0;

    /// <summary>The 400 that names them all.</summary>
    public Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Problem() => Problems.BadRequest(faults);

    public T? Fault<T>(string detail, string name)
    {
        faults.Add(new(null, name, detail));
        return default;
    }

    public DateOnly? Date(string? text, [CallerArgumentExpression(nameof(text))] string name = "") =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : Fault<DateOnly?>("Expected a date like 2024-03-31.", name);

    /// <summary>A day that has come.</summary>
    public DateOnly? PastDay(string? text, DateOnly today, [CallerArgumentExpression(nameof(text))] string name = "") =>
        Date(text, name) is not { } day ? null : day <= today ? day : Fault<DateOnly?>($"{day:yyyy-MM-dd} has not come yet.", name);

    public string? Url(string? text, [CallerArgumentExpression(nameof(text))] string name = "") =>
        text is null || Rules.IsUrl(text) ? text : Fault<string>(Rules.ExpectedUrl, name);

    public async Task<string?> Party(string? text, KnownIds known, CancellationToken cancellation, [CallerArgumentExpression(nameof(text))] string name = "") =>
        text is null ? null
        : await known.Party(text, cancellation) ?? Fault<string>($"Unknown economy or group '{text}'. Nearest: {string.Join(", ", await known.NearestParties(text, cancellation))}.", name);

    public string? OneOf(string? text, IReadOnlyList<string> codes, [CallerArgumentExpression(nameof(text))] string name = "") =>
        text is null || codes.Contains(text) ? text : Fault<string>($"Unknown code '{text}'. {BodyShape.Suggest(text, codes)}", name);

    /// <summary>One or several codes, separated by commas.</summary>
    public string[]? Codes(string? text, IReadOnlyList<string> codes, [CallerArgumentExpression(nameof(text))] string name = "") =>
        text?.Split(',').Select(t => OneOf(t, codes, name) ?? t).Distinct().ToArray();

    /// <summary>The words looked for.</summary>
    public string[]? Words(string? q) =>
        q is null ? null
        : SearchText.Words(q) is { Length: > 0 and <= 20 } words ? words : Fault<string[]>("Expected 1 to 20 words.", nameof(q));

    public int Limit(string? limit) =>
        limit is null ? DefaultLimit
        : int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MaxLimit ? number
        : Fault<int>($"Expected a number from 1 to {MaxLimit}.", nameof(limit));

    /// <summary>The key after which a list goes on; empty for its start.</summary>
    public string After(string? cursor)
    {
        if (cursor is null) return "";
        var bytes = new byte[cursor.Length];
        return Base64Url.DecodeFromChars(cursor, bytes, out _, out var length) == OperationStatus.Done && Encoding.UTF8.GetString(bytes, 0, length) is var key && !key.Contains('\0', StringComparison.Ordinal)
            ? key : Fault<string>("Not a cursor of this service: take it from next.", nameof(cursor)) ?? "";
    }

    /// <summary>The opaque cursor of a key.</summary>
    public static string Cursor(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    public long Position(string? text, [CallerArgumentExpression(nameof(text))] string name = "") =>
        text is null ? 0 : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : Fault<long>("Expected a position: a whole number.", name);

    public Period? Period(string? period) =>
        period is null ? null : Domain.Values.Period.TryParse(period, CultureInfo.InvariantCulture, out var value) ? value : Fault<Period?>(BodyShape.Expected(typeof(Period)), nameof(period));

    public async Task<string?> Product(string? product, KnownIds known, CancellationToken cancellation) =>
        product is null ? null
        : await known.Product(product, cancellation) ?? Fault<string>($"Unknown product '{product}'. Nearest: {string.Join(", ", await known.NearestProducts(product, cancellation))}.", nameof(product));

    public string? Unit(string? unit) =>
        unit is null ? null : Units.Find(unit) ?? Fault<string>($"Unknown unit '{unit}'. {BodyShape.Suggest(unit, Units.Nearest(unit))}", nameof(unit));

    public async Task<string?> Publisher(string? publisher, KnownIds known, CancellationToken cancellation) =>
        publisher is null ? null
        : (await known.Publisher(publisher, cancellation))?.Id ?? Fault<string>($"Unknown publisher '{publisher}'. Nearest: {string.Join(", ", await known.NearestPublishers(publisher, cancellation))}.", nameof(publisher));

    public async Task<string?> Mechanism(string? mechanism, KnownIds known, CancellationToken cancellation) =>
        mechanism is null ? null
        : await known.Mechanism(mechanism, cancellation) ? mechanism.ToLowerInvariant()
        : Fault<string>($"Unknown mechanism '{mechanism}'. Nearest: {string.Join(", ", await known.NearestMechanisms(mechanism, cancellation))}.", nameof(mechanism));

    /// <summary>The parties that stand for a group.</summary>
    public async Task<string[]?> Group(string? group, DateOnly day, KnownIds known, CancellationToken cancellation) =>
        group is null ? null
        : await known.PartiesOf(group, day, cancellation) ?? Fault<string[]>($"Unknown group '{group}'. Nearest: {string.Join(", ", await known.NearestParties(group, cancellation))}.", nameof(group));

    public Method? Method(string? method) =>
        method is null ? null : Domain.Verdicts.Method.Find(method) ?? Fault<Method>($"Unknown method '{method}'. {BodyShape.Suggest(method, Domain.Verdicts.Method.All.Select(m => m.Name))}", nameof(method));

    /// <summary>Both clocks: as published until a day, as recorded by an instant or position.</summary>
    public Bounds Bounds(string? asOf, string? publishedUntil)
    {
        var until = Date(publishedUntil);
        var (position, instant) = Moment(asOf);
        return new(until, position, instant);
    }

    /// <summary>The moment after which a reader wants what changed; null: everything.</summary>
    public Bounds? Since(string? updatedAfter) => Moment(updatedAfter) is (var position, var instant) && updatedAfter is not null ? new(null, position, instant) : null;

    public bool Yes(string? text, [CallerArgumentExpression(nameof(text))] string name = "") =>
        text is "true" || (text is not (null or "false") && Fault<bool>("Expected true or false.", name));

    private (long? Position, DateTimeOffset? Instant) Moment(string? text, [CallerArgumentExpression(nameof(text))] string name = "") =>
        text is null ? (null, null)
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? (position, null)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? (null, instant)
        : Fault<(long?, DateTimeOffset?)>("Expected an instant like 2024-03-31T12:00:00Z, or a position.", name);
}

/// <summary>What a reader asked of the two clocks.</summary>
public sealed record Bounds(DateOnly? PublishedUntil, long? Position, DateTimeOffset? Instant)
{
    /// <summary>True for the reader of today's state.</summary>
    public bool Open => RecordedNow && PublishedUntil is null;

    /// <summary>True for the reader of what is recorded by now.</summary>
    public bool RecordedNow => this is { Position: null, Instant: null };

    /// <summary>Everything published on or before that day.</summary>
    public DateOnly Until => PublishedUntil ?? DateOnly.MaxValue;
}
