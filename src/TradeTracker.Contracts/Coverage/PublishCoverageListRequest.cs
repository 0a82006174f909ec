using System.Text.Json.Serialization;
using TradeTracker.Domain.Coverage;
using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts.Coverage;

/// <summary>A list of goods, or a new edition of it.</summary>
/// <param name="Id">Upper-case letters, digits and dashes: <c>NON-PETROLEUM</c>; left out: made of the name.</param>
/// <param name="Edition">Its name for this state of the list; left out: the day of publication.</param>
/// <param name="Nomenclature">Of which version of the Harmonized System its codes are; left out: HS2022.</param>
/// <param name="Includes">TOTAL, or HS codes of 2, 4 or 6 digits.</param>
/// <param name="Excludes">HS codes inside what is included.</param>
public sealed record PublishCoverageListRequest(
    string? Id = null, string? Name = null, string? Edition = null, string? Nomenclature = null, DateOnly? PublishedOn = null, IReadOnlyList<string?>? Includes = null, IReadOnlyList<string?>? Excludes = null, CitationBody? Citation = null)
{
    /// <summary>The versions of the Harmonized System, the latest first.</summary>
    public static IReadOnlyList<string> Nomenclatures { get; } = ["HS2022", "HS2017", "HS2012", "HS2007", "HS2002", "HS1996", "HS1992"];

    [JsonIgnore]
    public string CoverageListId => Slug.Upper(Id, Name);

    public PublishCoverageList ToCommand() => new(new(
        CoverageListId, Name!, Edition ?? $"{PublishedOn:yyyy-MM-dd}", Nomenclature ?? Nomenclatures[0], PublishedOn!.Value, Codes(Includes), Codes(Excludes), Citation!.ToCitation()));

    private static ValueList<string> Codes(IReadOnlyList<string?>? codes) => (codes ?? []).Select(c => Products.Find(c!)!).ToValueList();
}

/// <summary>A coverage list as recorded.</summary>
/// <param name="Name">As the latest edition gives it.</param>
/// <param name="Editions">Every edition, in the order recorded.</param>
public sealed record CoverageListState(string Id, string Name, IReadOnlyList<CoverageEdition> Editions, long Version)
{
    public static CoverageListState Of(CoverageList list, long version) => new(
        list.Id, list.Editions[^1].Name, [.. list.Editions.Select(e => new CoverageEdition(e.Edition, e.Nomenclature, e.PublishedOn, e.Includes, e.Excludes, e.Citation))], version);
}

/// <summary>One state of a coverage list.</summary>
/// <param name="Edition">Its name.</param>
/// <param name="Nomenclature">The version of the Harmonized System that its codes are of.</param>
/// <param name="Includes">TOTAL, or HS codes.</param>
/// <param name="Excludes">HS codes inside what is included.</param>
public sealed record CoverageEdition(string Edition, string Nomenclature, DateOnly PublishedOn, IReadOnlyList<string> Includes, IReadOnlyList<string> Excludes, Citation Citation);
