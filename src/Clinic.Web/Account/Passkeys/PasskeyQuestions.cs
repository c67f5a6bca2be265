using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Clinic.Web.Account.Passkeys;

/// <summary>Seals what a browser is asked at sign-in, where nobody is known yet, and takes each question back once, within two minutes.</summary>
public sealed class PasskeyQuestions(IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("Clinic.Passkeys.SignIn.v1");
    private readonly ConcurrentDictionary<string, DateTimeOffset> taken = new(StringComparer.Ordinal);

    public string Seal(string state) => protector.Protect(JsonSerializer.Serialize(new Question(state, clock.GetUtcNow() + AccountLimits.PasskeyAnswer)));

    /// <summary>What was asked; null where it is no question of ours, was taken before, or is too old.</summary>
    public string? Take(string? text)
    {
        if (string.IsNullOrEmpty(text) || Open(text) is not { } question)
            return null;
        var now = clock.GetUtcNow();
        foreach (var old in taken.Where(one => one.Value <= now).ToList())
            taken.TryRemove(old);
        return question.Until > now && taken.TryAdd(question.State, question.Until) ? question.State : null;
    }

    private Question? Open(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Question>(protector.Unprotect(text));
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private sealed record Question(string State, DateTimeOffset Until);
}
