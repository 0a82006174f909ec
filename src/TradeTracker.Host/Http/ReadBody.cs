using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using JasperFx;
using JasperFx.CodeGeneration;
using JasperFx.CodeGeneration.Frames;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Domain;
using Wolverine.Http;

namespace TradeTracker.Host.Http;

/// <summary>Reads and validates the body in front of every endpoint that takes one: shape and rules of shape together, every fault at once.</summary>
public sealed class ReadBody : IHttpPolicy
{
    public void Apply(IReadOnlyList<HttpChain> chains, GenerationRules rules, IServiceContainer container)
    {
        foreach (var chain in chains.Where(c => c.HasRequestType))
        {
            if (!container.HasRegistrationFor(typeof(IValidator<>).MakeGenericType(chain.RequestType!)))
                throw new InvalidOperationException($"{chain.RequestType} has no validator.");
            chain.Middleware.Insert(0, new MethodCall(typeof(RequestBody<>).MakeGenericType(chain.RequestType!), nameof(RequestBody<>.Check)));
        }
    }
}

/// <summary>The check of one request type, called by generated code.</summary>
public static class RequestBody<T> where T : class
{
    private const int MaxDepth = 32;

    public static async Task<ProblemDetails> Check(HttpContext http, IValidator<T> validator)
    {
        if (!http.Request.HasJsonContentType())
            return Problems.Details(ProblemCodes.UnsupportedMediaType, "Send the body as application/json.", []);
        http.Request.EnableBuffering();
        var faults = await Faults(http, validator);
        http.Request.Body.Position = 0;
        return faults.Count == 0 ? WolverineContinue.NoProblems : Problems.Details(ProblemCodes.InvalidRequest, "The body has faults; nothing was done.", faults);
    }

    private static async Task<IReadOnlyList<Fault>> Faults(HttpContext http, IValidator<T> validator)
    {
        JsonNode? node;
        try
        {
            node = await JsonNode.ParseAsync(http.Request.Body, documentOptions: new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false }, cancellationToken: http.RequestAborted);
        }
        catch (JsonException e)
        {
            return [await Malformed(http, e)];
        }
        catch (InvalidOperationException)
        {
            return [new("", null, "A member's name is no valid Unicode text.")];
        }
        if (node is not JsonObject) return [new("", null, "Expected a JSON object.")];
        var shape = new BodyShape(WireJson.Options);
        shape.Check(node, WireJson.Options.GetTypeInfo(typeof(T)), "");
        var result = await validator.ValidateAsync(node.Deserialize<T>(WireJson.Options)!, http.RequestAborted);
        var rules = result.Errors.Select(e => new Fault(Pointers.OfProperty(e.PropertyName), null, e.ErrorMessage))
            .Where(e => !shape.Faults.Any(f => f.Pointer == e.Pointer || f.Pointer!.StartsWith(e.Pointer + "/", StringComparison.Ordinal) && e.Detail == Rules.Required));
        return [.. shape.Faults, .. rules.DistinctBy(f => (f.Pointer, f.Detail))];
    }

    /// <summary>Only the typed reader knows the path at which the text stops being JSON.</summary>
    private static async Task<Fault> Malformed(HttpContext http, JsonException e)
    {
        http.Request.Body.Position = 0;
        try
        {
            await JsonSerializer.DeserializeAsync<T>(http.Request.Body, WireJson.Options, http.RequestAborted);
        }
        catch (JsonException typed)
        {
            return new(Pointers.OfJsonPath(typed.Path), null, $"Malformed JSON in line {typed.LineNumber + 1}, byte {typed.BytePositionInLine + 1}.");
        }
        return new(Pointers.OfJsonPath(e.Path), null, $"Malformed JSON: {e.Message.Split(". Path", 2)[0]}");
    }
}
