using JasperFx;
using JasperFx.CodeGeneration;
using JasperFx.Core;
using Wolverine;
using Wolverine.ErrorHandling;
using Wolverine.Runtime.Handlers;

namespace TradeTracker.Host.EventStore;

/// <summary>Wolverine's durable inbox and outbox, in the same database and transaction as the events.</summary>
public static class Messaging
{
    public static void AddMessaging(this WebApplicationBuilder builder) => builder.Host.UseWolverine(o =>
    {
        o.ApplicationAssembly = typeof(Program).Assembly;
        // Compiled at build where ops did so, else at start: the same code.
        o.CodeGeneration.TypeLoadMode = typeof(Program).Assembly.GetType("Internal.Generated.WolverineHandlers.GeneratedHttpEndpointRegistry") is null ? TypeLoadMode.Dynamic : TypeLoadMode.Static;
        if (builder.Configuration["Codegen:Output"] is { } output) o.CodeGeneration.GeneratedCodeOutputPath = output;
        o.AutoBuildMessageStorageOnStartup = AutoCreate.None;
        o.EnableRelayOfUserName = true;
        o.Policies.AutoApplyTransactions();
        o.Policies.UseDurableLocalQueues();
        o.Durability.Mode = DurabilityMode.Balanced;
        o.Durability.HealthCheckPollingTime = TimeSpan.FromSeconds(1);
        o.Durability.FirstHealthCheckExecution = TimeSpan.FromSeconds(1);
        o.Durability.StaleNodeTimeout = TimeSpan.FromSeconds(10);
        o.Durability.CheckAssignmentPeriod = TimeSpan.FromSeconds(2);
        o.Durability.NodeReassignmentPollingTime = TimeSpan.FromSeconds(1);
        o.Durability.ScheduledJobPollingTime = TimeSpan.FromSeconds(1);
        o.Durability.KeepAfterMessageHandling = TimeSpan.FromHours(24);
    });

    /// <summary>For messages with nobody to tell: they are tried until they succeed.</summary>
    public static void RetryUntilDone(this HandlerChain chain) => chain.OnAnyException().ScheduleRetryIndefinitely(1.Seconds(), 10.Seconds(), 1.Minutes());
}
