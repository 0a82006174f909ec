using JasperFx;
using JasperFx.CodeGeneration;
using JasperFx.CodeGeneration.Frames;
using JasperFx.CodeGeneration.Model;
using JasperFx.Core.Reflection;
using JasperFx.Events;
using TradeTracker.Host.Deadlines;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Http;

/// <summary>Weaves the conventions into every operation: a role, known query names; and for writes If-Match, Idempotency-Key, validateOnly and word of new deadlines.</summary>
public sealed class WritePolicy : IHttpPolicy
{
    public void Apply(IReadOnlyList<HttpChain> chains, GenerationRules rules, IServiceContainer container)
    {
        foreach (var chain in chains)
        {
            if (!chain.Method.Method.HasAttribute<RequiresAttribute>())
                throw new InvalidOperationException($"{chain.RoutePattern!.RawText} does not say which role it requires.");
            chain.Metadata.Add(e => e.Metadata.Add(new KnownQuery(chain)));
            if (!chain.HttpMethods.Contains("GET")) Weave(chain);
        }
    }

    private static void Weave(HttpChain chain)
    {
        var streams = chain.Middleware.SelectMany(frame => frame.Creates).Select(v => v.VariableType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEventStream<>)).ToList();
        foreach (var stream in streams)
            chain.Middleware.Add(new MethodCall(typeof(IfMatch<>).MakeGenericType(stream.GetGenericArguments()), "Check"));

        var result = chain.Method.Creates.First(v => v.VariableType.CanBeCastTo<IResult>());
        var keep = new MethodCall(typeof(Idempotency), nameof(Idempotency.Keep));
        keep.TrySetArgument(new CastVariable(result, typeof(IResult)));
        chain.Postprocessors.Insert(0, keep);
        chain.Postprocessors.Insert(1, new MethodCall(typeof(ValidateOnly), nameof(ValidateOnly.Eject)));
        chain.Postprocessors.Insert(2, new MethodCall(typeof(DeadlineSetup), nameof(DeadlineSetup.Tell)));
    }
}
