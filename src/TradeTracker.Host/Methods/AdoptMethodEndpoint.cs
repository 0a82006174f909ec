using FluentValidation;
using JasperFx.Events;
using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Methods;
using TradeTracker.Domain;
using TradeTracker.Domain.Adoptions;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Host.Http;
using TradeTracker.Host.Registries;
using TradeTracker.Host.Security;
using Wolverine.Http;
using Wolverine.Marten;

namespace TradeTracker.Host.Methods;

public static class AdoptMethodEndpoint
{
    public static string Key() => StreamKeys.Methods;

    /// <summary>Makes a method the default: from that day on it judges every target wherever no other is asked for.</summary>
    [WolverinePost("/api/v1/methods/adoptions"), Requires(Role.Admin), NeedsNoBeginning, ProducesResponseType<AdoptionsState>(200)]
    public static IResult Post(AdoptMethodRequest request, [WriteAggregate(FromMethod = nameof(Key), Required = false)] IEventStream<MethodAdoptions> adoptions, TimeProvider clock) =>
        request.ToCommand().Decide(adoptions.Aggregate, clock.Today()).Answer(adoptions, MethodAdoptions.Evolve, (known, version) => AdoptionsState.Of(known, version, clock.Today()));

    public sealed class Validator : AbstractValidator<AdoptMethodRequest>
    {
        private static readonly string[] Names = [.. Method.All.Select(m => m.Name)];

        public Validator()
        {
            RuleFor(r => r.Method).Given().Must(m => m is null || Names.Contains(m)).WithMessage((_, m) => $"Unknown method '{m}'. {BodyShape.Suggest(m!, Names)}");
            RuleFor(r => r.From).Given();
            RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
        }
    }
}

public sealed partial class AdoptionsProjection() : RegistryProjection<MethodAdoptions, AdoptionEvent>(MethodAdoptions.Evolve);

public static class AdoptionOptions
{
    public static void AddAdoptions(this StoreOptions options) => options.AddRegistry<MethodAdoptions, AdoptionsProjection>();
}
