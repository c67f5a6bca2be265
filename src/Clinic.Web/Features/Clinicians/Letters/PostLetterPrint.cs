using Clinic.Web.Features.Clinicians.Access;
using Microsoft.AspNetCore.Antiforgery;

namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>Takes the note that the page of a letter, which has no circuit, sends when it goes to paper.</summary>
public sealed class PostLetterPrint(IAntiforgery antiforgery, PrintLetter print)
{
    public const string Pattern = "/staff/cases/{id:guid}/letters/{letter:guid}/{number:int}/printed";

    public static string Address(Guid caseId, Guid letterId, int number) =>
        FormattableString.Invariant($"/staff/cases/{caseId}/letters/{letterId}/{number}/printed");

    public async Task<IResult> RunAsync(Guid caseId, Guid letterId, int number, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.BadRequest();
        return await print.RunAsync(caseId, letterId, number, context.RequestAborted) is CaseChange.Done ? Results.NoContent() : Results.NotFound();
    }
}
