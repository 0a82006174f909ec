namespace TradeTracker.Domain.Mechanisms;

/// <summary>What holds for every fact about a mechanism that stands.</summary>
internal static class MechanismRules
{
    /// <summary>It happened between the inauguration and today, and before the end.</summary>
    public static Refusal? RefusesFactOn(this Mechanism mechanism, DateOnly on, DateOnly today, string at = "/on")
    {
        if (on > today) return new(RefusalCodes.InTheFuture, $"{on:O} has not come yet.", at);
        if (on < mechanism.Inaugurated.InauguratedOn) return new(RefusalCodes.BeforeInauguration, $"The mechanism was inaugurated on {mechanism.Inaugurated.InauguratedOn:O}.", at);
        return mechanism.Dissolution is { } end && on >= end.On ? new(RefusalCodes.MechanismDissolved, $"The mechanism was dissolved on {end.On:O}.", at) : null;
    }
}
