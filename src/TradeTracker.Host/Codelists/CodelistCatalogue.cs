using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Marten;
using TradeTracker.Contracts.Codelists;
using TradeTracker.Domain;
using TradeTracker.Domain.Coverage;
using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Mechanisms;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Domain.Verdicts.Changes;
using TradeTracker.Host.Http;
using TradeTracker.Host.Http.OpenApi;

namespace TradeTracker.Host.Codelists;

/// <summary>Codes, read from what defines them: enums with their comments, embedded tables, the record.</summary>
public sealed record Codelist(string Name, string About, Func<IQuerySession, CancellationToken, Task<IReadOnlyList<CodeView>>> Read);

/// <summary>Every code a request may use, and every code an answer may hold.</summary>
public sealed class CodelistCatalogue(XmlDocs docs)
{
    public IReadOnlyList<Codelist> All { get; } =
    [
        Fixed("economies", "Countries and customs territories by alpha-3 code, and the world; requests also take alpha-2, UN M49 numbers, names and usual synonyms.", Economies.All.Select(e => new CodeView(e.Code, e.Name, $"{e.Alpha2}, {e.M49:000}"))),
        Recorded<Group>("groups", "Named sets of economies.", g => g.Defined.Name),
        Recorded<Mechanism>("mechanisms", "Standing bodies of cooperation.", m => m.Inaugurated.Name),
        Recorded<Publisher>("publishers", "Offices and outlets whose figures are recorded.", p => p.Entry.Name),
        new Codelist("products", "What is traded: all goods, services, chapters of HS 2022 (codes of 4 and 6 digits begin with one), and coverage lists.", ReadProducts),
        Of<Flow>("flows", "Directions of trade, from the reporter's side.", docs),
        Fixed("units", "What figures are counted in: ISO 4217 currencies, and tonnes.", Currencies.All.Select(c => new CodeView(c.Code, c.Name)).Append(new(Units.Tonnes, "Tonnes (metric)"))),
        Of<ObsStatus>("obs-status", "How sure a figure is (SDMX).", docs),
        Fixed("kinds", "What was promised.", typeof(TargetTerms).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(k => new CodeView($"{k.TypeDiscriminator}", Words(k.DerivedType.Name), docs.Summary(k.DerivedType)))),
        Of<Modality>("modalities", "How binding a promise is.", docs),
        Of<Direction>("directions", "Which side of the goal attains it.", docs),
        Of<DeadlinePrecision>("deadline-precisions", "How exactly a deadline was given.", docs),
        Fixed("methods", "The versioned rules that turn a reading into a status.", Method.All.Select(m => new CodeView(m.Name, Words(m.GetType().Name), docs.Summary(m.GetType())))),
        Of<Status>("statuses", "How far a target is from being met.", docs),
        Of<WithheldReason>("reasons", "Why a status is withheld.", docs),
        Of<Caveat>("flags", "What to know besides the status.", docs),
        Of<Agreement>("agreements", "What the readings of a target say together.", docs),
        Of<Cause>("causes", "Why a verdict changed.", docs),
    ];

    private static Codelist Fixed(string name, string about, IEnumerable<CodeView> codes)
    {
        IReadOnlyList<CodeView> all = [.. codes];
        return new(name, about, (_, _) => Task.FromResult(all));
    }

    private static Codelist Of<TEnum>(string name, string about, XmlDocs docs) where TEnum : struct, Enum =>
        Fixed(name, about, Enum.GetNames<TEnum>().Zip(BodyShape.CodesOf(typeof(TEnum)), (member, code) => new CodeView(code, Words(member), docs.Summary(typeof(TEnum).GetField(member)!))));

    private static Codelist Recorded<TEntry>(string name, string about, Func<TEntry, string> label) where TEntry : RegistryEntry => new(name, about,
        async (session, cancellation) => [.. (await session.Query<TEntry>().OrderBy(e => e.Stream).ToListAsync(cancellation)).Select(e => new CodeView(e.Id, label(e)))]);

    private static async Task<IReadOnlyList<CodeView>> ReadProducts(IQuerySession session, CancellationToken cancellation)
    {
        var lists = await session.Query<CoverageList>().OrderBy(l => l.Stream).ToListAsync(cancellation);
        return
        [
            .. Products.Named.Select(n => new CodeView(n, n == Products.Total ? "All goods" : Words(n))),
            .. HsChapters.All.Select(c => new CodeView(c.Code, c.Title)),
            .. lists.Select(l => new CodeView(l.Id, l.Editions[^1].Name)),
        ];
    }

    /// <summary><c>OnTrack</c>, <c>on-track</c>: On track.</summary>
    private static string Words(string name)
    {
        var words = JsonNamingPolicy.KebabCaseLower.ConvertName(name).Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
