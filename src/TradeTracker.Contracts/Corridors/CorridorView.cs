using TradeTracker.Contracts.Series;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Contracts.Corridors;

/// <summary>What is recorded between two parties: promises, figures, and how far the two sides' figures are apart.</summary>
/// <param name="Parties">Both codes, as asked.</param>
/// <param name="Targets">Those between just these parties, each with its headline verdict, by id.</param>
/// <param name="Series">Those of either party with the other, each with its latest figure.</param>
/// <param name="Asymmetries">By product, unit, flow (from the first party's side) and full year.</param>
public sealed record CorridorView(IReadOnlyList<string> Parties, IReadOnlyList<TargetSummary> Targets, IReadOnlyList<SeriesSummary> Series, IReadOnlyList<CorridorAsymmetry> Asymmetries);
