namespace TradeTracker.Domain;

/// <summary>An ISO 3166-1 country or customs territory, or the world. <c>Code</c> is its alpha-3 code, <c>M49</c> its UN number.</summary>
public sealed record Economy(string Code, string Alpha2, int M49, string Name);
