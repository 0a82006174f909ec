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

public static class EstablishBaselineEndpoint
{
    public static string Key(string targetId) => StreamKeys.Target(targetId.ToLowerInvariant());

    /// <summary>Records the value and year from which a reading counts a target.</summary>
    [WolverinePost("/api/v1/targets/{targetId}/baselines"), Requires(Role.Analyst), ProducesResponseType<TargetState>(200)]
    public static async Task<IResult> Post(
        EstablishBaselineRequest request, [WriteAggregate(FromMethod = nameof(Key), Required = false)] IEventStream<Target> target, KnownIds known, TimeProvider clock, CancellationToken cancellation) =>
        request.ToCommand().Decide(target.Aggregate!, clock.Today(), await known.EconomiesOf([request.Publisher], cancellation)).Answer(target, Target.Evolve, TargetState.Of);

    public sealed class Validator : AbstractValidator<EstablishBaselineRequest>
    {
        public Validator(KnownIds known)
        {
            RuleFor(r => r.Publisher).Given().Publisher(known);
            RuleFor(r => r.Reporter).Party(known);
            RuleFor(r => r.Period).Given();
            RuleFor(r => r.Value).Must(Amounts.InRange).WithMessage(Amounts.Expected);
            RuleFor(r => r.Unit).Unit();
            RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
        }
    }
}
