using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Host.Http;

namespace TradeTracker.Host.Targets;

/// <summary>Checks changed members of a definition as if the whole had been posted anew, and gives them their canonical form.</summary>
public static class DefinitionPatch
{
    private static readonly string[] NotOfTheTerms = ["id", "baselines", "citation"];

    public static async Task<(MergePatch? Canonical, IReadOnlyList<Fault> Faults)> Check(JsonObject members, TargetTerms terms, CitationBody citation, IValidator<SetTargetRequest> validator, CancellationToken cancellation)
    {
        var faults = members.Select(m => m.Key).Intersect(NotOfTheTerms).Select(name => new Fault($"/members/{name}", null, "Not a member of the terms.")).ToList();
        var posted = new MergePatch(JsonSerializer.SerializeToElement(members));
        var whole = posted.Apply(JsonSerializer.SerializeToNode(terms, WireJson.Options)!);
        var shape = new BodyShape(WireJson.Options);
        shape.Check(whole, WireJson.Options.GetTypeInfo(typeof(SetTargetRequest)), "/members");
        var request = whole.Deserialize<SetTargetRequest>(WireJson.Options)! with { Citation = citation };
        var rules = await validator.ValidateAsync(request, cancellation);
        faults.AddRange(shape.Faults);
        faults.AddRange(rules.Errors.Select(e => new Fault("/members" + Pointers.OfProperty(e.PropertyName), null, e.ErrorMessage)).Where(f => !shape.Faults.Any(s => s.Pointer == f.Pointer)));
        if (faults.Count > 0) return (null, faults);
        var canonical = JsonSerializer.SerializeToElement(request.ToCommand().Terms with { Direction = request.Direction ?? terms.Direction }, WireJson.Options);
        return (posted.Canonical(canonical), []);
    }
}
