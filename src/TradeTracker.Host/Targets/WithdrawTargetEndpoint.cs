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

public static class WithdrawTargetEndpoint
{
    public static string Key(string targetId) => StreamKeys.Target(targetId.ToLowerInvariant());

    /// <summary>Records that the promise was taken back.</summary>
    [WolverinePost("/api/v1/targets/{targetId}/withdrawal"), Requires(Role.Analyst), ProducesResponseType<TargetState>(200)]
    public static IResult Post(WithdrawTargetRequest request, [WriteAggregate(FromMethod = nameof(Key), Required = false)] IEventStream<Target> target, TimeProvider clock) =>
        request.ToCommand().Decide(target.Aggregate!, clock.Today()).Answer(target, Target.Evolve, TargetState.Of);

    public sealed class Validator : AbstractValidator<WithdrawTargetRequest>
    {
        public Validator()
        {
            RuleFor(r => r.On).Given();
            RuleFor(r => r.Reason).Given().Text(500);
            RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
        }
    }
}
