using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Mechanisms;

/// <summary>In the stream <c>mechanism/{id}</c>. The storage contract: add, never edit.</summary>
public abstract record MechanismEvent;

/// <summary>A standing cooperation body began. Its members (alpha-3) are members from that day.</summary>
[EventName("mechanism_inaugurated")]
public sealed record MechanismInaugurated(string MechanismId, string Name, DateOnly InauguratedOn, ValueList<string> Members, Citation Citation) : MechanismEvent;

/// <summary>The body got a seat.</summary>
[EventName("secretariat_inaugurated")]
public sealed record SecretariatInaugurated(string City, string? Region, string Economy, DateOnly InauguratedOn, Citation Citation) : MechanismEvent;

/// <summary>An economy joined after the inauguration.</summary>
[EventName("member_joined")]
public sealed record MemberJoined(string Economy, DateOnly On, Citation Citation) : MechanismEvent;
