using JasperFx.Events;
using TradeTracker.Domain;

namespace TradeTracker.Host.Http;

/// <summary>The answer to a write: the state folded over the new events, with the version to come as its ETag.</summary>
/// <param name="Body">The write state.</param>
/// <param name="Stream">The stream written to, and its version afterwards: they find the position again when the answer is replayed.</param>
/// <param name="Location">Of what was created; null for all other writes and where nothing was new.</param>
public record Written<T>(T Body, string Stream, long Version, string? Location = null) : IResult, IStatusCodeHttpResult, IValueHttpResult, IWritten
{
    public int? StatusCode => Location is null ? 200 : 201;
    public object? Value => Body;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var dryRun = ValidateOnly.Asked(httpContext);
        httpContext.Response.StatusCode = dryRun ? 200 : StatusCode!.Value;
        if (!dryRun && Location is not null) httpContext.Response.Headers.Location = Location;
        return ETags.Write(httpContext, Body!, Version);
    }

}

/// <summary>The answer to a write that creates what has its own address.</summary>
public sealed record Created<T>(T Body, string Stream, long Version, string? Location) : Written<T>(Body, Stream, Version, Location)
{
}

/// <summary>What a replay needs to know of a write.</summary>
public interface IWritten
{
    string Stream { get; }
    long Version { get; }
    string? Location { get; }
}

/// <summary>Turns a decision into an append and an answer; written once for all commands.</summary>
public static class Answers
{
    public static IResult Answer<TState, TEvent, TBody>(this Decision<TEvent> decision, IEventStream<TState> stream, Func<TState?, TEvent, TState?> evolve, Func<TState, long, TBody> body)
        where TState : class where TEvent : class where TBody : class
    {
        if (decision.Refusal is { } refusal) return Problems.Of(refusal);
        var (state, version) = stream.Append(decision, evolve);
        return new Written<TBody>(body(state, version), stream.Key!, version);
    }

    public static IResult AnswerCreated<TState, TEvent, TBody>(this Decision<TEvent> decision, IEventStream<TState> stream, Func<TState?, TEvent, TState?> evolve, Func<TState, long, TBody> body, string location)
        where TState : class where TEvent : class where TBody : class
    {
        if (decision.Refusal is { } refusal) return Problems.Of(refusal);
        var (state, version) = stream.Append(decision, evolve);
        return new Created<TBody>(body(state, version), stream.Key!, version, decision.Events.Count > 0 ? location : null);
    }

    /// <summary>Appends the events and answers the state and version they lead to.</summary>
    public static (TState State, long Version) Append<TState, TEvent>(this IEventStream<TState> stream, Decision<TEvent> decision, Func<TState?, TEvent, TState?> evolve)
        where TState : class where TEvent : class
    {
        stream.AppendMany(decision.Events.Cast<object>());
        return (decision.Events.Aggregate(stream.Aggregate, evolve)!, stream.CurrentVersion ?? 0);
    }
}
