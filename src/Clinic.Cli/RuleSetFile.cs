using System.CommandLine;
using Clinic.Domain.Screening;

namespace Clinic.Cli;

/// <summary>The option that names a rule set other than the one that ships.</summary>
internal static class RuleSetFile
{
    public static Option<string?> Option() => new("--rules")
    {
        Description = "A rule set of your own as JSON; without it the newest that ships is used.",
        HelpName = "FILE",
    };

    /// <summary>The evaluator, or null after one sentence on what is wrong with the file.</summary>
    public static async Task<ScreeningEvaluator?> LoadAsync(string? file, Terminal terminal, CancellationToken stop)
    {
        if (file is null)
        {
            return new ScreeningEvaluator(RuleSets.All[^1]);
        }

        try
        {
            return new ScreeningEvaluator(RuleSetJson.Read(await File.ReadAllTextAsync(file, stop), file));
        }
        catch (RuleSetFormatException refusal)
        {
            await terminal.Error.WriteLineAsync(refusal.Message);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException)
        {
            await terminal.Error.WriteLineAsync($"The rule set {file} cannot be read.");
        }

        return null;
    }
}
