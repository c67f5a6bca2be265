using System.CommandLine;
using Clinic.Data.Chain;
using Clinic.Data.Screenings;
using Clinic.Data.Start;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Spectre.Console;

namespace Clinic.Cli.Verify;

/// <summary><c>clinic verify-screenings</c>: derives every stored screening anew and compares.</summary>
internal static class VerifyScreeningsCommand
{
    private const string Description = """
        Derives every stored screening anew from its answers, question-set version and rule-set version, and compares it with
        what is stored, byte for byte. Compares every signed decision and amendment, and the answers behind them, with the chain
        of signatures: what was altered, removed or inserted is named, one line a record. It changes nothing but the audit trail
        and prints no answer.

        Examples:
          clinic verify-screenings --data-folder .data --key-file .data/keys.json
          Database__Provider=PostgreSql Database__ConnectionString=… clinic verify-screenings --key-file /etc/clinic/keys.json

        The settings of the portal are read from the environment too (Data__Folder, Keys__File, Database__…,
        Signatures__AnchorFile).
        Exit codes: 0 all agree; 1 at least one does not; 2 database or key file could not be used.
        """;

    public static Command Create(Terminal terminal)
    {
        var folder = new Option<string?>("--data-folder") { Description = "The data folder of the portal.", HelpName = "FOLDER" };
        var keys = new Option<string?>("--key-file") { Description = "The key file of the portal.", HelpName = "FILE" };
        var command = new Command("verify-screenings", Description) { folder, keys };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(folder), parsed.GetValue(keys), terminal, stop));
        return command;
    }

    private static async Task<int> RunAsync(string? folder, string? keyFile, Terminal terminal, CancellationToken stop)
    {
        try
        {
            using var host = Host(folder, keyFile);
            await host.Services.GetRequiredService<DatabaseStart>().RequireAsync(stop);
            var found = await WithProgressAsync(
                terminal, report => host.Services.GetRequiredService<VerifyScreenings>().RunAsync(report, stop));
            return Report(found, terminal);
        }
        catch (ClinicStartupException refusal)
        {
            await terminal.Error.WriteLineAsync(refusal.Message);
            return ExitCode.FileTrouble;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await terminal.Error.WriteLineAsync("Stopped; not everything is checked.");
            return ExitCode.Stopped;
        }
    }

    private static IHost Host(string? folder, string? keyFile)
    {
        // Production on purpose: this command never makes a key file or a database.
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            EnvironmentName = Environments.Production,
            ContentRootPath = Environment.CurrentDirectory,
        });
        builder.Configuration.AddEnvironmentVariables();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["Data:Folder"] = folder, ["Keys:File"] = keyFile }.Where(setting => setting.Value is not null));
        builder.Services.AddClinicData(builder.Configuration);
        return builder.Build();
    }

    private static Task<ScreeningsVerified> WithProgressAsync(
        Terminal terminal, Func<IProgress<(int Done, int All)>?, Task<ScreeningsVerified>> run) => terminal.IsInteractive
        ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Text) }).Progress().StartAsync(async bar =>
        {
            var task = bar.AddTask("Checking screenings");
            return await run(new Bar(task));
        })
        : run(null);

    private static int Report(ScreeningsVerified found, Terminal terminal)
    {
        foreach (var deviation in found.Deviations)
        {
            terminal.Text.Write($"{deviation.SubmissionId}\t{deviation.Outcome}\n");
        }

        foreach (var finding in found.Findings)
        {
            var place = finding.CaseId is { } caseId ? $"\tcase {caseId}" : null;
            terminal.Text.Write($"{RecordNames.Say(finding.Kind)} {finding.Id}\t{RecordNames.Say(finding.Fault)}{place}\n");
        }

        terminal.Text.Write(FormattableString.Invariant(
            $"{found.Checked} screenings checked, {found.Deviations.Count} deviate, {found.Erased} of erased patients left out\n"));
        terminal.Text.Write(FormattableString.Invariant(
            $"{found.Chain.Links} signatures checked, {found.Findings.Count} records are not as they were signed\n"));
        if (found.Chain is { HasAnchor: false, Links: > 0 })
        {
            terminal.Error.Write("There is no anchor file to compare with: a database turned back as a whole would not be noticed.\n");
        }

        return found.IsClean ? ExitCode.Success : ExitCode.Refused;
    }

    private sealed class Bar(ProgressTask task) : IProgress<(int Done, int All)>
    {
        public void Report((int Done, int All) value) => task.MaxValue(value.All).Value(value.Done);
    }
}
