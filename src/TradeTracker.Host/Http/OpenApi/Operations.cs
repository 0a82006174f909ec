using JasperFx.Core.Reflection;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using TradeTracker.Host.Importing;
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
        if (chain.Method.Method.HasAttribute<TakesFileAttribute>()) TakeFile(operation);
        if (operation.RequestBody?.Content?.Values.OfType<OpenApiMediaType>().FirstOrDefault() is { } body) body.Example = RequestExamples.For(context.ApiDescription.RelativePath!);
    }

    /// <summary>A file in a form, or as the body itself.</summary>
    private static void TakeFile(OpenApiOperation operation)
    {
        var form = new OpenApiSchema { Type = JsonSchemaType.Object, Required = new HashSet<string> { "file" }, Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = File("The file.") } };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "The file; its name is that of the form's part, or of Content-Disposition.",
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                ["multipart/form-data"] = new OpenApiMediaType { Schema = form },
                ["application/octet-stream"] = new OpenApiMediaType { Schema = File(null) },
            },
        };
        if (operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(p => p.Name == "format") is { } format) KnownParameters.DescribeFileFormat(format);

        static OpenApiSchema File(string? about) => new() { Type = JsonSchemaType.String, Format = "binary", Description = about };
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
