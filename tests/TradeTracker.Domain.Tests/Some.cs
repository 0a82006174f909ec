using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Tests;

/// <summary>Values that tests share where they do not matter.</summary>
internal static class Some
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    public static readonly Citation Citation = new("bnnbreaking.com", "Trade to reach $40 billion", "https://example.org/40bn", PublishedOn: new(2024, 3, 31));

    public static Period Period(string text) => Domain.Values.Period.Parse(text, null);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);

    /// <summary>China–Kazakhstan of F1: two-way trade of 40 by 2030, announced on 2023-05-17.</summary>
    public static Level Level(decimal amount = 40, int by = 2030, Flow flow = Flow.TwoWay, Direction direction = Direction.AtLeast) => new()
    {
        Name = "China–Kazakhstan trade",
        Parties = ["CHN", "KAZ"],
        Modality = Modality.Agreed,
        Direction = direction,
        Measure = new(flow),
        Unit = "USD",
        Deadline = new(new(by, 12, 31), DeadlinePrecision.Year, $"by {by}"),
        AnnouncedOn = new(2023, 5, 17),
        Amount = amount,
    };

    /// <summary>The same promise as a multiple.</summary>
    public static Multiple Multiple(decimal factor, int by = 2030, Direction direction = Direction.AtLeast) => Level() is var like
        ? new() { Name = like.Name, Parties = like.Parties, Modality = like.Modality, Direction = direction, Measure = like.Measure, Unit = like.Unit, Deadline = new(new(by, 12, 31), DeadlinePrecision.Year, null), AnnouncedOn = like.AnnouncedOn, Factor = factor }
        : null!;

    /// <summary>Growth a year from 2021 to 2025.</summary>
    public static Growth Growth(decimal rate, Direction direction = Direction.AtLeast) => Level() is var like
        ? new() { Name = like.Name, Parties = like.Parties, Modality = like.Modality, Direction = direction, Measure = like.Measure, Unit = like.Unit, Deadline = new(new(2025, 12, 31), DeadlinePrecision.Year, null), AnnouncedOn = new(2021, 1, 1), Rate = rate, Window = Window(2021, 2025) }
        : null!;

    /// <summary>China's trade with Kazakhstan of its trade with the world.</summary>
    public static Share Share(decimal share, int by = 2030, Denominator? of = null, Direction direction = Direction.AtLeast) => Level() is var like
        ? new() { Name = like.Name, Parties = like.Parties, Modality = like.Modality, Direction = direction, Measure = like.Measure with { Denominator = of ?? new("WLD", null, null) }, Unit = like.Unit, Deadline = new(new(by, 12, 31), DeadlinePrecision.Year, null), AnnouncedOn = like.AnnouncedOn, Fraction = share }
        : null!;

    public static Cumulative Cumulative(decimal amount, int from, int to, Direction direction = Direction.AtLeast) => Level() is var like
        ? new() { Name = like.Name, Parties = like.Parties, Modality = like.Modality, Direction = direction, Measure = like.Measure, Unit = like.Unit, Deadline = new(new(to, 12, 31), DeadlinePrecision.Year, null), AnnouncedOn = new(from, 1, 1), Amount = amount, Window = Window(from, to) }
        : null!;

    public static Increase Increase(decimal amount, int from, int to, Direction direction = Direction.AtLeast) => Level() is var like
        ? new() { Name = like.Name, Parties = like.Parties, Modality = like.Modality, Direction = direction, Measure = like.Measure, Unit = like.Unit, Deadline = new(new(to, 12, 31), DeadlinePrecision.Year, null), AnnouncedOn = new(from, 1, 1), Amount = amount, Window = Window(from, to) }
        : null!;

    public static Window Window(int from, int to) => new(Domain.Values.Period.Year(from), Domain.Values.Period.Year(to));

    /// <summary>The five of Central Asia, and a group of two of them that Turkmenistan left.</summary>
    public static readonly Rosters Rosters = new(new Dictionary<string, IReadOnlyList<Membership>>
    {
        ["C5"] = [.. new[] { "KAZ", "KGZ", "TJK", "TKM", "UZB" }.Select(m => new Membership(m, new(1992, 1, 1), null))],
        ["PAIR"] = [new("KAZ", new(2000, 1, 1), null), new("UZB", new(2000, 1, 1), null), new("TKM", new(2000, 1, 1), new(2010, 1, 1))],
    });

    /// <summary>The economies of the publishers that tests name.</summary>
    public static string? EconomyOf(string publisher) => economies.GetValueOrDefault(publisher);

    private static readonly Dictionary<string, string> economies = new() { ["GACC"] = "CHN", ["KZ-BNS"] = "KAZ" };
}
