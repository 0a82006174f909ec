using Microsoft.AspNetCore.Authorization;

namespace TradeTracker.Host.Security;

/// <summary>What a caller may do: reader ⊂ analyst ⊂ admin; an auditor reads and audits.</summary>
public enum Role { Reader, Auditor, Analyst, Admin }

/// <summary>The role an operation needs. Every operation has exactly one; without it the service does not start.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresAttribute(Role role) : Attribute, IAuthorizeData
{
    public Role Role { get; } = role;
    public string? Policy { get; set; } = role.ToString();
    public string? Roles { get; set; }
    public string? AuthenticationSchemes { get; set; }
}

/// <summary>Which roles include which.</summary>
public static class Roles
{
    /// <summary>The claim of a token that names its one role.</summary>
    public const string Claim = "role";

    /// <summary>The roles that may do what this one may.</summary>
    public static IEnumerable<string> Including(Role role) => (role switch
    {
        Role.Reader => [Role.Reader, Role.Auditor, Role.Analyst, Role.Admin],
        Role.Analyst => [Role.Analyst, Role.Admin],
        Role.Auditor => [Role.Auditor],
        _ => (Role[])[Role.Admin],
    }).Select(r => r.ToString().ToLowerInvariant());
}
