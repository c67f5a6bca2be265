namespace Clinic.Web.Features.Admin.DataRequests;

/// <summary>What came of handling a request for deletion.</summary>
public enum DataRequestResult
{
    Done,

    /// <summary>It was handled or taken back meanwhile.</summary>
    NotOpen,

    /// <summary>A safety alert of the person is open.</summary>
    AlertOpen,

    /// <summary>The tick or the word is missing.</summary>
    NotConfirmed,
}

public static class DataRequestResults
{
    public static string Say(DataRequestResult result) => result switch
    {
        DataRequestResult.Done => "Done.",
        DataRequestResult.NotOpen => "This request was handled or taken back meanwhile. The list shows how it stands.",
        DataRequestResult.AlertOpen =>
            "A safety alert of this person is open. A clinician has to look at it first; then try again.",
        DataRequestResult.NotConfirmed => $"Tick the box and type {EraseForm.Word} in capital letters. Nothing was erased.",
    };
}
