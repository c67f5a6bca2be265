using Clinic.Data.Start;
using Clinic.Web.Account.Assisting;
using Clinic.Web.Account.Entry;
using Clinic.Web.Account.Kiosk;
using Clinic.Web.Features.Admin;
using Clinic.Web.Features.Alerts;
using Clinic.Web.Features.Clinicians;
using Clinic.Web.Features.FrontDesk;
using Clinic.Web.Features.Patients;
using Clinic.Web.Features.Quality;
using Clinic.Web.Hosting;
using Clinic.Web.Hosting.DemoCases;
using Clinic.Web.Hosting.Drills;
using Clinic.Web.Mail;

var builder = WebApplication.CreateBuilder(args);

builder.AddRequestLogs();
builder.Services.AddDemoCases(builder.Environment);
builder.Services.AddClinicData(builder.Configuration);
builder.Services.AddAccounts(builder.Environment);
builder.Services.AddEntry();
builder.Services.AddKiosks();
builder.Services.AddAssisting();
builder.Services.AddValidators();
builder.Services.AddPatientFeatures();
builder.Services.AddClinicianFeatures();
builder.Services.AddAdminFeatures();
builder.Services.AddAlertFeatures();
builder.Services.AddQualityFeatures();
builder.Services.AddDrills();
builder.Services.AddMail(builder.Configuration);
builder.Services.AddFrontDeskFeatures();
builder.Services.AddPages();
builder.Services.AddLanguages(builder.Environment);
builder.Services.AddSecurityHeaders();
builder.Services.AddCompression();
builder.Services.AddHealth();

var app = builder.Build();

return await app.RunClinicAsync(args, () =>
{
    app.UseRequestLogs();
    app.UseCompression();
    app.UseSecurityHeaders();
    app.UseUncachedPages();
    app.UseLanguages();
    app.UseErrorPages();
    app.UseAuthentication();
    app.UseKiosks();
    app.UseAssisting();
    app.UseAuthorization();
    app.UseActors();
    app.UseAntiforgery();

    app.MapPages();
    app.MapAccounts();
    app.MapLanguages();
    app.MapEntry();
    app.MapKiosks();
    app.MapAssisting();
    app.MapPatientEndpoints();
    app.MapClinicianEndpoints();
    app.MapAdminEndpoints();
    app.MapHealth();
});
