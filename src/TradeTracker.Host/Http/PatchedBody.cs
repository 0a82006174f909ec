using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using TradeTracker.Domain;
using TradeTracker.Domain.Values;

namespace TradeTracker.Host.Http;

/// <summary>Checks changed members as if the whole had been posted anew, and gives them the form in which they are stored.</summary>
/// <typeparam name="T">The request that would post the whole.</typeparam>
/// <param name="current">The whole as it is.</param>
/// <param name="complete">Adds what the whole needs besides the members that may change.</param>
/// <param name="canonical">The whole as it would be stored.</param>
public sealed class PatchedBody<T>(JsonNode current, IValidator<T> validator, Func<T, T> complete, Func<T, object> canonical) where T : class
{
    /// <param name="fixedMembers">Those that cannot be changed this way.</param>
    public async Task<(MergePatch? Canonical, IReadOnlyList<Fault> Faults)> Check(JsonObject members, IEnumerable<string> fixedMembers, CancellationToken cancellation)
    {
        var faults = members.Select(m => m.Key).Intersect(fixedMembers).Select(name => new Fault($"/members/{name}", null, "This member does not change this way.")).ToList();
        var posted = new MergePatch(JsonSerializer.SerializeToElement(members));
        var whole = posted.Apply(current);
        var shape = new BodyShape(WireJson.Options);
        shape.Check(whole, WireJson.Options.GetTypeInfo(typeof(T)), "/members");
        var request = complete(whole.Deserialize<T>(WireJson.Options)!);
        var rules = await validator.ValidateAsync(request, cancellation);
        faults.AddRange(shape.Faults);
        faults.AddRange(rules.Errors.Select(e => new Fault("/members" + Pointers.OfProperty(e.PropertyName), null, e.ErrorMessage)).Where(f => !shape.Faults.Any(s => s.Pointer == f.Pointer)));
        return faults.Count > 0 ? (null, faults) : (posted.Canonical(JsonSerializer.SerializeToElement(canonical(request), WireJson.Options)), []);
    }
}
