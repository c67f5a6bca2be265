using Clinic.Data.Records;

namespace Clinic.Web.Features.Admin.DataRequests;

/// <summary>What came of a request, in words for staff.</summary>
public static class OutcomeWords
{
    public static string Say(DeletionOutcome outcome) => outcome switch
    {
        DeletionOutcome.Erased => "Erased",
        DeletionOutcome.TakenBack => "Taken back by the person",
        DeletionOutcome.MustBeKept => "Declined: the law obliges us to keep the record",
        DeletionOutcome.PersonUnclear => "Declined: not sure who asked",
        DeletionOutcome.CareGoesOn => "Declined: in care now, agreed to wait",
    };
}
