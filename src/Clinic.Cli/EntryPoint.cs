namespace Clinic.Cli;

/// <summary>Where the process begins. Named, because the web host already has a <c>Program</c> and tests see both.</summary>
internal static class EntryPoint
{
    private static async Task<int> Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        var terminal = new Terminal(input, output, Console.Out, Console.Error) { IsInteractive = !Console.IsOutputRedirected };
        return await CommandLine.RunAsync(args, terminal, stop.Token);
    }
}
