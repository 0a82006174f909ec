namespace TradeTracker.Domain.Adoptions;

/// <summary>Makes a method the default from a day on.</summary>
public sealed record AdoptMethod(MethodAdopted Fact)
{
    public Decision<AdoptionEvent> Decide(MethodAdoptions? adoptions, DateOnly today)
    {
        if (Fact.From > today) return new Refusal(RefusalCodes.InTheFuture, $"{Fact.From:O} has not come yet.", "/from");
        return Decision.Once<AdoptionEvent, MethodAdopted>(Fact, adoptions?.Adopted ?? []);
    }
}
