using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Web.App.Languages;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Account.Preferences;

/// <summary>Takes a person's choice of a language: on this device by a cookie, and with the account where they are signed in.</summary>
public sealed class ChooseLanguage(
    SpokenLanguages languages, UserManager<ClinicUser> users, IDbContextFactory<ClinicDbContext> contexts, AuditTrail audit)
{
    /// <summary>The language from now on; null where it is none of ours.</summary>
    public async Task<Language?> RunAsync(HttpContext request, string? tag, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (languages.Find(tag) is not { } language)
            return null;
        LanguageCookie.Write(request, language);
        if (Guid.TryParse(users.GetUserId(request.User), out var id))
            await KeepAsync(id, language, stop);
        return language;
    }

    private async Task KeepAsync(Guid id, Language language, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var user = await context.Users.SingleOrDefaultAsync(row => row.Id == id, stop);
        if (user is null || user.Language == language.Tag)
            return;
        user.Language = language.Tag;
        audit.Add(context, new AuditEntry(AuditActions.LanguageChosen, nameof(ClinicUser)) { ActorId = id, EntityId = id, Detail = language.Tag });
        await context.SaveChangesAsync(stop);
    }
}
