using TradeTracker.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(TemplateDatabase))]

namespace TradeTracker.Host.Tests;

/// <summary>Classes that share one running service, because a start takes seconds; each keeps to economies and ids of its own.</summary>
[CollectionDefinition(Name)]
public sealed class OneService : ICollectionFixture<Service>
{
    public const string Name = "one service";
}
