using FluentValidation;
using JasperFx.Events;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Coverage;
using TradeTracker.Domain;
using TradeTracker.Domain.Coverage;
using TradeTracker.Domain.Values;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;
using Wolverine.Marten;

namespace TradeTracker.Host.Coverage;

public static class PublishCoverageListEndpoint
{
    public static string Key(PublishCoverageListRequest request) => StreamKeys.Coverage(request.CoverageListId);

    /// <summary>Makes a list of goods known, or a new edition of it, so that figures and targets can name it as their product.</summary>
    [WolverinePost("/api/v1/coverage-lists"), Requires(Role.Analyst), Creates, ProducesResponseType<CoverageListState>(200), ProducesResponseType<CoverageListState>(201)]
    public static IResult Post(PublishCoverageListRequest request, [WriteAggregate(FromMethod = nameof(Key), Required = false)] IEventStream<CoverageList> list, TimeProvider clock) =>
        request.ToCommand().Decide(list.Aggregate, clock.Today()).AnswerCreated(list, CoverageList.Evolve, CoverageListState.Of, $"/api/v1/coverage-lists/{request.CoverageListId}");

    public sealed class Validator : AbstractValidator<PublishCoverageListRequest>
    {
        private const int MostCodes = 10_000;

        public Validator()
        {
            RuleFor(r => r.Id).CanonicalId();
            RuleFor(r => r.Id).NotNull().When(r => r.Name is not null && r.CoverageListId.Length == 0).WithMessage("No id can be made of the name; give one.");
            RuleFor(r => r.Name).Given().Text(200);
            RuleFor(r => r.Edition).Text(64);
            RuleFor(r => r.Nomenclature).Must(n => n is null || PublishCoverageListRequest.Nomenclatures.Contains(n)).WithMessage((_, n) => $"Unknown nomenclature '{n}'. {BodyShape.Suggest(n!, PublishCoverageListRequest.Nomenclatures)}");
            RuleFor(r => r.PublishedOn).Given();
            RuleFor(r => r.Includes).Given().Must(c => c is null || c.Count is > 0 and <= MostCodes).WithMessage($"Expected 1 to {MostCodes} codes.").Must(Distinct).WithMessage("A code is named twice.");
            RuleForEach(r => r.Includes).Given().Must(c => c is null || Products.Find(c) == Products.Total || HsChapters.Hold(c)).WithMessage((_, c) => $"Unknown code '{c}'. {Expected}, or {Products.Total}.");
            RuleFor(r => r.Excludes).Must(c => c is null || c.Count <= MostCodes).WithMessage($"Expected at most {MostCodes} codes.").Must(Distinct).WithMessage("A code is named twice.");
            RuleForEach(r => r.Excludes).Given().Must(c => c is null || HsChapters.Hold(c)).WithMessage((_, c) => $"Unknown code '{c}'. {Expected}.");
            RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
        }

        private const string Expected = "Expected an HS code of 2, 4 or 6 digits, of a chapter from 01 to 97 but 77";

        private static bool Distinct(IReadOnlyList<string?>? codes) => codes is null || codes.Distinct().Count() == codes.Count;
    }
}
