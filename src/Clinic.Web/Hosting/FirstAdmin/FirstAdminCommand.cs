using Clinic.Data.Start;
using Clinic.Web.Account.Register;

namespace Clinic.Web.Hosting.FirstAdmin;

/// <summary>
/// <c>create-first-admin --email x [--name y]</c>, with the password on standard input: never an argument, which every
/// user of the machine can read.
/// </summary>
public static class FirstAdminCommand
{
    public const string Name = "create-first-admin";

    private const int Done = 0;
    private const int NotDone = 2;
    private const string Usage = $"Usage: {Name} --email name@example.org [--name \"First Last\"]; the password is read from standard input.";

    public static bool IsAskedFor(string[] args) => args is [Name, ..];

    /// <exception cref="ClinicStartupException">Clinic cannot start as it is set up.</exception>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (Option(args, "--email") is not { } email)
            return await RefuseAsync(Usage);
        await services.GetRequiredService<FirstStart>().RunAsync(stop);
        var form = new RegisterForm
        {
            Email = email,
            Name = Option(args, "--name") ?? "Administrator",
            Password = await ReadPasswordAsync(stop),
        };
        await using var scope = services.CreateAsyncScope();
        switch (await scope.ServiceProvider.GetRequiredService<CreateFirstAdmin>().RunAsync(form, stop))
        {
            case FirstAdminResult.Refused refused:
                return await RefuseAsync(refused.Sentence);
            default:
                await Console.Out.WriteLineAsync("The first admin is ready. Sign in, set up the second step, then add people and fill in the clinic settings.");
                return Done;
        }
    }

    private static string? Option(string[] args, string option)
    {
        var at = Array.IndexOf(args, option);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }

    private static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return NotDone;
    }

    private static async Task<string?> ReadPasswordAsync(CancellationToken stop)
    {
        if (Console.IsInputRedirected)
            return await Console.In.ReadLineAsync(stop);
        await Console.Error.WriteAsync("Password (it is not shown): ");
        var letters = new Stack<char>();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
                letters.TryPop(out _);
            else if (!char.IsControl(key.KeyChar))
                letters.Push(key.KeyChar);
        }

        await Console.Error.WriteLineAsync();
        return string.Concat(letters.Reverse());
    }
}
