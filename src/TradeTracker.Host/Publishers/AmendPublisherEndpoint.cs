using System.Text.Json;
using FluentValidation;
using JasperFx.Events;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Publishers;
using TradeTracker.Domain;
using TradeTracker.Domain.Publishers;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;
using Wolverine.Marten;

namespace TradeTracker.Host.Publishers;

public static class AmendPublisherEndpoint
{
    private static readonly string[] Fixed = ["id", "citation"];

    public static string Key(string publisherId) => StreamKeys.Publisher(Slug.Upper(publisherId));

    /// <summary>Records that a publisher's name, economy, address or way of valuing changed.</summary>
    [WolverinePost("/api/v1/publishers/{publisherId}/amendments"), Requires(Role.Analyst), ProducesResponseType<PublisherState>(200)]
    public static async Task<IResult> Post(
        AmendPublisherRequest request, [WriteAggregate(FromMethod = nameof(Key), Required = false)] IEventStream<Publisher> publisher,
        IValidator<RegisterPublisherRequest> registration, CancellationToken cancellation)
    {
        var entry = publisher.Aggregate!.Entry;
        var patch = new PatchedBody<RegisterPublisherRequest>(JsonSerializer.SerializeToNode(new { entry.Name, entry.Economy, entry.Url, entry.Valuation }, WireJson.Options)!, registration, r => r with { Citation = request.Citation }, r => r.ToCommand().Fact);
        var (members, faults) = await patch.Check(request.Members!, Fixed, cancellation);
        return members is null ? Problems.BadRequest(faults)
            : new AmendPublisher(members, request.Citation!.ToCitation()).Decide(publisher.Aggregate).Answer(publisher, Publisher.Evolve, PublisherState.Of);
    }

    public sealed class Validator : AbstractValidator<AmendPublisherRequest>
    {
        public Validator()
        {
            RuleFor(r => r.Members).Given().Must(m => m is null || m.Count > 0).WithMessage("Name at least one member that changes.");
            RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
        }
    }
}
