using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Coverage;

/// <summary>In the stream <c>coverage/{id}</c>. The storage contract: add, never edit.</summary>
public abstract record CoverageEvent;

/// <summary>A list of goods, or a later edition of it.</summary>
/// <param name="Edition">Its own name for this state of the list: each once.</param>
/// <param name="Nomenclature">The version of the Harmonized System that its codes are of: <c>HS2022</c>.</param>
/// <param name="Includes">TOTAL, or HS codes of 2, 4 or 6 digits.</param>
/// <param name="Excludes">HS codes inside what is included.</param>
[EventName("coverage_list_published")]
public sealed record CoverageListPublished(
    string CoverageListId, string Name, string Edition, string Nomenclature, DateOnly PublishedOn, ValueList<string> Includes, ValueList<string> Excludes, Citation Citation) : CoverageEvent;
