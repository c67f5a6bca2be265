using Clinic.Web.Features.Patients.Posting;

namespace Clinic.Web.Features.Patients.Start;

/// <summary>Takes the press of "Start".</summary>
public sealed class PostStart(PostedForm posted, StartIntake start, ReadIntake read)
{
    public async Task<IResult> RunAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (form, instead) = await posted.OpenAsync(context, IntakePaths.Intake);
        if (form is null)
            return instead!;
        return await start.RunAsync(context.RequestAborted) switch
        {
            StartResult.Ready => PostedForm.SeeOther((await read.RunAsync(context.RequestAborted))?.GoOnAt ?? IntakePaths.Intake),
            StartResult.Closed => PostedForm.SeeOther(IntakePaths.Intake),
            StartResult.ConsentNeeded => PostedForm.SeeOther(IntakePaths.Consent),
            StartResult.SignedOut => PostedForm.SignInFirst(IntakePaths.Intake),
            StartResult.NotNow => PostedForm.SeeOther(IntakePaths.With(IntakePaths.Intake, IntakeNotice.NotNow)),
        };
    }
}
