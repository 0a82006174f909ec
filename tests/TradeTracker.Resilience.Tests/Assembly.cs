using TradeTracker.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(TemplateDatabase))]
