namespace TradeTracker.Domain;

/// <summary>The name an event is stored under: a contract for ever, whatever its class is called.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>snake_case of the event's name in the domain.</summary>
    public string Name { get; } = name;
}
