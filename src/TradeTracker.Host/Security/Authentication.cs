using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Tokens;

namespace TradeTracker.Host.Security;

/// <summary>Bearer tokens, and one policy per role; nothing is open but what says so.</summary>
public static class Authentication
{
    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        var file = builder.Configuration[LocalKey.Setting] ?? throw new InvalidOperationException($"{LocalKey.Setting} is not set: the file of the key that signs tokens.");
        LocalKey.RefuseOtherAddresses(builder.Configuration);
        var key = LocalKey.Open(file);
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(o =>
        {
            o.MapInboundClaims = false;
            o.TokenValidationParameters = new()
            {
                ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
                ValidTypes = ["at+jwt"],
                ValidIssuer = LocalKey.Issuer,
                ValidAudience = LocalKey.Audience,
                IssuerSigningKey = key,
                RequireSignedTokens = true,
                RequireExpirationTime = true,
                ClockSkew = TimeSpan.FromSeconds(30),
                NameClaimType = "sub",
                RoleClaimType = Roles.Claim,
            };
        });
        var authorization = builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var role in Enum.GetValues<Role>())
            authorization.AddPolicy(role.ToString(), p => p.RequireClaim(Roles.Claim, Roles.Including(role)));
    }
}
