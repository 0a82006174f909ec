using System.Globalization;
using BenchmarkDotNet.Running;
using TradeTracker.Benchmarks;

if (args is ["cpu-time"]) CpuTime.Print();
else if (args is ["comtrade-file", var rows, var path]) ComtradeFile.Write(int.Parse(rows, CultureInfo.InvariantCulture), path);
else if (args is ["import", .. var rest]) await ImportBenchmark.Run(rest);
else BenchmarkSwitcher.FromAssembly(typeof(CpuTime).Assembly).Run(args);
