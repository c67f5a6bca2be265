using Clinic.Web.Account.Assisting;
using Clinic.Web.App;
using Clinic.Web.Shared.Times;
using Microsoft.AspNetCore.Components;

namespace Clinic.Web.Features.Patients.Consent;

/// <summary>The consent: to read, to sign, to look up, to withdraw. What was typed stays where something is missing.</summary>
public sealed partial class ConsentPage
{
    public const string UnsureParameter = "unsure";
    private OwnConsent? consent;
    private SignResult? result;

    [SupplyParameterFromForm(FormName = "consent")]
    private SignForm Form { get; set; } = default!;

    [SupplyParameterFromQuery(Name = IntakePaths.NoticeParameter)]
    private string? Notice { get; set; }

    [SupplyParameterFromQuery(Name = UnsureParameter)]
    private string? Unsure { get; set; }

    [CascadingParameter]
    private ClinicProfile Clinic { get; set; } = ClinicProfile.Unknown;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    private bool IsAssisted => Assistance.IsAssisted(HttpContext.User);

    private ClinicTime Time => ClinicTime.Of(Clinic.TimeZone);

    protected override async Task OnInitializedAsync()
    {
        Form ??= new SignForm();
        consent = await Read.RunAsync(HttpContext.RequestAborted);
    }

    private async Task SignAsync()
    {
        result = await Sign.RunAsync(Form, HttpContext.RequestAborted);
        if (result == SignResult.Done)
            Navigation.NavigateTo(IntakePaths.Intake);
        else if (result == SignResult.TextChanged)
            consent = await Read.RunAsync(HttpContext.RequestAborted);
    }
}
