using Clinic.Web.Features.Patients.Posting;

namespace Clinic.Web.Features.Patients.Consent;

/// <summary>Takes the press of "Withdraw".</summary>
public sealed class PostConsent(PostedForm posted, WithdrawConsent withdraw)
{
    public const string SureField = "sure";

    public async Task<IResult> WithdrawAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (form, instead) = await posted.OpenAsync(context, IntakePaths.Consent);
        if (form is null)
            return instead!;
        if (form[SureField] != "yes")
            return PostedForm.SeeOther($"{IntakePaths.Consent}?{ConsentPage.UnsureParameter}=yes#withdraw");
        return await withdraw.RunAsync(context.RequestAborted)
            ? PostedForm.SeeOther(IntakePaths.Consent)
            : PostedForm.SignInFirst(IntakePaths.Consent);
    }
}
