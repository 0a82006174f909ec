namespace TradeTracker.Imports.Reading;

/// <summary>Remembers what was made of a key; of too many keys it forgets all, so that no file fills the memory.</summary>
internal sealed class Memo<TKey, T>(Func<TKey, T> make) where TKey : notnull
{
    private const int Most = 100_000;
    private readonly Dictionary<TKey, T> known = [];

    public T this[TKey key]
    {
        get
        {
            if (known.TryGetValue(key, out var value)) return value;
            if (known.Count == Most) known.Clear();
            return known[key] = make(key);
        }
    }
}
