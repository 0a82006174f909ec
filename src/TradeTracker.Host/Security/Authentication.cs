using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using TradeTracker.Dashboard;

namespace TradeTracker.Host.Security;

/// <summary>Bearer tokens for programs, a cookie for the page, and one policy per role; nothing is open but what says so.</summary>
public static class Authentication
{
    private const string ByCaller = "by-caller";

    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        var file = builder.Configuration[LocalKey.Setting] ?? throw new InvalidOperationException($"{LocalKey.Setting} is not set: the file of the key that signs tokens.");
        LocalKey.RefuseOtherAddresses(builder.Configuration);
        var key = LocalKey.Open(file);
        builder.Services.AddSingleton(key);
        builder.AddSignIn(file);
        builder.Services.AddAuthentication(ByCaller)
            .AddPolicyScheme(ByCaller, null, o => o.ForwardDefaultSelector = http => UsesCookie(http) ? CookieAuthenticationDefaults.AuthenticationScheme : JwtBearerDefaults.AuthenticationScheme)
            .AddJwtBearer(o =>
            {
                o.MapInboundClaims = false;
                o.TokenValidationParameters = LocalKey.Checks(key, LocalKey.AccessToken);
            })
            .AddCookie(SignIn.Configure);
        var authorization = builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var role in Enum.GetValues<Role>())
            authorization.AddPolicy(role.ToString(), p => p.RequireClaim(Roles.Claim, Roles.Including(role)));
    }

    /// <summary>The page, and the downloads it links to; a write to the API never goes by a cookie, which a browser sends unasked.</summary>
    private static bool UsesCookie(HttpContext http) => DashboardSetup.IsPage(http)
        || (HttpMethods.IsGet(http.Request.Method) && http.Request.Headers.Authorization.Count == 0 && http.Request.Cookies.ContainsKey(SignIn.Cookie));
}
