using System.Text.Json;
using TradeTracker.Domain;
using TradeTracker.Domain.Values;

namespace TradeTracker.Host.Http.Tables;

/// <summary>One value of a table: text, a whole or exact number, a day, an instant, a yes or no; or nothing.</summary>
public readonly record struct Cell
{
    private Cell(object? value) => Value = value;

    /// <summary>A string, long, decimal, DateOnly, DateTimeOffset or bool; null for nothing.</summary>
    public object? Value { get; }

    public static implicit operator Cell(string? text) => new(text);
    public static implicit operator Cell(long? number) => new(number);
    public static implicit operator Cell(decimal? number) => new(number);
    public static implicit operator Cell(DateOnly? day) => new(day);
    public static implicit operator Cell(DateTimeOffset? instant) => new(instant);
    public static implicit operator Cell(bool? yes) => new(yes);
    public static implicit operator Cell(Period? period) => new(period?.ToString());

    /// <summary>A code, as it stands in JSON.</summary>
    public static implicit operator Cell(Enum? code) => new(code is null ? null : JsonSerializer.SerializeToElement(code, code.GetType(), WireJson.Options).GetString());

    /// <summary>Several codes in one cell, with blanks between.</summary>
    public static Cell Several(IEnumerable<string> codes) => string.Join(' ', codes);
}
