using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Clinic.Web.Hosting;

/// <summary>One structured line a request. It carries the route's pattern: a raw path may hold an invitation, a query an e-mail address.</summary>
public static class RequestLogs
{
    private const string Template = "{Method} {Route} answered {StatusCode} in {Elapsed:0} ms";

    public static void AddRequestLogs(this WebApplicationBuilder builder)
    {
        builder.Services.AddSerilog(
            (services, logger) => logger
                .ReadFrom.Configuration(builder.Configuration)
                .ReadFrom.Services(services)
                .Filter.ByExcluding(IsFailedStart)
                .Enrich.FromLogContext()
                .Enrich.With<RawPathEraser>(),
            preserveStaticLogger: true);
    }

    public static void UseRequestLogs(this WebApplication app)
    {
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            options.MessageTemplate = Template;
            options.GetMessageTemplateProperties = Describe;
        });
    }

    // The host logs a start that failed with its stack trace, and again for each service that was stopped by it; the
    // person who starts it gets one plain sentence instead.
    private static bool IsFailedStart(LogEvent logEvent) => IsNamed(logEvent, "HostedServiceStartupFaulted")
        || (logEvent.Exception is OperationCanceledException
            && (IsNamed(logEvent, "BackgroundServiceFaulted") || IsNamed(logEvent, "BackgroundServiceStoppingHost")));

    private static bool IsNamed(LogEvent logEvent, string name) =>
        logEvent.Properties.TryGetValue("EventId", out var id)
        && id is StructureValue { Properties: var parts }
        && parts.Any(part => part is { Name: "Name", Value: ScalarValue { Value: string found } } && found == name);

    private static IEnumerable<LogEventProperty> Describe(HttpContext context, string path, double elapsed, int status) =>
    [
        new("Method", new ScalarValue(context.Request.Method)),
        new("Route", new ScalarValue(RoutePattern(context))),
        new("StatusCode", new ScalarValue(status)),
        new("Elapsed", new ScalarValue(elapsed)),
    ];

    private static string RoutePattern(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } pattern } ? pattern : "(no route)";

    /// <summary>The framework's log scopes add the raw path to every event of a request; this takes it off again.</summary>
    private sealed class RawPathEraser : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) =>
            logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
