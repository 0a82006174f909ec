using FluentValidation;
using JasperFx.Events;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain;
using TradeTracker.Domain.Targets;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;
using Wolverine.Marten;

namespace TradeTracker.Host.Targets;

public static class SupersedeTargetEndpoint
{
    public static string Key(string targetId) => StreamKeys.Target(targetId.ToLowerInvariant());

    /// <summary>Records that another target took this one's place.</summary>
    [WolverinePost("/api/v1/targets/{targetId}/supersession"), Requires(Role.Analyst), ProducesResponseType<TargetState>(200)]
    public static IResult Post(SupersedeTargetRequest request, [WriteAggregate(FromMethod = nameof(Key), Required = false)] IEventStream<Target> target, TimeProvider clock) =>
        request.ToCommand().Decide(target.Aggregate!, clock.Today()).Answer(target, Target.Evolve, TargetState.Of);

    public sealed class Validator : AbstractValidator<SupersedeTargetRequest>
    {
        public Validator(KnownIds known)
        {
            RuleFor(r => r.By).Given().Target(known);
            RuleFor(r => r.On).Given();
            RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
        }
    }
}
