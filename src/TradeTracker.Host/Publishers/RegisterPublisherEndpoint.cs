using FluentValidation;
using JasperFx.Events;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Publishers;
using TradeTracker.Domain;
using TradeTracker.Domain.Publishers;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;
using Wolverine.Marten;

namespace TradeTracker.Host.Publishers;

public static class RegisterPublisherEndpoint
{
    public static string Key(RegisterPublisherRequest request) => StreamKeys.Publisher(request.PublisherId);

    /// <summary>Makes an office or outlet known, so that its figures can be recorded.</summary>
    [WolverinePost("/api/v1/publishers"), Requires(Role.Analyst), Creates, ProducesResponseType<PublisherState>(200), ProducesResponseType<PublisherState>(201)]
    public static async Task<IResult> Post(
        RegisterPublisherRequest request, [WriteAggregate(FromMethod = nameof(Key), Required = false)] IEventStream<Publisher> publisher, SimilarRecords records, CancellationToken cancellation)
    {
        var command = request.ToCommand();
        var similar = await records.To(command.Fact, cancellation);
        return command.Decide(publisher.Aggregate).AnswerCreated(publisher, Publisher.Evolve, (p, version) => PublisherState.Of(p, version) with { Similar = similar }, $"/api/v1/publishers/{request.PublisherId}");
    }

    public sealed class Validator : AbstractValidator<RegisterPublisherRequest>
    {
        public Validator()
        {
            RuleFor(r => r.Id).CanonicalId();
            RuleFor(r => r.Id).NotNull().When(r => r.Name is not null && r.PublisherId.Length == 0).WithMessage("No id can be made of the name; give one.");
            RuleFor(r => r.Name).Given().Text(200);
            RuleFor(r => r.Economy).Economy();
            RuleFor(r => r.Url).Url();
            RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
        }
    }
}
