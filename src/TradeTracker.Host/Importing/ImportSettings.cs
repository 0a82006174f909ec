using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Features;
using TradeTracker.Dashboard.Importing;
using TradeTracker.Imports;

namespace TradeTracker.Host.Importing;

/// <summary>How large a file may be (<c>Imports:MaxBytes</c> and so on); each breach is said with its own code.</summary>
/// <param name="MaxBytes">Of the upload: 413 above.</param>
/// <param name="MaxRows">Of data. Their figures are held in memory while they are compared, about 60 bytes each.</param>
/// <param name="MaxColumns">Of the header.</param>
/// <param name="MaxLineLength">In characters.</param>
/// <param name="MaxUnpackedBytes">Of a compressed file, unpacked.</param>
/// <param name="MaxUnpackedRatio">How many times larger it may become.</param>
public sealed record ImportSettings(
    long MaxBytes = 512L * 1024 * 1024, int MaxRows = 2_000_000, int MaxColumns = 200, int MaxLineLength = 64 * 1024, long MaxUnpackedBytes = 2L * 1024 * 1024 * 1024, int MaxUnpackedRatio = 200)
{
    private const string Section = "Imports";

    public Limits Limits => new(MaxRows, MaxColumns, MaxLineLength, MaxUnpackedBytes, MaxUnpackedRatio);

    public static ImportSettings Of(IConfiguration configuration) => configuration.GetSection(Section).Get<ImportSettings>() ?? new();
}

public static class ImportSetup
{
    public static void AddImporting(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(ImportSettings.Of(builder.Configuration)).AddSingleton<UploadedFiles>().AddSingleton<FileReading>()
            .Configure<FormOptions>(o => o.MultipartBodyLengthLimit = ImportSettings.Of(builder.Configuration).MaxBytes);

    /// <summary>Lets a file be larger than any other body, behind routing.</summary>
    public static Task AllowFiles(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is not { } endpoint || !TakesFile(endpoint) || http.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false } size) return next(http);
        size.MaxRequestBodySize = http.RequestServices.GetRequiredService<ImportSettings>().MaxBytes;
        if (!(http.Request.ContentLength > size.MaxRequestBodySize)) return next(http);
        // A form that is cut off would be called a forged one.
        http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }

    private static bool TakesFile(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<TakesFileAttribute>() is not null || endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type == typeof(UploadPage);
}
