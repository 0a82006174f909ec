using TradeTracker.Browser.Tests;
using TradeTracker.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(TemplateDatabase))]
[assembly: AssemblyFixture(typeof(Chromium))]
