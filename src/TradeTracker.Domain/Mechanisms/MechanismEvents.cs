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

/// <summary>An economy left.</summary>
[EventName("member_left")]
public sealed record MemberLeft(string Economy, DateOnly On, Citation Citation) : MechanismEvent;

/// <summary>The body met.</summary>
/// <param name="Parties">Economies (alpha-3) that took part, where they were not all members.</param>
[EventName("meeting_held")]
public sealed record MeetingHeld(string Title, DateOnly On, string? Place, ValueList<string>? Parties, string? Url, Citation Citation) : MechanismEvent;

/// <summary>Something was signed under the body's roof.</summary>
/// <param name="Parties">Economies (alpha-3) that signed, where they were not all members.</param>
[EventName("agreement_signed")]
public sealed record AgreementSigned(string Title, DateOnly On, string? Place, ValueList<string>? Parties, string? Url, Citation Citation) : MechanismEvent;

/// <summary>The body ended.</summary>
[EventName("mechanism_dissolved")]
public sealed record MechanismDissolved(DateOnly On, Citation Citation) : MechanismEvent;
