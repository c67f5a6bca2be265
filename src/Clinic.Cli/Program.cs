using Clinic.Cli;

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
