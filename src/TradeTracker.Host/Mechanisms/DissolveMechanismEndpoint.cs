using FluentValidation;
using JasperFx.Events;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Mechanisms;
using TradeTracker.Domain;
using TradeTracker.Domain.Mechanisms;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;
using Wolverine.Marten;

namespace TradeTracker.Host.Mechanisms;

public static class DissolveMechanismEndpoint
{
    public static string Key(string mechanismId) => StreamKeys.Mechanism(mechanismId.ToLowerInvariant());

    /// <summary>Records that the body ended.</summary>
    [WolverinePost("/api/v1/mechanisms/{mechanismId}/dissolution"), Requires(Role.Analyst), ProducesResponseType<MechanismState>(200)]
    public static IResult Post(DissolveMechanismRequest request, [WriteAggregate(FromMethod = nameof(Key), Required = false)] IEventStream<Mechanism> mechanism, TimeProvider clock) =>
        request.ToCommand().Decide(mechanism.Aggregate!, clock.Today()).Answer(mechanism, Mechanism.Evolve, MechanismState.Of);

    public sealed class Validator : AbstractValidator<DissolveMechanismRequest>
    {
        public Validator()
        {
            RuleFor(r => r.On).Given();
            RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
        }
    }
}
