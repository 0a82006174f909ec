using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TradeTracker.Domain.Values;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>The OpenAPI 3.1 document and Swagger UI. What the code knows is read from it; words that no code holds stand beside this file, each once.</summary>
public static class OpenApiSetup
{
    public const string Address = "/openapi/v1.json";

    private const string About = """
        How far each announced trade target is from being met, according to whom, and as known when.

        - **Read** a target's verdicts at `/api/v1/targets/{targetId}/verdicts`: one per reading (who published, whose side), with the numbers behind it.
        - **Time travel** with `publishedUntil` (what had been published by a day) and `asOf` (what had been recorded here by an instant or a position).
        - **Take it with you**: lists and series are also CSV and spreadsheets, by `.csv` or `.xlsx` behind the path (`/api/v1/targets.csv`), by `format`, or by `Accept`.
        - **Write** facts with a citation; nothing is overwritten, and a retry with the same `Idempotency-Key` records nothing twice.
        - **Errors** are RFC 9457 problems that name every fault at once; an unknown parameter or member is refused, because an ignored filter shows wrong numbers. A method that a path does not have is answered by 405 with `Allow`.
        """;

    public static void AddOpenApiDocument(this IServiceCollection services) => services.AddSingleton<XmlDocs>().AddSingleton<RequestRules>().AddEndpointsApiExplorer().AddSwaggerGen(o =>
    {
        o.SwaggerDoc("v1", new() { Title = "TradeTracker", Version = "v1", Description = About, Contact = new() { Name = "The maintainers of TradeTracker" } });
        o.AddServer(new() { Url = "/", Description = "The service that gave this document." });
        o.AddSecurityDefinition("bearer", new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description = "A token whose `role` claim is reader, auditor, analyst or admin. On a developer's machine `ops/token analyst` prints one.",
        });
        o.AddSecurityRequirement(document => new() { [new OpenApiSecuritySchemeReference("bearer", document)] = [] });

        o.SupportNonNullableReferenceTypes();
        o.MapType<decimal>(() => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "decimal" });
        o.MapType<Period>(() => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^([0-9]{4}(-Q[1-4]|-[0-9]{2}(/P[0-9]{1,2}M)?)?|FY[0-9]{4}@[0-9]{2}-[0-9]{2})$", Examples = ["2023", "2023-Q1", "2023-01", "2023-01/P10M", "FY2024@04-01"] });
        o.MapType<JsonObject>(Patch);
        o.MapType<MergePatch>(Patch);
        o.MapType<YearStart>(() => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-9]{2}-[0-9]{2}$", Examples = ["01-01", "04-01"] });
        foreach (var assembly in XmlDocs.Assemblies) o.IncludeXmlComments(assembly);
        o.SchemaFilter<Kinds>();
        o.SchemaFilter<Codes>();
        o.SchemaFilter<Members>();
        o.SchemaFilter<Descriptions>();

        o.TagActionsBy(api => [Rooms.Of(api)]);
        o.OrderActionsBy(Rooms.Order);
        o.OperationFilter<Operations>();
        o.OperationFilter<Conventions>();
        o.DocumentFilter<SharedComponents>();
        o.DocumentFilter<HealthOperations>();
        o.DocumentFilter<Rooms>();
    });

    public static void UseOpenApiDocument(this WebApplication app)
    {
        app.UseSwagger(o =>
        {
            o.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            o.RouteTemplate = "openapi/{documentName}.json";
        });
        app.UseSwaggerUI(o =>
        {
            o.SwaggerEndpoint(Address, "TradeTracker v1");
            o.DocumentTitle = "TradeTracker API";
            o.DisplayOperationId();
            o.DisplayRequestDuration();
            o.EnableDeepLinking();
            o.EnablePersistAuthorization();
            o.EnableFilter();
            o.DefaultModelExpandDepth(2);
            o.DefaultModelsExpandDepth(0);
        });
    }

    /// <summary>Some members of another schema, null where they are removed.</summary>
    private static OpenApiSchema Patch() => new() { Type = JsonSchemaType.Object, AdditionalPropertiesAllowed = true, Examples = [new JsonObject { ["amount"] = 45_000_000_000m }] };
}
