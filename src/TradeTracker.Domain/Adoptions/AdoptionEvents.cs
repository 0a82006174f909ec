using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Adoptions;

/// <summary>In the stream <c>settings/methods</c>. The storage contract: add, never edit.</summary>
public abstract record AdoptionEvent;

/// <summary>A method became the default: from that day on it decides wherever no other is asked for (R5.8).</summary>
/// <param name="Method">Its name and version.</param>
/// <param name="From">The day of the publication clock from which it counts.</param>
[EventName("method_adopted")]
public sealed record MethodAdopted(string Method, DateOnly From, Citation Citation) : AdoptionEvent;
