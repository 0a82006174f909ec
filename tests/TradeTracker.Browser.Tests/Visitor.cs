using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;

namespace TradeTracker.Browser.Tests;

/// <summary>One tab of one reader; whatever its console says against the page is kept.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };
    private readonly List<string> complaints = [];

    public Visitor(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Opens an address of the site, which must answer with a status.</summary>
    public async Task Open(string path, int status = 200)
    {
        complaints.Clear();
        (await Page.GotoAsync(path))!.Status.ShouldBe(status, path);
    }

    /// <summary>Nothing for axe to find, nothing beside the screen, nothing in the console.</summary>
    /// <param name="expected">What the console may say: the browser reports every answer that is an error.</param>
    public async Task ShouldBeSound(string where, params string[] expected)
    {
        var violations = (await Page.RunAxe(Rules)).Violations;
        violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty(where);
        (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, $"{where} is wider than the screen");
        complaints.Where(c => !expected.Any(e => c.Contains(e, StringComparison.Ordinal))).ShouldBeEmpty(where);
    }

    /// <summary>As where scripts do not come through; axe is one itself, so they cannot be switched off.</summary>
    public Task BlockScripts() => Page.RouteAsync("**/*.js", route => route.AbortAsync());

    /// <summary>Kept among the artefacts.</summary>
    public Task Picture(string name) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(Site.Root, "artifacts", "screenshots", $"{name}.png"), FullPage = true });

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
