using Microsoft.IdentityModel.Tokens;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Security;

namespace TradeTracker.Host;

/// <summary>What the program does besides serving: <c>migrate</c>, <c>token ROLE</c> and <c>sign-in ROLE</c>; all other arguments are JasperFx commands (db-assert, db-patch, projections).</summary>
public static class Commands
{
    /// <returns>The exit code; null where the arguments name no command.</returns>
    public static async Task<int?> TryRun(string[] args)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        switch (args)
        {
            case ["migrate"]: return await Migrations.Apply(Owner(settings));
            case ["token" or "sign-in", var name] when Enum.GetNames<Role>().FirstOrDefault(r => string.Equals(r, name, StringComparison.OrdinalIgnoreCase)) is { } role:
                var key = LocalKey.Open(settings[LocalKey.Setting] ?? throw new InvalidOperationException($"{LocalKey.Setting} is not set."));
                Console.WriteLine((args[0] == "token" ? (Func<ECDsaSecurityKey, Role, DateTimeOffset, string>)LocalKey.Token : LocalKey.Code)(key, Enum.Parse<Role>(role), TimeProvider.System.GetUtcNow()));
                return 0;
            case ["migrate" or "token" or "sign-in", ..]:
                await Console.Error.WriteLineAsync($"usage: migrate | token ROLE | sign-in ROLE, with ROLE {string.Join('|', Enum.GetNames<Role>()).ToLowerInvariant()}");
                return 2;
            default: return null;
        }
    }

    private static string Owner(IConfiguration settings) =>
        settings.GetConnectionString("owner") ?? throw new InvalidOperationException("ConnectionStrings__owner is not set: the role that owns the schema.");
}
