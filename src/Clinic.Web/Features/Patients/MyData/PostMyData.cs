using Clinic.Web.Features.Patients.Posting;

namespace Clinic.Web.Features.Patients.MyData;

/// <summary>Takes the forms of the page on one's own data.</summary>
public sealed class PostMyData(PostedForm posted, DownloadMyData download, AskDeletion ask, TakeBackDeletion takeBack)
{
    public const string FormatField = "format";
    public const string SureField = "sure";

    public async Task<IResult> DownloadAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (form, instead) = await posted.OpenAsync(context, IntakePaths.MyData);
        if (form is null)
            return instead!;
        if (!Enum.TryParse<DownloadFormat>(form[FormatField], ignoreCase: true, out var format) || !Enum.IsDefined(format))
            return PostedForm.SeeOther(IntakePaths.MyData);
        if (await download.RunAsync(format, context.RequestAborted) is not { } file)
            return PostedForm.SignInFirst(IntakePaths.MyData);
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(file.Content, file.ContentType, file.FileName);
    }

    public async Task<IResult> AskAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (form, instead) = await posted.OpenAsync(context, IntakePaths.MyData);
        if (form is null)
            return instead!;
        if (form[SureField] != "yes")
            return PostedForm.SeeOther($"{IntakePaths.MyData}?{MyDataPage.UnsureParameter}=yes#delete");
        return await ask.RunAsync(context.RequestAborted)
            ? PostedForm.SeeOther($"{IntakePaths.MyData}#delete")
            : PostedForm.SignInFirst(IntakePaths.MyData);
    }

    public async Task<IResult> TakeBackAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (form, instead) = await posted.OpenAsync(context, IntakePaths.MyData);
        if (form is null)
            return instead!;
        return await takeBack.RunAsync(context.RequestAborted)
            ? PostedForm.SeeOther($"{IntakePaths.MyData}#delete")
            : PostedForm.SignInFirst(IntakePaths.MyData);
    }
}
