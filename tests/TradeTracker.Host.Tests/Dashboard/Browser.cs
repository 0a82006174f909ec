using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using TradeTracker.Host.Security;
using TradeTracker.Testing;

namespace TradeTracker.Host.Tests.Dashboard;

/// <summary>Somebody at the page, signed in by a link: keeps cookies, and sends a form back with all that was hidden in it.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient http;
    private readonly Caller caller;

    private Browser(Service service)
    {
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new(service.App.Urls.Single()) };
        caller = new(http, null);
    }

    public static async Task<Browser> SignIn(Service service, Role role)
    {
        var browser = new Browser(service);
        await browser.Get($"/sign-in/{LocalKey.Code(service.App.Services.GetRequiredService<ECDsaSecurityKey>(), role, TimeProvider.System.GetUtcNow())}");
        return browser;
    }

    public async Task<Answer> Get(string path)
    {
        var answer = await caller.Get(path);
        return answer with { Text = WebUtility.HtmlDecode(answer.Text) };
    }

    /// <summary>Fields as a browser sends them: what was hidden in the page, then what is typed.</summary>
    public async Task<Answer> Submit(string path, Answer page, params IEnumerable<(string Name, string Value)> typed)
    {
        var answer = await caller.Send(HttpMethod.Post, path, new FormUrlEncodedContent(Hidden(page).Concat(typed).Select(f => KeyValuePair.Create(f.Name, f.Value))));
        return answer with { Text = WebUtility.HtmlDecode(answer.Text) };
    }

    /// <summary>The same with a file.</summary>
    public Task<Answer> Upload(string path, Answer page, string fileName, string content)
    {
        var form = new MultipartFormDataContent { { new StringContent(content), "file", fileName } };
        foreach (var (name, value) in Hidden(page)) form.Add(new StringContent(value), name);
        return caller.Send(HttpMethod.Post, path, form);
    }

    /// <summary>The messages beside the fields, by the fields' names.</summary>
    public static IReadOnlyDictionary<string, string> Faults(Answer page) =>
        Fault().Matches(page.Text).GroupBy(m => m.Groups["name"].Value).ToDictionary(g => g.Key, g => string.Join(' ', g.Select(m => m.Groups["fault"].Value)));

    private static IEnumerable<(string Name, string Value)> Hidden(Answer page) =>
        HiddenInput().Matches(page.Text[page.Text.IndexOf("<main", StringComparison.Ordinal)..]).Select(m => (m.Groups["name"].Value, m.Groups["value"].Value));

    public void Dispose() => http.Dispose();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HiddenInput();

    [GeneratedRegex("<p class=\"fault\" id=\"(?<name>[^\"]+)-fault\">(?<fault>[^<]*)</p>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fault();
}
