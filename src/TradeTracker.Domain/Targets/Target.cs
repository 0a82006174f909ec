using System.Text.Json.Serialization;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Targets;

/// <summary>What the decisions about one target need to know, folded from its stream.</summary>
public sealed record Target(
    string Stream, TargetSet Set, ValueList<BaselineEstablished> Baselines, ValueList<TargetAgreed> Agreements, ValueList<TargetRestated> Restatements)
{
    public string Id => StreamKeys.IdOf(Stream);

    /// <summary>The terms in force.</summary>
    [JsonIgnore]
    public TargetTerms Terms => Set.Terms;

    /// <summary>The unordered pair of parties as written: how a figure finds the target.</summary>
    public string[] Corridors => [Corridor.Key(Terms.Subject, Terms.Counterpart)];

    /// <summary>The publishers named by its baselines and its judge, whether or not they ever published a figure.</summary>
    public string[] Publishers => [.. Baselines.Select(b => b.Publisher).Append(Terms.JudgedBy?.Publisher).OfType<string>().Distinct()];

    /// <summary>The number of events in the stream; only the store knows it.</summary>
    public long Version { get; init; }

    /// <summary>True where the event that set it was struck: it is kept so that earlier positions find it; only the store knows.</summary>
    [JsonIgnore]
    public bool Struck { get; init; }

    public static Target? Evolve(Target? target, TargetEvent e) => (target, e) switch
    {
        (null, TargetSet set) => new(StreamKeys.Target(set.TargetId), set, [], [], []),
        ({ } t, BaselineEstablished b) => t with { Baselines = t.Baselines.Add(b) },
        ({ } t, TargetAgreed a) => t with { Agreements = t.Agreements.Add(a) },
        ({ } t, TargetRestated r) => t with { Restatements = t.Restatements.Add(r) },
        _ => target,
    };
}
