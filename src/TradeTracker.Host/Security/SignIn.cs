using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TradeTracker.Host.Security;

/// <summary>Opens the page to whoever can read the key file: by a link that works once and becomes a cookie.</summary>
public static class SignIn
{
    public const string Cookie = "tradetracker";
    private static readonly TimeSpan Stay = TimeSpan.FromHours(12);

    /// <param name="keyFile">Beside it lie the keys that seal cookies and forms.</param>
    public static void AddSignIn(this WebApplicationBuilder builder, string keyFile)
    {
        builder.Services.AddSingleton<SignInCodes>();
        builder.Services.AddTransient<SignedInCaller>();
        builder.Services.AddDataProtection().SetApplicationName(LocalKey.Issuer).PersistKeysToFileSystem(Directory.CreateDirectory(keyFile + ".page"));
    }

    public static void Configure(CookieAuthenticationOptions o)
    {
        o.Cookie.Name = Cookie;
        o.Cookie.SameSite = SameSiteMode.Lax;
        o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        o.ExpireTimeSpan = Stay;
        o.LoginPath = "/sign-in";
        // The page shows what is not allowed under its own address.
        o.Events.OnRedirectToAccessDenied = c => Status(c, StatusCodes.Status403Forbidden);
        var redirect = o.Events.OnRedirectToLogin;
        o.Events.OnRedirectToLogin = c => c.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? Status(c, StatusCodes.Status401Unauthorized) : redirect(c);
    }

    public static void MapSignIn(this WebApplication app)
    {
        // Made now, as it takes no code that is older.
        var codes = app.Services.GetRequiredService<SignInCodes>();
        app.MapGet("/sign-in/{code}", async (string code, HttpContext http) =>
        {
            if (await codes.Redeem(code) is not { } who) return Results.Redirect("/sign-in?used=true");
            await http.SignInAsync(who);
            return Results.LocalRedirect("/");
        }).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/sign-out", async (HttpContext http, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
            await http.SignOutAsync();
            return Results.LocalRedirect("/sign-in");
        }).ExcludeFromDescription();
    }

    private static Task Status(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}

/// <summary>Takes each code once. Those made before this process started are refused, as it cannot know whether they were used.</summary>
public sealed class SignInCodes(ECDsaSecurityKey key, TimeProvider clock)
{
    private readonly DateTimeOffset started = clock.GetUtcNow();
    private readonly ConcurrentDictionary<string, bool> used = [];

    /// <summary>Null where the code is none, too old, or was used.</summary>
    public async Task<ClaimsPrincipal?> Redeem(string code)
    {
        var result = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(code, LocalKey.Checks(key, LocalKey.SignInCode));
        // Its seconds are whole ones.
        if (!result.IsValid || result.SecurityToken is not JsonWebToken token || token.IssuedAt < started.UtcDateTime.AddSeconds(-1) || !used.TryAdd(token.Id, true)) return null;
        return new(new ClaimsIdentity([token.GetClaim("sub"), token.GetClaim(Roles.Claim)], CookieAuthenticationDefaults.AuthenticationScheme, "sub", Roles.Claim));
    }
}

/// <summary>The page asks the API in the name of whoever is signed in.</summary>
public sealed class SignedInCaller(IHttpContextAccessor accessor, ECDsaSecurityKey key, TimeProvider clock) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (accessor.HttpContext?.User.FindFirstValue(Roles.Claim) is { } role)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", LocalKey.Token(key, Enum.Parse<Role>(role, ignoreCase: true), clock.GetUtcNow()));
        return base.SendAsync(request, cancellationToken);
    }
}
