using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts;

/// <summary>Where it was read: outlet and title; a url unless <c>unverified</c> is true.</summary>
public sealed record CitationBody(
    string? Outlet, string? Title, string? Url = null, bool? Unverified = null,
    string? ArchivedUrl = null, DateOnly? PublishedOn = null, DateOnly? AccessedOn = null, string? Quote = null)
{
    public Citation ToCitation() => new(Outlet!, Title!, Url, Unverified ?? false, ArchivedUrl, PublishedOn, AccessedOn, Quote);
}
