using System.Text.Json;
using FluentValidation;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain;
using TradeTracker.Domain.Targets;
using TradeTracker.Host.Http;

namespace TradeTracker.Host.Targets;

/// <summary>A target's definition, as posted whole or in the members that change.</summary>
internal static class Definition
{
    public static readonly string[] NotOfTheTerms = ["id", "baselines", "citation"];

    public static PatchedBody<SetTargetRequest> Patch(TargetTerms terms, CitationBody citation, IValidator<SetTargetRequest> validator) => new(
        JsonSerializer.SerializeToNode(terms, WireJson.Options)!, validator,
        request => request with { Citation = citation },
        request => request.ToCommand().Terms with { Direction = request.Direction ?? terms.Direction });
}
