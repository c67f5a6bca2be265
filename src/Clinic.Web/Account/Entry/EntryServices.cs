namespace Clinic.Web.Account.Entry;

/// <summary>The door: how a person with a code comes in.</summary>
public static class EntryServices
{
    public static void AddEntry(this IServiceCollection services)
    {
        services.AddSingleton<EntryRate>();
        services.AddSingleton<EntryCookie>();
        services.AddScoped<FindEntryCode>();
        services.AddScoped<ExchangeLink>();
        services.AddScoped<EnterWithBirthDate>();
        services.AddScoped<AddInvitedPatient>();
    }

    public static void MapEntry(this WebApplication app) =>
        app.MapGet(EntryPaths.Link, async (HttpContext context, string link, ExchangeLink exchange) =>
            Results.LocalRedirect(await exchange.RunAsync(context, link, context.RequestAborted))).AllowAnonymous();
}
