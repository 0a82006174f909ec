using System.Text.Json.Serialization;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Targets;

/// <summary>What the decisions about one target need to know, folded from its stream: each kind of fact in the order recorded.</summary>
public sealed record Target(string Stream, TargetSet Set)
{
    public ValueList<BaselineEstablished> Baselines { get; init; } = [];
    public ValueList<TargetAgreed> Agreements { get; init; } = [];
    public ValueList<TargetRestated> Restatements { get; init; } = [];
    public ValueList<TargetRevised> Revisions { get; init; } = [];
    public ValueList<TargetSuperseded> Supersessions { get; init; } = [];
    public ValueList<TargetWithdrawn> Withdrawals { get; init; } = [];

    /// <summary>The number of events in the stream; only the store knows it.</summary>
    public long Version { get; init; }

    /// <summary>True where the event that set it was struck: it is kept so that earlier positions find it; only the store knows.</summary>
    [JsonIgnore]
    public bool Struck { get; init; }

    public string Id => StreamKeys.IdOf(Stream);

    /// <summary>The terms in force: those set, with every revision in the order of their days.</summary>
    [JsonIgnore]
    public TargetTerms Terms => History[^1].Terms;

    /// <summary>The terms from the first on, each with the revision that led to it (null: as set).</summary>
    [JsonIgnore]
    public IReadOnlyList<(TargetRevised? By, TargetTerms Terms)> History
    {
        get
        {
            List<(TargetRevised?, TargetTerms Terms)> history = [(null, Set.Terms)];
            foreach (var revision in Revisions.OrderBy(r => r.On)) history.Add((revision, revision.Members.Apply(history[^1].Terms)));
            return history;
        }
    }

    /// <summary>Every unordered pair of parties it ever had, as written: how a figure finds the target.</summary>
    public string[] Corridors => [.. History.SelectMany(h => h.Terms.Pairs).Select(p => Corridor.Key(p.Subject, p.Counterpart)).Distinct()];

    /// <summary>Every party it ever had, or its denominator named: how a change of a group's members finds the target.</summary>
    public string[] PartiesEver => [.. History.SelectMany(h => h.Terms.Pairs).SelectMany(p => new[] { p.Subject, p.Counterpart }).Distinct()];

    /// <summary>Every unordered pair of economies or groups whose trade may bear on it: those of <see cref="Corridors"/>, each group also by its members.</summary>
    /// <param name="members">Who ever was named a member, by party.</param>
    public IReadOnlySet<string> CorridorsOf(ILookup<string, string> members) =>
        History.SelectMany(h => h.Terms.Pairs).SelectMany(p => Corridor.Keys(p.Subject, p.Counterpart, party => [party, .. members[party]])).ToHashSet(StringComparer.Ordinal);

    /// <summary>The publishers named by its baselines and its judges, whether or not they ever published a figure.</summary>
    public string[] Publishers => [.. Baselines.Select(b => b.Publisher).Concat(History.Select(h => h.Terms.JudgedBy?.Publisher)).OfType<string>().Distinct()];

    /// <summary>Every unit it ever was counted in: how an exchange rate finds the target.</summary>
    [JsonIgnore]
    public string[] UnitsEver => [.. History.Select(h => h.Terms.Unit).Distinct()];

    /// <summary>The last days on which it could be met that passed, or will, while the terms that say so were in force and the target had not ended (R4.8).</summary>
    [JsonIgnore]
    public DateOnly[] LastDays
    {
        get
        {
            var history = History;
            return [.. history.Select((h, i) => h.Terms.LastDay is { } day && InForce(i) is var (from, until) && from <= until && day < until ? (DateOnly?)day : null).OfType<DateOnly>().Distinct()];

            (DateOnly From, DateOnly Until) InForce(int i)
            {
                var revised = i + 1 < history.Count ? history[i + 1].By!.On.AddDays(-1) : DateOnly.MaxValue;
                return (history[i].By?.On ?? DateOnly.MinValue, EndedOn is { } end && end < revised ? end : revised);
            }
        }
    }

    /// <summary>Both parties in force, as lists find them.</summary>
    [JsonIgnore]
    public string[] Parties => [.. Terms.Parties];

    [JsonIgnore]
    public string Kind => TargetKinds.Of(Terms);

    /// <summary>Where a search finds its words.</summary>
    [JsonIgnore]
    public string Words => WordsOf(Id, Terms, Set.Citation);

    /// <summary>Of the name, the id, the deadline's words and the citation.</summary>
    public static string WordsOf(string id, TargetTerms terms, Citation citation) => SearchText.Of(terms.Name, id, terms.Deadline.Words, citation.Title, citation.Quote);

    /// <summary>The day from which it is superseded or withdrawn; null while it is active (R4.8).</summary>
    [JsonIgnore]
    public DateOnly? EndedOn => Supersessions.Select(s => s.On).Concat(Withdrawals.Select(w => w.On)).Select(on => (DateOnly?)on).Min();

    /// <summary>Every state a target can be in.</summary>
    public static IReadOnlyList<string> States { get; } = ["active", "superseded", "withdrawn"];

    /// <summary>active, superseded or withdrawn: by what happened first.</summary>
    public string State => EndedOn is not { } end ? "active" : Supersessions.Any(s => s.On == end) ? "superseded" : "withdrawn";

    /// <summary>The day of the last fact about it.</summary>
    [JsonIgnore]
    public DateOnly LastFactOn => FactDays.Max();

    private DateOnly[] FactDays =>
    [
        Set.Terms.AnnouncedOn, .. Baselines.Select(b => b.On), .. Agreements.Select(a => a.On), .. Restatements.Select(r => r.On), .. Revisions.Select(r => r.On),
        .. Supersessions.Select(s => s.On), .. Withdrawals.Select(w => w.On),
    ];

    /// <summary>The target as it was known on a day of the publication clock: what is dated later has not been said yet (R3.1).</summary>
    public Target At(DateOnly until) => this with
    {
        Baselines = Baselines.Where(b => b.On <= until).ToValueList(),
        Agreements = Agreements.Where(a => a.On <= until).ToValueList(),
        Restatements = Restatements.Where(r => r.On <= until).ToValueList(),
        Revisions = Revisions.Where(r => r.On <= until).ToValueList(),
        Supersessions = Supersessions.Where(s => s.On <= until).ToValueList(),
        Withdrawals = Withdrawals.Where(w => w.On <= until).ToValueList(),
    };

    /// <summary>R4.3: a change of what is measured ends the baselines of before.</summary>
    public IEnumerable<BaselineEstablished> BaselinesInForce()
    {
        var history = History;
        DateOnly? rescoped = null;
        for (var i = 1; i < history.Count; i++)
            if (RevisionChange.Rescopes(history[i - 1].Terms, history[i].Terms)) rescoped = history[i].By!.On;
        return Baselines.Where(b => rescoped is null || b.On >= rescoped);
    }

    public static Target? Evolve(Target? target, TargetEvent e) => (target, e) switch
    {
        (null, TargetSet set) => new(StreamKeys.Target(set.TargetId), set),
        ({ } t, BaselineEstablished b) => t with { Baselines = t.Baselines.Add(b) },
        ({ } t, TargetAgreed a) => t with { Agreements = t.Agreements.Add(a) },
        ({ } t, TargetRestated r) => t with { Restatements = t.Restatements.Add(r) },
        ({ } t, TargetRevised r) => t with { Revisions = t.Revisions.Add(r) },
        ({ } t, TargetSuperseded s) => t with { Supersessions = t.Supersessions.Add(s) },
        ({ } t, TargetWithdrawn w) => t with { Withdrawals = t.Withdrawals.Add(w) },
        _ => target,
    };
}
