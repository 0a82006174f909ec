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

public static class SetTargetEndpoint
{
    public static string Key(SetTargetRequest request) => StreamKeys.Target(request.TargetId);

    /// <summary>Records a quantified promise, with its words and its baselines as they were cited.</summary>
    [WolverinePost("/api/v1/targets"), Requires(Role.Analyst), Creates, ProducesResponseType<TargetState>(200), ProducesResponseType<TargetState>(201)]
    public static async Task<IResult> Post(
        SetTargetRequest request, [WriteAggregate(FromMethod = nameof(Key), Required = false)] IEventStream<Target> target,
        KnownIds known, SimilarRecords records, TimeProvider clock, CancellationToken cancellation)
    {
        var command = request.ToCommand();
        var economyOf = await known.EconomiesOf((request.Baselines ?? []).Select(b => b!.Publisher), cancellation);
        var similar = await records.To(command.TargetId, command.Terms, cancellation);
        return command.Decide(target.Aggregate, clock.Today(), economyOf, await known.Rosters(cancellation)).AnswerCreated(target, Target.Evolve, (t, version) => TargetState.Of(t, version) with { Similar = similar }, $"/api/v1/targets/{request.TargetId}");
    }
}

public sealed class SetTargetValidator : AbstractValidator<SetTargetRequest>
{
    private const int MostTimes = 1_000_000;

    public SetTargetValidator(KnownIds known)
    {
        RuleFor(r => r.Id).CanonicalId();
        RuleFor(r => r.Id).NotNull().When(r => r.Name is not null && r.TargetId.Length == 0).WithMessage("No id can be made of the name; give one.");
        RuleFor(r => r.Name).Given().Text(200);
        RuleFor(r => r.Parties).Given().Must(p => p is null || p.Count == 2).WithMessage("Expected two parties; the first is the subject.");
        RuleForEach(r => r.Parties).Party(known, orWorld: true);
        RuleFor(r => r.Parties).Must(p => p is null || p.Count == 0 || p[0] is null || Economies.Find(p[0]!)?.Code != Economies.World).WithMessage("The subject cannot be the world.");
        RuleFor(r => r.Modality).Given();
        RuleFor(r => r.Kind).Given().Must(k => k is null || TargetKinds.All.Contains(k)).WithMessage((_, k) => $"Unknown kind '{k}'. {BodyShape.Suggest(k!, TargetKinds.All)}");
        RuleFor(r => r.Measure).Given().SetValidator(new MeasureValidator(known)!);
        RuleFor(r => r.Measure).Must((r, m) => r.Kind != "share" || m is null or { Denominator: not null }).WithMessage("A share is a part of something: give measure.denominator.").OverridePropertyName("Measure.Denominator");
        RuleFor(r => r.Measure).Must((r, m) => r.Kind is null or "share" || m is not { Denominator: not null }).WithMessage("Only a share has it.").OverridePropertyName("Measure.Denominator");
        RuleFor(r => r.Amount).OfKind("level", "cumulative", "increase").Must(Amounts.InRange).WithMessage(Amounts.Expected);
        RuleFor(r => r.Factor).OfKind("multiple").Must(f => f is null or > 0 and not 1 and < MostTimes).WithMessage($"Expected a number above 0 and below {MostTimes}, but not 1.");
        RuleFor(r => r.Rate).OfKind("growth").Must(rate => rate is null or > -1 and < MostTimes).WithMessage($"Expected a fraction above -1 and below {MostTimes}: 0.08 is 8 % a year.");
        RuleFor(r => r.RateUpTo).Must((r, upTo) => upTo is null || r.Kind is null or "growth").WithMessage("Only a growth has it.").Must((r, upTo) => upTo is null || r.Rate is null || upTo > r.Rate).WithMessage("Expected more than the rate.").Must(upTo => upTo is null or < MostTimes).WithMessage($"Expected a fraction below {MostTimes}.");
        RuleFor(r => r.Share).OfKind("share").Must(s => s is null or > 0 and < MostTimes).WithMessage($"Expected a fraction above 0 and below {MostTimes}: 0.5 is half.");
        RuleFor(r => r.Unit).Given().Unit();
        RuleFor(r => r.Deadline).Given().SetValidator(new DeadlineValidator()!);
        RuleFor(r => r.Window).OfKind("growth", "cumulative", "increase").SetValidator(new WindowValidator()!);
        RuleFor(r => r.JudgedBy!.Publisher).Publisher(known).When(r => r.JudgedBy is not null).OverridePropertyName("JudgedBy.Publisher");
        RuleFor(r => r.JudgedBy!.Reporter).Party(known).When(r => r.JudgedBy is not null).OverridePropertyName("JudgedBy.Reporter");
        RuleFor(r => r.AnnouncedOn).Given();
        RuleFor(r => r.Mechanism).Mechanism(known);
        RuleForEach(r => r.Baselines).SetValidator(new BaselineValidator(known)!);
        RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
    }
}

internal static class KindRules
{
    /// <summary>Required where the target is of one of these kinds, and refused where it is of another.</summary>
    public static IRuleBuilderOptions<SetTargetRequest, T> OfKind<T>(this IRuleBuilder<SetTargetRequest, T> rule, params string[] kinds) => rule
        .Must((request, value) => value is not null || !kinds.Contains(request.Kind)).WithMessage(Rules.Required)
        .Must((request, value) => value is null || request.Kind is null || !TargetKinds.All.Contains(request.Kind) || kinds.Contains(request.Kind)).WithMessage($"Only a target of kind {string.Join(" or ", kinds)} has it.");
}

public sealed class MeasureValidator : AbstractValidator<MeasureBody>
{
    public MeasureValidator(KnownIds known)
    {
        RuleFor(m => m.Flow).Given();
        RuleFor(m => m.Product).Product(known);
        RuleFor(m => m.Denominator).SetValidator(new DenominatorValidator(known)!);
    }
}

public sealed class DenominatorValidator : AbstractValidator<DenominatorBody>
{
    public DenominatorValidator(KnownIds known)
    {
        RuleFor(d => d.Counterpart).Party(known, orWorld: true);
        RuleFor(d => d.Product).Product(known);
    }
}

public sealed class WindowValidator : AbstractValidator<WindowBody>
{
    public WindowValidator()
    {
        RuleFor(w => w.From).Given();
        RuleFor(w => w.To).Given();
    }
}

public sealed class DeadlineValidator : AbstractValidator<DeadlineBody>
{
    public DeadlineValidator()
    {
        RuleFor(d => d.Precision).Given();
        RuleFor(d => d.Date).NotNull().When(d => d.Precision is DeadlinePrecision.Day or DeadlinePrecision.Year).WithMessage("A day or year deadline has a date.");
        RuleFor(d => d.Date).Null().When(d => d.Precision is DeadlinePrecision.None).WithMessage("A deadline of precision none has no date.");
        RuleFor(d => d.Date).Must(date => date is null || date.Value.Year is >= 1900 and <= 2200).WithMessage("Expected a date from 1900 to 2200.");
        RuleFor(d => d.Words).Text(200);
    }
}

public sealed class BaselineValidator : AbstractValidator<BaselineBody>
{
    public BaselineValidator(KnownIds known)
    {
        RuleFor(b => b.Publisher).NotNull().When(b => b.Value is not null).WithMessage("A value needs the publisher who says so.");
        RuleFor(b => b.Publisher).Publisher(known);
        RuleFor(b => b.Reporter).Party(known);
        RuleFor(b => b.Period).Given();
        RuleFor(b => b.Value).Must(Amounts.InRange).WithMessage(Amounts.Expected);
    }
}
