using Microsoft.Playwright;
using TradeTracker.Host.Security;
using Xunit;

namespace TradeTracker.Browser.Tests;

/// <summary>What a page shows when there is nothing to show yet: empty, not allowed, signed out, offline.</summary>
public sealed class StateTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_empty_service_says_where_to_begin()
    {
        await using var analyst = await site.Visit(width: 390);
        await analyst.Open("/");
        await Assertions.Expect(analyst.Page.GetByText("No target is recorded yet.")).ToBeVisibleAsync();
        await analyst.ShouldBeSound("empty");
        await analyst.Page.GetByRole(AriaRole.Link, new() { Name = "Record the first." }).ClickAsync();
        await Assertions.Expect(analyst.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reader_may_not_record_and_is_told_how_to()
    {
        await using var reader = await site.Visit(Role.Reader);
        await reader.Open("/record", status: 403);
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = "You may not do this" })).ToBeVisibleAsync();
        await reader.ShouldBeSound("not allowed", "status of 403");
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_asked_to_and_a_link_works_once()
    {
        await using var analyst = await site.Visit();
        await analyst.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await analyst.Open("/");
        await Assertions.Expect(analyst.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await analyst.ShouldBeSound("sign in");

        var link = site.SignInLink(Role.Reader);
        await analyst.Page.GotoAsync(link);
        await Assertions.Expect(analyst.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
        await analyst.Page.GotoAsync(link);
        await Assertions.Expect(analyst.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("That link was used already");
    }

    [Fact]
    public async Task Offline_the_page_stays_and_says_so()
    {
        await using var reader = await site.Visit();
        await reader.Open("/");
        await reader.Page.Context.SetOfflineAsync(true);
        await reader.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The service cannot be reached");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task While_the_database_is_away_every_page_says_so_and_afterwards_works_again()
    {
        await using var analyst = await site.Visit();
        await using (await site.WithoutDatabase())
        {
            foreach (var path in (string[])["/", "/imports", "/record/figures"])
            {
                await analyst.Open(path, status: 503);
                await Assertions.Expect(analyst.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The database cannot answer now. Try again in a moment.");
            }
            await analyst.ShouldBeSound("without its database", "status of 503");
        }
        await analyst.Open("/record/figures");
    }
}
