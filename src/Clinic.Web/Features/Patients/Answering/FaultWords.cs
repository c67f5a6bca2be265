using Clinic.Domain.Questionnaires;
using Microsoft.Extensions.Localization;

namespace Clinic.Web.Features.Patients.Answering;

/// <summary>Says in the language of the page why an answer cannot be taken, or that one is missing, and what to do.</summary>
public sealed class FaultWords(IStringLocalizer<FaultWords> words)
{
    public string Say(AnswerFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var found = words[fault.Code, [.. fault.Limits]];
        return found.ResourceNotFound ? fault.Message : found;
    }

    public string Missing(Item item) => item switch
    {
        { Kind: ItemKind.Consent } => words["missing-consent"],
        { MayDecline: true } => words["missing-declinable"],
        _ => words["missing"],
    };
}
