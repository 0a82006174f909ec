using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Tests.Verdicts.Oracle;

/// <summary>Whether a reading's figures are those that the promise is about (R5.2, R5.6).</summary>
internal static class Scope
{
    /// <summary>The first reason of R5.2 that lies in the figures; null where they can be read.</summary>
    public static string? Unreadable(Promise p, Book book, bool mirror)
    {
        var parts = Parts(p, mirror);
        if (!book.SpeaksAtAll(parts[0].Partner)) return "no-figures";
        if (!CanSay(p, mirror)) return "scope-mismatch";
        if (parts.All(x => book.Tells(x.Partner, x.Flow, x.Product, p.Unit))) return book.HasAny(parts[0].Partner, p.Flow, p.Product, p.Unit) ? null : "no-figures";
        return OtherUnits(p, book).Any(u => parts.All(x => book.Tells(x.Partner, x.Flow, x.Product, u))) ? "currency-mismatch" : "scope-mismatch";
    }

    /// <summary>R5.6: figures that match, in whatever currency.</summary>
    public static bool Matches(Promise p, Book book, bool mirror) =>
        CanSay(p, mirror) && OtherUnits(p, book).Append(p.Unit).Any(u => Parts(p, mirror).All(x => book.Tells(x.Partner, x.Flow, x.Product, u)));

    /// <summary>A partner cannot say what the subject trades with others.</summary>
    public static bool CanSay(Promise p, bool mirror) => !mirror || p.Kind != "share" || p.Whole?.Counterpart is null || p.Whole.Counterpart == p.Counterpart;

    private static List<(string Partner, string Flow, string Product)> Parts(Promise p, bool mirror)
    {
        var partner = mirror ? p.Subject : p.Counterpart;
        List<(string Partner, string Flow, string Product)> parts = [(partner, p.Flow, p.Product)];
        if (p.Whole is { } whole && p.Kind == "share") parts.Add((Trail.Others(p, partner), whole.Flow?.Code() ?? p.Flow, whole.Product ?? p.Product));
        return parts;
    }

    private static List<string> OtherUnits(Promise p, Book book) => [.. book.Rows.Select(r => r.Unit).Where(u => u != "TNE" && p.Unit != "TNE" && u != p.Unit).Distinct()];
}
