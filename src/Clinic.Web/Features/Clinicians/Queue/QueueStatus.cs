namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>Which cases the queue shows.</summary>
public enum QueueStatus
{
    Open,
    Waiting,
    Claimed,
    Decided,
}

/// <summary>In which order open cases come. Decided ones always come latest first.</summary>
public enum QueueOrder
{
    Urgency,
    Waiting,
}
