using BenchmarkDotNet.Running;
using Clinic.Benchmarks;

// `peers FILE` answers for the side-by-side script; anything else goes to BenchmarkDotNet.
if (args is ["peers", var file])
{
    await PeerRun.WriteAsync(file, Console.Out);
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(ScreeningBenchmarks).Assembly).Run(args);
return 0;
