namespace Clinic.Domain.Instruments;

/// <summary>Whose wording the items of a pack carry.</summary>
public enum PackWording
{
    /// <summary>Written for this project.</summary>
    Own,

    /// <summary>Published by others, free to show.</summary>
    PublishedFree,

    /// <summary>None: a scoring shell, whose items and labels are slots for a licence holder to fill in.</summary>
    Slots,

    /// <summary>A shell that a licence holder has filled in. No pack that ships is one.</summary>
    Licensed,
}
