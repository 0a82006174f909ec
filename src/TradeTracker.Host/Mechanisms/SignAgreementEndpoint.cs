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

public static class SignAgreementEndpoint
{
    public static string Key(string mechanismId) => StreamKeys.Mechanism(mechanismId.ToLowerInvariant());

    /// <summary>Records an agreement signed under the body's roof.</summary>
    [WolverinePost("/api/v1/mechanisms/{mechanismId}/agreements"), Requires(Role.Analyst), ProducesResponseType<MechanismState>(200)]
    public static IResult Post(SignAgreementRequest request, [WriteAggregate(FromMethod = nameof(Key), Required = false)] IEventStream<Mechanism> mechanism, TimeProvider clock) =>
        request.ToCommand().Decide(mechanism.Aggregate!, clock.Today()).Answer(mechanism, Mechanism.Evolve, MechanismState.Of);

    public sealed class Validator : AbstractValidator<SignAgreementRequest>
    {
        public Validator()
        {
            RuleFor(r => r.Title).Given().Text(300);
            RuleFor(r => r.On).Given();
            RuleFor(r => r.Place).Text(200);
            RuleForEach(r => r.Parties).Economy();
            RuleFor(r => r.Url).Url();
            RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
        }
    }
}
