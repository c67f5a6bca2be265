using Clinic.Data;
using Clinic.Data.QuestionSets;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Branching;

/// <summary>The style sheet of a published question set. It holds codes only and never changes, so a browser may keep it.</summary>
public sealed class ReadBranching(IDbContextFactory<ClinicDbContext> contexts, PublishedQuestionSets sets)
{
    public async Task<IResult> RunAsync(HttpContext http, Guid version)
    {
        ArgumentNullException.ThrowIfNull(http);
        await using var context = await contexts.CreateDbContextAsync(http.RequestAborted);
        if (await sets.FindAsync(context, version, http.RequestAborted) is not { } found)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Text(BranchingStyles.Write(found.Set), "text/css");
    }
}
