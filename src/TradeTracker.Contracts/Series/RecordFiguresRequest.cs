using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts.Series;

/// <summary>What a publisher published on one day: either the members of one series here, or several under <c>series</c>.</summary>
/// <param name="PublishedOn">The day of publication.</param>
/// <param name="PublishedOnExact">False where that day is only known to be not later.</param>
/// <param name="UnitMult">SDMX UNIT_MULT: values are × 10 to this power (9: billions).</param>
/// <param name="Observations">The figures, each period once.</param>
/// <param name="Series">Several series of one release, recorded together or not at all.</param>
public sealed record RecordFiguresRequest(
    string? Publisher = null, DateOnly? PublishedOn = null, bool? PublishedOnExact = null,
    string? Reporter = null, string? Counterpart = null, Flow? Flow = null, string? Product = null, string? Unit = null, int? UnitMult = null, IReadOnlyList<ObservationBody?>? Observations = null,
    IReadOnlyList<SeriesBody?>? Series = null, CitationBody? Citation = null)
{
    /// <summary>The series of the release, wherever they were given.</summary>
    public IReadOnlyList<SeriesBody> Parts() => Series is null ? [new(Reporter, Counterpart, Flow, Product, Unit, UnitMult, Observations)] : [.. Series.Select(s => s!)];

    public RecordFigures ToCommand(SeriesBody s) => new(new(
        Slug.Upper(Publisher), Party.Code(s.Reporter!), Party.Code(s.Counterpart!), s.Flow!.Value,
        Products.Find(s.Product ?? Products.Total)!, Units.Find(s.Unit ?? "USD")!, PublishedOn!.Value, PublishedOnExact ?? true,
        s.Observations!.Select(o => o!.ToObservation(s.UnitMult ?? 0)).ToValueList(), Citation!.ToCitation()));
}

/// <summary>One series of a release.</summary>
/// <param name="Product">Left out: TOTAL.</param>
/// <param name="Unit">Left out: USD.</param>
/// <param name="UnitMult">SDMX UNIT_MULT: values are × 10 to this power (9: billions).</param>
/// <param name="Observations">The figures, each period once.</param>
public sealed record SeriesBody(string? Reporter = null, string? Counterpart = null, Flow? Flow = null, string? Product = null, string? Unit = null, int? UnitMult = null, IReadOnlyList<ObservationBody?>? Observations = null);

/// <summary>One figure; the value is null only with status M (missing).</summary>
/// <param name="Value">In units of 10 to the power of unitMult.</param>
/// <param name="Status">Left out: A (normal).</param>
public sealed record ObservationBody(Period? Period = null, decimal? Value = null, ObsStatus? Status = null)
{
    // Dividing by one with all its zeros leaves the value without trailing ones: the same number is stored by the same text.
    private const decimal NoTrailingZeros = 1.0000000000000000000000000000m;

    public Observation ToObservation(int unitMult)
    {
        var value = Value;
        for (var i = 0; i < unitMult; i++) value *= 10;
        return new(Period!.Value, value / NoTrailingZeros, Status ?? ObsStatus.Normal);
    }
}

/// <summary>What became of each series of a release.</summary>
/// <param name="Series">In the order they were given.</param>
public sealed record RecordedFigures(IReadOnlyList<RecordedSeries> Series);

/// <param name="Version">The series' stream after it.</param>
/// <param name="Appended">How many observations said something new.</param>
public sealed record RecordedSeries(string Publisher, string Reporter, string Counterpart, Flow Flow, string Product, string Unit, long Version, int Appended)
{
    public static RecordedSeries Of(SeriesKey key, long version, int appended) => new(key.Publisher, key.Reporter, key.Counterpart, key.Flow, key.Product, key.Unit, version, appended);
}
