namespace TradeTracker.Contracts.Codelists;

/// <summary>A list of the codes that requests may use.</summary>
/// <param name="Name">The last part of its address.</param>
/// <param name="About">What its codes are.</param>
/// <param name="Href">Its address.</param>
public sealed record CodelistView(string Name, string About, string Href);

/// <summary>A code with its meaning.</summary>
/// <param name="Code">As requests give it and answers show it.</param>
/// <param name="Label">In English, for people.</param>
/// <param name="About">More about it, where there is more to say.</param>
public sealed record CodeView(string Code, string Label, string? About = null);

/// <summary>Where everything is.</summary>
/// <param name="Version">Of this interface: within it things are only added.</param>
/// <param name="Links">The address of every collection, by its name.</param>
/// <param name="Documentation">A page to read about each operation and to try it.</param>
/// <param name="OpenApi">The same for programs.</param>
public sealed record IndexView(string Name, string Version, IReadOnlyDictionary<string, string> Links, string Documentation, string OpenApi);
