namespace TradeTracker.Domain.Groups;

/// <summary>Who trades: an economy, a group, or a mechanism, which is a group of its members.</summary>
public static class Party
{
    /// <summary>The one code a party is stored under: an economy's alpha-3, else the id of a group or a mechanism in upper case (the two share no id).</summary>
    public static string Code(string text) => Economies.Find(text)?.Code ?? text.Trim().ToUpperInvariant();

    /// <summary>The party whose members a stream tells: that of a group or a mechanism.</summary>
    public static string OfStream(string stream) => StreamKeys.IdOf(stream).ToUpperInvariant();

    public static bool IsEconomy(string code) => Economies.Find(code)?.Code == code;

    /// <summary>The streams that say who the members are: one of them exists; none for an economy.</summary>
    public static IReadOnlyList<string> Streams(string code) => IsEconomy(code) ? [] : [StreamKeys.Group(code), StreamKeys.Mechanism(code.ToLowerInvariant())];
}
