using System.Net;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TradeTracker.Host.Security;

/// <summary>The signing key of one data folder (ES256), for a service on the loopback interface: whoever can read the file can make tokens.</summary>
public static class LocalKey
{
    public const string Setting = "Auth:KeyFile";
    public const string Issuer = "tradetracker-local";
    public const string Audience = "tradetracker";
    private static readonly string[] Ports = ["http_ports", "https_ports"];

    /// <summary>Reads the key, or makes it at first use; only its owner can read the file.</summary>
    public static ECDsaSecurityKey Open(string file)
    {
        if (!File.Exists(file)) Make(file);
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(file));
        return new(key);
    }

    /// <summary>What opens the API, and what opens the page: neither does for the other.</summary>
    public const string AccessToken = "at+jwt", SignInCode = "sign-in+jwt";

    /// <summary>A token for one role, good for a day.</summary>
    public static string Token(ECDsaSecurityKey key, Role role, DateTimeOffset now) => Sign(key, role, AccessToken, now, now.AddDays(1));

    /// <summary>What a sign-in link ends in: good once, and for an hour.</summary>
    public static string Code(ECDsaSecurityKey key, Role role, DateTimeOffset now) => Sign(key, role, SignInCode, now, now.AddHours(1));

    /// <summary>How a token or code of this key is checked.</summary>
    public static TokenValidationParameters Checks(ECDsaSecurityKey key, string type) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
        ValidTypes = [type],
        ValidIssuer = Issuer,
        ValidAudience = Audience,
        IssuerSigningKey = key,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = TimeSpan.FromSeconds(30),
        NameClaimType = "sub",
        RoleClaimType = Roles.Claim,
    };

    private static string Sign(ECDsaSecurityKey key, Role role, string type, DateTimeOffset now, DateTimeOffset until) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = Audience,
        TokenType = type,
        IssuedAt = now.UtcDateTime,
        NotBefore = now.UtcDateTime.AddMinutes(-1),
        Expires = until.UtcDateTime,
        Claims = new Dictionary<string, object> { ["jti"] = RandomNumberGenerator.GetHexString(32), ["sub"] = $"local-{role.ToString().ToLowerInvariant()}", [Roles.Claim] = role.ToString().ToLowerInvariant() },
        SigningCredentials = new(key, SecurityAlgorithms.EcdsaSha256),
    });

    /// <summary>Refuses to serve beyond this machine with a key that every local process of the user can read.</summary>
    public static void RefuseOtherAddresses(IConfiguration settings)
    {
        var ports = Ports.Where(k => !string.IsNullOrEmpty(settings[k])).Select(k => $"{k}={settings[k]} (every interface)");
        var urls = (settings["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(settings.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"] ?? ""))
            .Where(url => !IsLoopback(url));
        var refused = (string.IsNullOrEmpty(settings["urls"]) ? ports.Concat(urls) : urls).ToList();
        if (refused.Count > 0)
            throw new InvalidOperationException($"With the local signing key ({Setting}) the service listens on the loopback interface only, not on {string.Join(", ", refused)}.");
    }

    private static bool IsLoopback(string url) =>
        Uri.TryCreate(url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));

    private static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var made = $"{file}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(made, options)) writer.Write(key.ExportPkcs8PrivateKeyPem());
        // Whoever renames first wins; the loser takes the winner's key.
        try
        {
            File.Move(made, file, overwrite: false);
        }
        catch (IOException)
        {
            File.Delete(made);
        }
    }
}
