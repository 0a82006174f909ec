using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using JasperFx.Events;
using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;
using Wolverine.Marten;

namespace TradeTracker.Host.Targets;

public static class CorrectTargetEndpoint
{
    public static string Key(string targetId) => StreamKeys.Target(targetId.ToLowerInvariant());

    /// <summary>Records that our record of an event was wrong in some members: from here on it counts as corrected, before it stands as it was.</summary>
    [WolverinePost("/api/v1/targets/{targetId}/corrections"), Requires(Role.Analyst), ProducesResponseType<TargetState>(200)]
    public static async Task<IResult> Post(
        CorrectTargetRequest request, [WriteAggregate(FromMethod = nameof(Key), Required = false)] IEventStream<Target> target,
        IQuerySession session, IValidator<SetTargetRequest> definition, KnownIds known, TimeProvider clock, CancellationToken cancellation)
    {
        var log = await session.ReadLog([target.Key!], long.MaxValue, cancellation);
        var command = request.ToCommand(new(JsonSerializer.SerializeToElement(request.Members)));
        var (members, faults) = command.Wrong(log)?.Data switch
        {
            TargetSet set => await Definition.Patch(set.Terms, request.Citation!, definition).Check(request.Members!, Definition.NotOfTheTerms, cancellation),
            { } data => await EventPatch(request.Members!, data, known, cancellation),
            null => (command.Members, []),
        };
        if (members is null) return Problems.BadRequest(faults);
        var decision = (command with { Members = members }).Decide(log, clock.Today(), await known.Rosters(cancellation));
        if (decision.Refusal is { } refusal) return Problems.Of(refusal);
        target.AppendMany(decision.Events.Cast<object>());
        var version = target.CurrentVersion ?? 0;
        Recorded[] after = [.. log, .. decision.Events.Select(e => new Recorded(Guid.Empty, 0, target.Key!, e))];
        return new Written<TargetState>(TargetState.Of(History.Fold<Target, TargetEvent>(after, Target.Evolve)!, version), target.Key!, version);
    }

    /// <summary>Members of another event are held against that event's own shape.</summary>
    private static async Task<(MergePatch? Members, IReadOnlyList<Fault> Faults)> EventPatch(JsonObject members, object data, KnownIds known, CancellationToken cancellation)
    {
        var patch = new MergePatch(JsonSerializer.SerializeToElement(members));
        var (whole, type) = (patch.Apply(JsonSerializer.SerializeToNode(data, data.GetType(), WireJson.Options)!), WireJson.Options.GetTypeInfo(data.GetType()));
        var removed = type.Properties.Where(p => !p.IsGetNullable && whole[p.Name] is null).Select(p => new Fault($"/members/{p.Name}", null, Rules.Required)).ToList();
        var shape = new BodyShape(WireJson.Options);
        shape.Check(whole, type, "/members");
        if (data is BaselineEstablished && (string?)whole["publisher"] is { } publisher && (await known.Publisher(publisher, cancellation))?.Id != publisher)
            removed.Add(new("/members/publisher", null, $"Unknown publisher '{publisher}'. Nearest: {string.Join(", ", await known.NearestPublishers(publisher, cancellation))}."));
        return removed.Count + shape.Faults.Count > 0 ? (null, [.. removed, .. shape.Faults]) : (patch, []);
    }

    public sealed class Validator : AbstractValidator<CorrectTargetRequest>
    {
        public Validator()
        {
            RuleFor(r => r.Members).Given().Must(m => m is null || m.Count > 0).WithMessage("Name at least one member that changes.");
            RuleFor(r => r.Reason).Given().Text(500);
            RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
        }
    }
}
