using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Domain.Adoptions;

/// <summary>Every method that was made the default, in the order recorded.</summary>
public sealed record MethodAdoptions(string Stream, ValueList<MethodAdopted> Adopted) : RegistryEntry(Stream)
{
    public static MethodAdoptions None { get; } = new(StreamKeys.Methods, []);

    /// <summary>
    /// R5.8: the default on a day, by the latest adoption until then; of one day, the one recorded last.
    /// A method that only a newer service knows is passed over: it cannot be computed here.
    /// </summary>
    public Method InForce(DateOnly day) => Adopted.Count == 0 ? Method.Default : Latest(day) ?? Method.Default;

    private Method? Latest(DateOnly day) =>
        Adopted.Where(a => a.From <= day).OrderBy(a => a.From).Select(a => Method.Find(a.Method)).LastOrDefault(m => m is not null);

    public static MethodAdoptions? Evolve(MethodAdoptions? known, AdoptionEvent e) => (known, e) switch
    {
        (null, MethodAdopted a) => new(StreamKeys.Methods, [a]),
        ({ } k, MethodAdopted a) => k with { Adopted = k.Adopted.Add(a) },
        _ => known,
    };
}
