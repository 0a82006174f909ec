using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Groups;

/// <summary>In the stream <c>group/{id}</c>. The storage contract: add, never edit.</summary>
public abstract record GroupEvent;

/// <summary>A named set of economies. Its members (alpha-3) are members from that day.</summary>
[EventName("group_defined")]
public sealed record GroupDefined(string GroupId, string Name, DateOnly EstablishedOn, ValueList<string> Members, Citation Citation) : GroupEvent;

/// <summary>An economy (alpha-3) joined later.</summary>
[EventName("group_member_joined")]
public sealed record GroupMemberJoined(string Economy, DateOnly On, Citation Citation) : GroupEvent;

/// <summary>An economy (alpha-3) left: from that day it is no member.</summary>
[EventName("group_member_left")]
public sealed record GroupMemberLeft(string Economy, DateOnly On, Citation Citation) : GroupEvent;
