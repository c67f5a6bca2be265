using Microsoft.AspNetCore.Antiforgery;

namespace Clinic.Web.Features.Clinicians.Exporting;

/// <summary>Answers the form of an export with the file. Where there is none, the page of the case says why.</summary>
public sealed class PostExport(IAntiforgery antiforgery, ExportCase export)
{
    public const string Pattern = "/staff/cases/{id:guid}/export";

    public static string Address(Guid caseId) => $"/staff/cases/{caseId}/export";

    public async Task<IResult> RunAsync(Guid caseId, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.BadRequest();
        switch (await export.RunAsync(caseId, context.RequestAborted))
        {
            case CaseExport.Written written:
                context.Response.Headers.CacheControl = "no-store";
                return Results.File(written.Content, "application/fhir+json", written.FileName);
            case CaseExport.Refused { Reason: ExportRefusal.NotAllowed }:
                return Results.Forbid();
            default:
                return Results.LocalRedirect($"/staff/cases/{caseId}");
        }
    }
}
