using FluentValidation;
using TradeTracker.Contracts;
using TradeTracker.Domain;
using TradeTracker.Domain.Values;

namespace TradeTracker.Host.Http;

/// <summary>The rules of shape that several requests share.</summary>
public static class Rules
{
    public const string Required = "Required.";
    internal const string ExpectedUrl = "Expected an http or https address of at most 2,000 characters.";

    public static IRuleBuilderOptions<T, TValue?> Given<T, TValue>(this IRuleBuilder<T, TValue?> rule) => rule.NotNull().WithMessage(Required);

    public static IRuleBuilderOptions<T, string?> Text<T>(this IRuleBuilder<T, string?> rule, int most) =>
        rule.Must(t => t is null || t.Trim().Length > 0).WithMessage("Must not be blank.").Must(t => t is null || t.Length <= most).WithMessage($"At most {most} characters.");

    public static IRuleBuilderOptions<T, string?> Economy<T>(this IRuleBuilder<T, string?> rule, bool orWorld = false) => rule
        .Must(t => t is null || Economies.Find(t) is { } e && (orWorld || e.Code != Economies.World))
        .WithMessage((_, t) => $"Unknown economy '{t}'. Nearest: {string.Join(", ", Economies.Nearest(t!).Where(e => orWorld || e.Code != Economies.World).Select(e => $"{e.Code} ({e.Name})"))}.");

    /// <summary>Economies, each named once, by whatever name.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<string?>?> EachOnce<T>(this IRuleBuilder<T, IReadOnlyList<string?>?> rule) => rule
        .Must(e => e is null || e.OfType<string>().Select(x => Economies.Find(x)?.Code ?? x).Distinct().Count() == e.Count).WithMessage("A member is named twice.");

    /// <summary>An economy, a group or a mechanism.</summary>
    public static IRuleBuilderOptions<T, string?> Party<T>(this IRuleBuilder<T, string?> rule, KnownIds known, bool orWorld = false) => rule
        .Known(async (t, c) => await known.Party(t, c) is { } code && (orWorld || code != Economies.World), (t, c) => known.NearestParties(t, c, orWorld), "Unknown economy or group '{PropertyValue}'. Nearest: {Nearest}.");

    /// <summary>An economy does not trade with itself; the members of a group do with each other.</summary>
    public static IRuleBuilderOptions<T, string?> OtherThan<T>(this IRuleBuilder<T, string?> rule, Func<T, string?> reporter) => rule
        .Must((body, t) => t is null || reporter(body) is not { } own || Economies.Find(t) is not { } other || Economies.Find(own) != other)
        .WithMessage("The counterpart is the reporter itself.");

    public static IRuleBuilderOptions<T, string?> Unit<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(t => t is null || Units.Find(t) is not null)
        .WithMessage((_, t) => $"Unknown unit '{t}'. Expected ISO 4217 or TNE; nearest: {string.Join(", ", Units.Nearest(t!))}.");

    public static IRuleBuilderOptions<T, string?> Currency<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(t => t is null || Currencies.Find(t) is not null)
        .WithMessage((_, t) => $"Unknown currency '{t}'. Expected ISO 4217; nearest: {string.Join(", ", Currencies.Nearest(t!).Select(c => c.Code))}.");

    public static IRuleBuilderOptions<T, string?> Product<T>(this IRuleBuilder<T, string?> rule, KnownIds known) => rule
        .Known(async (t, c) => await known.Product(t, c) is not null, known.NearestProducts, $"Unknown product '{{PropertyValue}}'. Expected {string.Join(", ", Products.Named)}, an HS code of 2, 4 or 6 digits, or a coverage list; nearest: {{Nearest}}.");

    public static IRuleBuilderOptions<T, string?> Publisher<T>(this IRuleBuilder<T, string?> rule, KnownIds known) => rule
        .Known(async (t, c) => await known.Publisher(t, c) is not null, known.NearestPublishers, "Unknown publisher '{PropertyValue}'. Register it first, or use the nearest: {Nearest}.");

    public static IRuleBuilderOptions<T, string?> Mechanism<T>(this IRuleBuilder<T, string?> rule, KnownIds known) => rule
        .Known(known.Mechanism, known.NearestMechanisms, "Unknown mechanism '{PropertyValue}'. Nearest: {Nearest}.");

    public static IRuleBuilderOptions<T, string?> Target<T>(this IRuleBuilder<T, string?> rule, KnownIds known) => rule
        .Known(known.Target, known.NearestTargets, "Unknown target '{PropertyValue}'. Nearest: {Nearest}.");

    /// <summary>An id given, or one that can be made of the name.</summary>
    public static IRuleBuilderOptions<T, string?> CanonicalId<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Matches("^[A-Za-z0-9][A-Za-z0-9-]{0,63}$").WithMessage("Expected letters, digits and dashes, at most 64, not a dash first.");

    public static IRuleBuilderOptions<T, string?> Url<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(t => t is null || IsUrl(t)).WithMessage(ExpectedUrl);

    internal static bool IsUrl(string text) => text.Length <= 2000 && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    /// <summary>Something that is recorded; a miss names the nearest.</summary>
    private static IRuleBuilderOptions<T, string?> Known<T>(
        this IRuleBuilder<T, string?> rule, Func<string, CancellationToken, Task<bool>> isKnown, Func<string, CancellationToken, Task<IReadOnlyList<string>>> nearest, string message) => rule
        .MustAsync(async (_, t, context, cancellation) =>
        {
            if (t is null || await isKnown(t, cancellation)) return true;
            context.MessageFormatter.AppendArgument("Nearest", string.Join(", ", await nearest(t, cancellation)));
            return false;
        })
        .WithMessage(message);
}

/// <summary>A citation says where it was read, so that somebody else can look.</summary>
public sealed class CitationValidator : AbstractValidator<CitationBody>
{
    public CitationValidator()
    {
        RuleFor(c => c.Outlet).Given().Text(200);
        RuleFor(c => c.Title).Given().Text(500);
        RuleFor(c => c.Url).NotNull().When(c => c.Unverified is not true).WithMessage("A url is required, unless unverified is true.");
        RuleFor(c => c.Url).Url();
        RuleFor(c => c.ArchivedUrl).Url();
        RuleFor(c => c.Quote).Text(2000);
    }
}
