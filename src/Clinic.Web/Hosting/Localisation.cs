using Clinic.Web.Account;
using Clinic.Web.Account.Preferences;
using Clinic.Web.App.Languages;
using Clinic.Web.Shared.Summaries;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Clinic.Web.Hosting;

/// <summary>In which language a page is written, and how a person changes it.</summary>
public static class Localisation
{
    public static void AddLanguages(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddLocalization();
        services.AddSingleton<SpokenLanguages>();
        services.AddSingleton<SummaryWords>();
        services.AddScoped<CircuitLanguage>();
        services.AddScoped<CircuitHandler>(scope => scope.GetRequiredService<CircuitLanguage>());
        services.AddScoped<ChooseLanguage>();
        services.AddSingleton<BringLanguage>();
        if (environment.IsProduction())
            return;
        services.AddSingleton<ResourceManagerStringLocalizerFactory>();
        services.AddSingleton<IStringLocalizerFactory, PseudoLocalizerFactory>();
    }

    public static void UseLanguages(this WebApplication app)
    {
        var languages = app.Services.GetRequiredService<SpokenLanguages>();
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(SpokenLanguages.English.Formats, SpokenLanguages.English.Words),
            SupportedCultures = [.. languages.All.Select(language => language.Formats).Distinct()],
            SupportedUICultures = [.. languages.All.Select(language => language.Words)],
            RequestCultureProviders = [new LanguageChoice(languages)],
        });
    }

    // Without a token: it changes nothing but words, and a page that was open for a day must still be able to change them.
    public static void MapLanguages(this WebApplication app) =>
        app.MapPost(LanguageSwitch.Address, ChooseAsync).AllowAnonymous().DisableAntiforgery();

    private static async Task<IResult> ChooseAsync(
        HttpContext context, ChooseLanguage choose, [FromForm] string? language, [FromForm] string? back, CancellationToken stop)
    {
        await choose.RunAsync(context, language, stop);
        return Results.LocalRedirect(AccountPaths.IsOurs(back) ? back! : "/");
    }
}
