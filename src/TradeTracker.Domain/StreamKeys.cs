namespace TradeTracker.Domain;

/// <summary>The keys of streams: storage contracts, never renamed.</summary>
public static class StreamKeys
{
    public static string Target(string id) => $"target/{id}";
    /// <summary>What the service itself records about a target.</summary>
    public static string Deadline(string targetId) => $"deadline/{targetId}";
    public static string Mechanism(string id) => $"mechanism/{id}";
    public static string Group(string id) => $"group/{id}";
    public static string Coverage(string id) => $"coverage/{id}";
    public static string Rate(string pair) => $"rate/{pair}";
    public static string Publisher(string id) => $"publisher/{id}";
    public static string Import(string id) => $"import/{id}";

    /// <summary>Which methods were made the default.</summary>
    public const string Methods = "settings/methods";

    /// <summary>What stands after the slash.</summary>
    public static string IdOf(string stream) => stream[(stream.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
