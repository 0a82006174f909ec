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

public static class InaugurateSecretariatEndpoint
{
    public static string Key(string mechanismId) => StreamKeys.Mechanism(mechanismId.ToLowerInvariant());

    /// <summary>Records where a mechanism got its secretariat.</summary>
    [WolverinePost("/api/v1/mechanisms/{mechanismId}/secretariat"), Requires(Role.Analyst), ProducesResponseType<MechanismState>(200)]
    public static IResult Post(InaugurateSecretariatRequest request, [WriteAggregate(FromMethod = nameof(Key), Required = false)] IEventStream<Mechanism> mechanism, TimeProvider clock) =>
        request.ToCommand().Decide(mechanism.Aggregate!, clock.Today()).Answer(mechanism, Mechanism.Evolve, MechanismState.Of);

    public sealed class Validator : AbstractValidator<InaugurateSecretariatRequest>
    {
        public Validator()
        {
            RuleFor(r => r.City).Given().Text(200);
            RuleFor(r => r.Region).Text(200);
            RuleFor(r => r.Economy).Given().Economy();
            RuleFor(r => r.InauguratedOn).Given();
            RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
        }
    }
}
