using Clinic.Domain.Questionnaires;
using Microsoft.Extensions.Localization;

namespace Clinic.Web.Features.Patients.Carrying;

/// <summary>Where a person is in the whole, in words.</summary>
public sealed class ProgressWords(IStringLocalizer<ProgressWords> words)
{
    public string Say(SittingProgress at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return at.MinutesLeft switch
        {
            > 1 => words["Minutes", at.Part, at.Parts, at.MinutesLeft],
            1 => words["OneMinute", at.Part, at.Parts],
            _ => words["Part", at.Part, at.Parts],
        };
    }
}
