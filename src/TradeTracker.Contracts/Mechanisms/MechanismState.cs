using System.Text.Json.Serialization;
using TradeTracker.Domain;
using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Mechanisms;
using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts.Mechanisms;

/// <summary>A mechanism as recorded.</summary>
/// <param name="Members">Every stay of a member; <c>until</c> null: still.</param>
/// <param name="DissolvedOn">Null while it stands.</param>
/// <param name="Version">The stream's: the number of its events.</param>
public sealed record MechanismState(
    string Id, string Name, DateOnly InauguratedOn, IReadOnlyList<Membership> Members, SecretariatInaugurated? Secretariat, DateOnly? DissolvedOn, Citation Citation, long Version)
{
    /// <summary>Records very like the one just created; left out where there are none, and in every other answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SimilarRecord>? Similar { get; init; }

    public static MechanismState Of(Mechanism m, long version) => new(
        m.Id, m.Inaugurated.Name, m.Inaugurated.InauguratedOn, m.Members, m.Secretariat, m.Dissolution?.On, m.Inaugurated.Citation, version);
}

/// <summary>One thing that happened in a mechanism's life.</summary>
/// <param name="Type">The event's name.</param>
/// <param name="What">In a few words.</param>
public sealed record TimelineEntry(DateOnly On, string Type, string What, Citation Citation)
{
    /// <summary>A mechanism's life, in the order of its days.</summary>
    public static IReadOnlyList<TimelineEntry> Of(Mechanism m) =>
    [
        .. new TimelineEntry[] { new(m.Inaugurated.InauguratedOn, "mechanism_inaugurated", $"Inaugurated with {string.Join(", ", m.Inaugurated.Members.Select(Name))}", m.Inaugurated.Citation) }
            .Concat(m.Secretariat is { } s ? [new(s.InauguratedOn, "secretariat_inaugurated", $"Secretariat in {s.City}, {Name(s.Economy)}", s.Citation)] : [])
            .Concat(m.Joined.Select(j => new TimelineEntry(j.On, "member_joined", $"{Name(j.Economy)} joined", j.Citation)))
            .Concat(m.Left.Select(l => new TimelineEntry(l.On, "member_left", $"{Name(l.Economy)} left", l.Citation)))
            .Concat(m.Meetings.Select(x => new TimelineEntry(x.On, "meeting_held", x.Title, x.Citation)))
            .Concat(m.Agreements.Select(a => new TimelineEntry(a.On, "agreement_signed", a.Title, a.Citation)))
            .Concat(m.Dissolution is { } d ? [new(d.On, "mechanism_dissolved", "Dissolved", d.Citation)] : [])
            .OrderBy(e => e.On),
    ];

    private static string Name(string economy) => Economies.Find(economy)?.Name ?? economy;
}
