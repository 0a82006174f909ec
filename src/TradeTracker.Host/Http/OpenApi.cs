using Microsoft.OpenApi;

namespace TradeTracker.Host.Http;

/// <summary>The OpenAPI 3.1 document and Swagger UI.</summary>
public static class OpenApi
{
    public static void AddOpenApiDocument(this IServiceCollection services) => services.AddEndpointsApiExplorer().AddSwaggerGen(o =>
    {
        o.SwaggerDoc("v1", new() { Title = "TradeTracker", Version = "v1", Description = "How far each announced trade target is from being met, according to whom, and as known when." });
        o.SupportNonNullableReferenceTypes();
        o.NonNullableReferenceTypesAsRequired();
        o.MapType<decimal>(() => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "decimal" });
        o.MapType<Domain.Values.Period>(() => new OpenApiSchema { Type = JsonSchemaType.String, Description = "2023, 2023-Q1, 2023-01, 2023-01/P10M or FY2024@04-01." });
        o.MapType<Domain.Values.YearStart>(() => new OpenApiSchema { Type = JsonSchemaType.String, Description = "A day like 04-01." });
        o.AddSecurityDefinition("bearer", new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" });
        o.AddSecurityRequirement(document => new() { [new OpenApiSecuritySchemeReference("bearer", document)] = [] });
    });

    public static void UseOpenApiDocument(this WebApplication app)
    {
        app.UseSwagger(o =>
        {
            o.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            o.RouteTemplate = "openapi/{documentName}.json";
        });
        app.UseSwaggerUI(o => o.SwaggerEndpoint("/openapi/v1.json", "TradeTracker v1"));
    }
}
