namespace TradeTracker.Domain.Mechanisms;

/// <summary>Records a meeting of the body.</summary>
public sealed record HoldMeeting(MeetingHeld Fact)
{
    public Decision<MechanismEvent> Decide(Mechanism mechanism, DateOnly today)
    {
        if (mechanism.Meetings.Contains(Fact)) return Decision.Nothing;
        return mechanism.RefusesFactOn(Fact.On, today) is { } refusal ? refusal : Fact;
    }
}
