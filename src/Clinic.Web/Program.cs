using Clinic.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);

builder.AddRequestLogs();
builder.Services.AddPages();
builder.Services.AddSecurityHeaders();
builder.Services.AddHealthChecks();

var app = builder.Build();

app.UseRequestLogs();
app.UseSecurityHeaders();
app.UseUncachedPages();
app.UseErrorPages();
app.UseAntiforgery();

app.MapPages();
app.MapHealth();

await app.RunAsync();
