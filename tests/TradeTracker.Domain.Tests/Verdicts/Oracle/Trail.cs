using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Tests.Verdicts.Oracle;

/// <summary>The quantities of §4 year by year, as a reading gave them until a day.</summary>
internal sealed class Trail
{
    private readonly Promise promise;
    private readonly Book book;
    private readonly string partner;

    /// <param name="floor">Of a sum: what each year counts beyond; null while unknown.</param>
    public Trail(Promise promise, Book book, bool mirror, decimal? floor)
    {
        (this.promise, this.book, partner) = (promise, book, mirror ? promise.Subject : promise.Counterpart);
        if (!book.Rows.Any()) return;
        (First, Last) = (book.Rows.Min(r => r.Period.Start.Year) - 1, book.Rows.Max(r => r.Period.Start.Year) + 1);
        for (var y = First; y <= Last; y++)
            if (Full(y) is { } seen) Values[y] = seen;
        if (!promise.IsSum)
            foreach (var (y, seen) in Values) Quantities[y] = seen.Value;
        else if (floor is { } nothing)
            for (var (y, sum) = (promise.From!.Value, 0m); y <= promise.To; y++)
                if (Values.TryGetValue(y, out var seen)) Quantities[y] = sum += seen.Value - nothing;
    }

    /// <summary>No figure is for a year before the first or after the last.</summary>
    public int First { get; }
    public int Last { get; } = -1;

    /// <summary>Of every full year.</summary>
    public SortedDictionary<int, Seen> Values { get; } = [];

    /// <summary>q of every year that has one.</summary>
    public SortedDictionary<int, decimal> Quantities { get; } = [];

    /// <summary>The latest year with a quantity, not after a bound.</summary>
    public int? Latest(int? bound) => Quantities.Keys.Where(y => bound is null || y <= bound).Select(y => (int?)y).LastOrDefault();

    /// <summary>Years of the window before one without a value.</summary>
    public List<int> Gaps(int before)
    {
        List<int> gaps = [];
        for (var y = promise.From!.Value; y < before; y++)
            if (!Values.ContainsKey(y)) gaps.Add(y);
        return gaps;
    }

    /// <summary>Σv over the window's full years, from its first to one.</summary>
    public decimal Total(int to)
    {
        var sum = 0m;
        for (var y = promise.From!.Value; y <= to && y <= promise.To; y++)
            if (Values.TryGetValue(y, out var seen)) sum += seen.Value;
        return sum;
    }

    public Seen? ToDate(int year, int months) => book.ToDate(partner, promise.Flow, promise.Product, promise.Unit, promise.Year(year), months);

    private Seen? Full(int year)
    {
        var part = book.Year(partner, promise.Flow, promise.Product, promise.Unit, promise.Year(year));
        if (promise.Kind != "share" || part is null) return part;
        var whole = book.Year(Others(promise, partner), promise.Whole!.Flow?.Code() ?? promise.Flow, promise.Whole.Product ?? promise.Product, promise.Unit, promise.Year(year));
        return whole is { Value: > 0 } ? Seen.Add(part, whole)! with { Value = Ten(part.Value / whole.Value) } : null;
    }

    /// <summary>With whom the whole of a share is traded.</summary>
    public static string Others(Promise promise, string partner) => promise.Whole!.Counterpart is { } other && other != promise.Counterpart ? other : partner;

    /// <summary>Ten significant digits.</summary>
    public static decimal Ten(decimal value)
    {
        if (value == 0) return 0;
        var digits = 0;
        for (var v = Math.Abs(value); v >= 1; v /= 10) digits++;
        for (var v = Math.Abs(value); v < 0.1m; v *= 10) digits--;
        return digits >= 10 ? Math.Round(value) : Math.Round(value, Math.Min(28, 10 - digits));
    }
}
