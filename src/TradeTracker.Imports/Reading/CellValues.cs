using System.Collections.Frozen;
using System.Globalization;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;

namespace TradeTracker.Imports.Reading;

/// <summary>What cells mean. Null where a cell means nothing, which is then the row's fault.</summary>
internal static class CellValues
{
    /// <summary>As the service takes amounts from anybody.</summary>
    private const decimal Most = 1e21m;

    // Dividing by one with all its zeros leaves the value without trailing ones: the same number has the same text.
    private const decimal NoTrailingZeros = 1.0000000000000000000000000000m;

    private const int MostZeros = 15;
    private const int LongestAddress = 2000;

    private static readonly string ExpectedProduct = $"Expected {string.Join(", ", Products.Named)}, an HS code of 2, 4 or 6 digits, or a coverage list.";
    private static readonly FrozenDictionary<string, Flow> Flows = Enum.GetValues<Flow>().ToFrozenDictionary(f => f.Code(), StringComparer.OrdinalIgnoreCase);

    /// <summary>What the first of these cells that is known names; else the first that is not blank is at fault.</summary>
    public static string? Party(this Row row, Cell cell, Cell other = default)
    {
        var known = cell.IsBlank ? null : row.Lookups.Party(cell.Text);
        if (known is null && other.Text is { Length: > 0 } text) known = row.Lookups.Party(text);
        var given = cell.IsBlank && other.Text is { Length: > 0 } ? other : cell;
        return row.Expect(known, given, ErrorCodes.UnknownEconomy, "Expected an economy (alpha-3, alpha-2, UN number or name), a group or a mechanism.");
    }

    /// <summary>Blank: all goods.</summary>
    public static string? Product(this Row row, Cell cell) =>
        cell.IsBlank ? Products.Total : row.Expect(row.Lookups.Product(cell.Text), cell, ErrorCodes.UnknownProduct, ExpectedProduct);

    /// <summary>Blank: US dollars.</summary>
    public static string? Unit(this Row row, Cell cell) =>
        cell.IsBlank ? "USD" : row.Expect(row.Lookups.Unit(cell.Text), cell, ErrorCodes.UnknownUnit, "Expected an ISO 4217 currency, or TNE (tonnes).");

    public static Flow? Flow(this Row row, Cell cell) =>
        row.Expect(Flows.TryGetValue(cell.Text, out var flow) ? flow : (Flow?)null, cell, ErrorCodes.UnknownFlow, $"Expected {string.Join(", ", Flows.Keys)}.");

    public static ObsStatus? Status(this Row row, Cell cell) =>
        row.Expect(Statuses.Find(cell.Text), cell, ErrorCodes.UnknownStatus, Statuses.Expected);

    /// <param name="read">One of <see cref="Periods"/>.</param>
    public static Period? Period(this Row row, Cell cell, Func<string, Period?> read) =>
        row.Expect(read(cell.Text), cell, ErrorCodes.NotAPeriod, Periods.Expected);

    /// <summary>A value in single units, or none where the status or SDMX's NaN says so.</summary>
    /// <param name="scale">Single units in one of the cell's.</param>
    public static Observation? Observation(this Row row, Period? period, Cell value, decimal scale, ObsStatus? status)
    {
        if (value.Is("NaN") || status is ObsStatus.Missing && value.IsBlank) return period is { } p ? new(p, null, ObsStatus.Missing) : null;
        if (status is ObsStatus.Missing) row.Fault(value, ErrorCodes.ValueNotMissing, "Expected no value, as the status says.");
        var amount = row.Amount(value, scale);
        return (period, amount, status) is ({ } time, { } known, { } said) ? new(time, known, said) : null;
    }

    /// <summary>SDMX's UNIT_MULT, as the number of single units: 9 is billions. Blank: 1.</summary>
    public static decimal Scale(this Row row, Cell cell)
    {
        if (cell.IsBlank) return 1;
        var power = int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var zeros) && zeros <= MostZeros ? zeros : (int?)null;
        row.Expect(power, cell, ErrorCodes.NotANumber, $"Expected a whole number from 0 to {MostZeros}: the zeros after the value.");
        return (decimal)Math.Pow(10, power ?? 0);
    }

    public static string? Publisher(this Row row, Cell cell, string? otherwise) =>
        cell.IsBlank && otherwise is not null ? otherwise : row.Expect(row.Lookups.Publisher(cell.Text), cell, ErrorCodes.UnknownPublisher, "Expected a registered publisher's id.");

    public static DateOnly? Day(this Row row, Cell cell, DateOnly? otherwise) =>
        cell.IsBlank && otherwise is not null ? otherwise : row.Expect(
            DateOnly.TryParseExact(cell.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null,
            cell, ErrorCodes.NotADay, "Expected a day like 2024-03-28.");

    public static string? Address(this Row row, Cell cell, string? otherwise)
    {
        if (cell.IsBlank) return otherwise;
        if (cell.Text.Length > LongestAddress || cell.Text.Any(char.IsControl) || !Uri.TryCreate(cell.Text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            row.Fault(cell, ErrorCodes.NotAnAddress, $"Expected an http or https address of at most {LongestAddress} characters.");
        return cell.Text;
    }

    private static decimal? Amount(this Row row, Cell cell, decimal scale)
    {
        if (row.Expect(Numbers.Read(cell.Text, row.CommaMayBeDecimal), cell, ErrorCodes.NotANumber, "Expected a number.") is not { } number) return null;
        if (Math.Abs(number) <= Most / scale) return number * scale / NoTrailingZeros;
        row.Fault(cell, ErrorCodes.TooLargeANumber, "Expected an amount between -10^21 and 10^21 in single units.");
        return null;
    }
}
