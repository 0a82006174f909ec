using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts;

/// <summary>Where it was read: outlet and title; a url unless <c>unverified</c> is true.</summary>
/// <param name="Outlet">Who published the page: a newspaper, an office, a treaty series.</param>
/// <param name="Title">The page's own title.</param>
/// <param name="Url">Required unless <paramref name="Unverified"/>.</param>
/// <param name="Unverified">True where no page can be opened; readers see it.</param>
/// <param name="ArchivedUrl">A copy that outlives the page.</param>
/// <param name="PublishedOn">The page's date.</param>
/// <param name="AccessedOn">The day it was read.</param>
/// <param name="Quote">The words relied on.</param>
public sealed record CitationBody(
    string? Outlet, string? Title, string? Url = null, bool? Unverified = null,
    string? ArchivedUrl = null, DateOnly? PublishedOn = null, DateOnly? AccessedOn = null, string? Quote = null)
{
    public Citation ToCitation() => new(Outlet!, Title!, Url, Unverified ?? false, ArchivedUrl, PublishedOn, AccessedOn, Quote);
}
