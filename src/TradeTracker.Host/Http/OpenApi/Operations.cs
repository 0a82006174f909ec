using JasperFx.Core.Reflection;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>What an operation is called, what it is for, who may call it, and what its own parameters mean.</summary>
internal sealed class Operations(XmlDocs docs) : IOperationFilter
{
    private const string Suffix = "Endpoint";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor is not WolverineActionDescriptor { Chain: { } chain }) return;
        var name = chain.Method.HandlerType.Name;
        operation.OperationId = name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
        operation.Summary = docs.Summary(chain.Method.Method) ?? operation.OperationId;
        var role = chain.Method.Method.GetAttribute<RequiresAttribute>()!.Role;
        operation.Description = string.Join("\n\n", new[] { docs.Remarks(chain.Method.Method) ?? About(chain, context), Needed(role) }.OfType<string>());
        operation.AddExtension("x-required-role", new JsonNodeExtension(Code(role)));
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? []) KnownParameters.Describe(parameter);
        if (operation.RequestBody?.Content?.Values.OfType<OpenApiMediaType>().FirstOrDefault() is { } body) body.Example = RequestExamples.For(context.ApiDescription.RelativePath!);
    }

    /// <summary>What the body means, or what comes back; of a list its summary says enough.</summary>
    private string? About(HttpChain chain, OperationFilterContext context)
    {
        var type = chain.HasRequestType ? chain.RequestType : context.ApiDescription.SupportedResponseTypes.FirstOrDefault(r => r.StatusCode == 200)?.Type;
        return type is null or { IsGenericType: true } ? null : docs.Summary(type);
    }

    private static string Needed(Role role)
    {
        var others = Roles.Including(role).Where(r => r != Code(role)).ToList();
        return $"Requires the role `{Code(role)}`" + (others.Count == 0 ? "." : $", or one that includes it ({string.Join(", ", others)}).");
    }

    private static string Code(Role role) => role.ToString().ToLowerInvariant();
}
