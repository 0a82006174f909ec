using JasperFx.Events;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Domain;
using TradeTracker.Domain.Targets;

namespace TradeTracker.Host.Http;

/// <summary>In front of every write to a stream: it is there (unless the write creates it), and it is at the version the writer saw.</summary>
public static class IfMatch<T> where T : class
{
    public static ProblemDetails Check(HttpContext http, IEventStream<T> stream)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<NeedsNoBeginningAttribute>() is not null) return Precondition.Check(http, stream.CurrentVersion ?? 0) ?? Wolverine.Http.WolverineContinue.NoProblems;
        var creates = http.GetEndpoint()?.Metadata.GetMetadata<CreatesAttribute>() is not null;
        // A document that is only marked as deleted is loaded all the same.
        if (stream.CurrentVersion > 0 && stream.Aggregate is null or Target { Struck: true })
            return creates
                ? Problems.Details(ProblemCodes.OfRefusal(RefusalCodes.IdTaken), $"The record that began {stream.Key} was struck; its id stays taken.", [new("/id", null, "Taken.")])
                : Problems.Details(ProblemCodes.Struck, $"The record that began {stream.Key} was struck.", []);
        if (!creates && stream.Aggregate is null) return Problems.Details(ProblemCodes.NotFound, $"There is no {stream.Key}.", []);
        return Precondition.Check(http, stream.CurrentVersion ?? 0) ?? Wolverine.Http.WolverineContinue.NoProblems;
    }
}

/// <summary>The write may be the first of its stream.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CreatesAttribute : Attribute;

/// <summary>The write adds to what is always there, be it empty: a setting.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsNoBeginningAttribute : Attribute;

/// <summary>The write compares If-Match itself, since only its body or the log says which stream it is for.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ComparesVersionAttribute : Attribute;

/// <summary>If-Match, for one version.</summary>
public static class Precondition
{
    public static ProblemDetails? Check(HttpContext http, long version)
    {
        var asked = http.Request.Headers.IfMatch;
        if (asked.Count == 0) return null;
        if (asked.ToString().Trim() == "*" ? version > 0 : ETags.MatchVersion(asked, version)) return null;
        if (version > 0) http.Response.Headers.ETag = $"\"{version}\"";
        return Problems.Details(ProblemCodes.VersionDiffers, $"If-Match asked for {asked}; the version is {version}.", []);
    }
}
