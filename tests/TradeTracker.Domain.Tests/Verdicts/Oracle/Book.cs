using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Tests.Verdicts.Oracle;

/// <summary>A value read off the rows, with what must be said of it.</summary>
internal sealed record Seen(decimal Value, DateOnly On, bool Soft, bool Mixed)
{
    public static Seen? Add(Seen? a, Seen? b, int sign = 1) =>
        a is null || b is null ? null : new(a.Value + sign * b.Value, a.On > b.On ? a.On : b.On, a.Soft || b.Soft, a.Mixed || b.Mixed);
}

/// <summary>What one publisher says for one reporter until a day, from the subject's side (R3.2, R3.5, R3.6).</summary>
internal sealed class Book(IReadOnlyList<Row> all, string publisher, string reporter, bool mirror, DateOnly until)
{
    private readonly List<Row> rows = [.. all.Where(r => r.Publisher == publisher && r.Reporter == reporter && r.On <= until)];

    public IEnumerable<Row> Rows => rows;

    /// <summary>True where it ever gave the flow, or both parts of it.</summary>
    public bool Tells(string partner, string flow, string product, string unit) =>
        Speaks(partner, Own(flow), product, unit) || IsBuilt(flow) && Speaks(partner, "exports", product, unit) && Speaks(partner, "imports", product, unit);

    /// <summary>True where a value of it, or of a part of it where both are told, is in force.</summary>
    public bool HasAny(string partner, string flow, string product, string unit)
    {
        return Any(Own(flow)) || IsBuilt(flow) && Speaks(partner, "exports", product, unit) && Speaks(partner, "imports", product, unit) && (Any("exports") || Any("imports"));

        bool Any(string f) => rows.Any(r => InForce(partner, f, product, unit, r.Period) is not null);
    }

    public bool SpeaksAtAll(string partner) => rows.Any(r => r.Counterpart == partner && Counts(r));

    public Seen? Year(string partner, string flow, string product, string unit, Period year) =>
        At(flow, f => InForce(partner, f, product, unit, year) ?? Parts(partner, f, product, unit, year, 4, 3) ?? Parts(partner, f, product, unit, year, 12, 1));

    /// <summary>The first months of a year.</summary>
    public Seen? ToDate(string partner, string flow, string product, string unit, Period year, int months) =>
        At(flow, f => InForce(partner, f, product, unit, year with { Months = months }) ?? Parts(partner, f, product, unit, year, months, 1));

    private Seen? At(string flow, Func<string, Seen?> read)
    {
        var sign = flow == "balance" ? -1 : 1;
        var found = read(Own(flow));
        if (found is null && IsBuilt(flow) && (read("exports"), read("imports")) is ({ } exports, { } imports))
            found = Seen.Add(exports, imports, sign)! with { Mixed = exports.On != imports.On };
        return found is not null && mirror && flow == "balance" ? found with { Value = -found.Value } : found;
    }

    private Seen? Parts(string partner, string flow, string product, string unit, Period year, int count, int months)
    {
        Seen? sum = null;
        for (var i = 0; i < count; i++)
        {
            if (InForce(partner, flow, product, unit, new(year.Start.AddMonths(i * months), months)) is not { } part) return null;
            sum = i == 0 ? part : Seen.Add(sum, part);
        }
        return sum;
    }

    private Seen? InForce(string partner, string flow, string product, string unit, Period period)
    {
        Row? best = null;
        foreach (var r in rows)
            if (r.Counterpart == partner && r.Flow == flow && r.Product == product && r.Unit == unit && r.Period == period && r.Status != ObsStatus.Forecast && (best is null || r.On >= best.On)) best = r;
        return best?.Value is { } value ? new(value, best.On, best.Status is ObsStatus.Provisional or ObsStatus.Estimated, false) : null;
    }

    private bool Speaks(string partner, string flow, string product, string unit) => rows.Any(r => r.Counterpart == partner && r.Flow == flow && r.Product == product && r.Unit == unit && Counts(r));

    private static bool Counts(Row r) => r.Status != ObsStatus.Forecast;

    private static bool IsBuilt(string flow) => flow is "two-way" or "balance";

    private string Own(string flow) => mirror && flow == "exports" ? "imports" : mirror && flow == "imports" ? "exports" : flow;
}
