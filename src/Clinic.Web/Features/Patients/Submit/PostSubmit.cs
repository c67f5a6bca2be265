using Clinic.Web.Features.Patients.Posting;

namespace Clinic.Web.Features.Patients.Submit;

/// <summary>Takes the press of "Send".</summary>
public sealed class PostSubmit(PostedForm posted, SubmitIntake submit)
{
    public async Task<IResult> RunAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (form, instead) = await posted.OpenAsync(context, IntakePaths.Review);
        if (form is null)
            return instead!;
        if (!Guid.TryParse(form[PostedForm.DraftField], out var draft))
            return PostedForm.NotYours();
        return await submit.RunAsync(draft, context.RequestAborted) switch
        {
            SubmitResult.Received => PostedForm.SeeOther(IntakePaths.Received),
            SubmitResult.Incomplete => PostedForm.SeeOther($"{IntakePaths.Review}#gaps"),
            SubmitResult.UnderAge => PostedForm.SeeOther(IntakePaths.UnderAge),
            SubmitResult.NotFound => PostedForm.NotYours(),
            SubmitResult.SignedOut => PostedForm.SignInFirst(IntakePaths.Review),
            SubmitResult.NotNow => PostedForm.SeeOther(IntakePaths.With(IntakePaths.Review, IntakeNotice.NotNow)),
        };
    }
}
