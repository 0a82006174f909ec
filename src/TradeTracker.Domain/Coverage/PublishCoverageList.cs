using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Coverage;

/// <summary>Makes a list of goods known, or a new edition of it.</summary>
public sealed record PublishCoverageList(CoverageListPublished Fact)
{
    public Decision<CoverageEvent> Decide(CoverageList? list, DateOnly today)
    {
        if (list?.Editions.Contains(Fact) is true) return Decision.Nothing;
        if (list?.Editions.Any(e => e.Edition == Fact.Edition) is true) return new Refusal(RefusalCodes.IdTaken, $"Edition {Fact.Edition} of {Fact.CoverageListId} is published already, with other members.", "/edition");
        if (Products.IsReserved(Fact.CoverageListId)) return new Refusal(RefusalCodes.IdTaken, $"{Fact.CoverageListId} is a product by itself, or a code.", "/id");
        if (Fact.PublishedOn > today) return new Refusal(RefusalCodes.PublishedInTheFuture, $"{Fact.PublishedOn:O} has not come yet.", "/publishedOn");
        foreach (var (i, code) in Fact.Excludes.Index())
            if (!Fact.Includes.Any(included => Products.Contain(included, code))) return new Refusal(RefusalCodes.ExclusionOutside, $"{code} is not inside what is included.", $"/excludes/{i}");
        return Fact;
    }
}
