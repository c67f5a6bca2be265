using Clinic.Data.Identity;
using Clinic.Web.Account;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;

namespace Clinic.Web.Features.Patients.Posting;

/// <summary>
/// Opens a posted form of the intake. Our own check instead of the framework's, because a person whose session or page
/// has become too old is owed a sentence and a way on, not a status code.
/// </summary>
public sealed class PostedForm(IAntiforgery antiforgery, IAuthorizationService authorization)
{
    public const string DraftField = "draft";

    /// <summary>The form, or where to send the person instead.</summary>
    public async Task<(IFormCollection? Form, IResult? Instead)> OpenAsync(HttpContext context, string page)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.User.Identity?.IsAuthenticated != true)
            return (null, SignInFirst(page));
        if (!(await authorization.AuthorizeAsync(context.User, ClinicRoles.Patient)).Succeeded)
            return (null, SeeOther(AccountPaths.Denied));
        if (!context.Request.HasFormContentType)
            return (null, SeeOther(IntakePaths.With(page, IntakeNotice.FormTooOld)));
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return await antiforgery.IsRequestValidAsync(context) ? (form, null) : (null, SeeOther(IntakePaths.With(page, IntakeNotice.FormTooOld)));
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException)
        {
            return (null, SeeOther(IntakePaths.With(page, IntakeNotice.TooMuch)));
        }
    }

    /// <summary>To the sign-in page, and from there back with a word about what may be missing.</summary>
    public static IResult SignInFirst(string page) => SeeOther(SignInPath(IntakePaths.With(page, IntakeNotice.SignedOut)));

    /// <summary>The sign-in page that leads back to this one.</summary>
    public static string SignInPath(string page) => $"{AccountPaths.SignIn}?{AccountPaths.ReturnParameter}={Uri.EscapeDataString(page)}";

    /// <summary>To the person's own questionnaire, for a form of a draft that is not theirs: a shared device, or a forged field.</summary>
    public static IResult NotYours() => SeeOther(IntakePaths.With(IntakePaths.Intake, IntakeNotice.NotYours));

    /// <summary>A redirect after which a refresh of the page does not post again.</summary>
    public static IResult SeeOther(string path) => new SeeOtherResult(path);

    private sealed class SeeOtherResult(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
