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

public static class InaugurateMechanismEndpoint
{
    public static string Key(InaugurateMechanismRequest request) => StreamKeys.Mechanism(request.MechanismId);

    /// <summary>Records that a standing cooperation body began, with its first members.</summary>
    [WolverinePost("/api/v1/mechanisms"), Requires(Role.Analyst), Creates, ProducesResponseType<MechanismState>(200), ProducesResponseType<MechanismState>(201)]
    public static async Task<IResult> Post(
        InaugurateMechanismRequest request, [WriteAggregate(FromMethod = nameof(Key), Required = false)] IEventStream<Mechanism> mechanism,
        KnownIds known, SimilarRecords records, TimeProvider clock, CancellationToken cancellation)
    {
        var command = request.ToCommand();
        var isGroup = await known.IsTaken(StreamKeys.Group(request.MechanismId.ToUpperInvariant()), cancellation);
        var similar = await records.To(command.Fact, cancellation);
        return command.Decide(mechanism.Aggregate, clock.Today(), isGroup).AnswerCreated(mechanism, Mechanism.Evolve, (m, version) => MechanismState.Of(m, version) with { Similar = similar }, $"/api/v1/mechanisms/{request.MechanismId}");
    }

    public sealed class Validator : AbstractValidator<InaugurateMechanismRequest>
    {
        public Validator()
        {
            RuleFor(r => r.Id).CanonicalId();
            RuleFor(r => r.Id).NotNull().When(r => r.Name is not null && r.MechanismId.Length == 0).WithMessage("No id can be made of the name; give one.");
            RuleFor(r => r.Name).Given().Text(200);
            RuleFor(r => r.InauguratedOn).Given();
            RuleFor(r => r.Members).Given().EachOnce();
            RuleForEach(r => r.Members).Given().Economy();
            RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
        }
    }
}
