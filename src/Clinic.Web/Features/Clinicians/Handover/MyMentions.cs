using Clinic.Data;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;

namespace Clinic.Web.Features.Clinicians.Handover;

/// <summary>The mentions of a clinician, of cases that they may see still.</summary>
internal static class MyMentions
{
    public static IQueryable<Mention> Of(ClinicDbContext context, Reviewer reviewer)
    {
        var cases = FindReviewer.Cases(context, reviewer);
        return context.Mentions.Where(mention => mention.UserId == reviewer.Id && cases.Any(row => row.Id == mention.CaseId));
    }
}
