using BenchmarkDotNet.Running;
using TradeTracker.Benchmarks;

if (args is ["cpu-time"]) CpuTime.Print();
else BenchmarkSwitcher.FromAssembly(typeof(CpuTime).Assembly).Run(args);
