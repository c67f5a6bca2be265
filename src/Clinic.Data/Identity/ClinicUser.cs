using Clinic.Data.Records;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Data.Identity;

/// <summary>An account. User name, e-mail, phone and display name are sealed; only keyed codes of them can be searched.</summary>
public sealed class ClinicUser : IdentityUser<Guid>
{
    [ProtectedPersonalData]
    public string? DisplayName { get; set; }

    public bool IsDemo { get; set; }

    /// <summary>The site whose patients a clinician sees; null for every site of the clinic.</summary>
    public Guid? SiteId { get; set; }

    /// <summary>Whether an open alert is heard on this person's screen.</summary>
    public AlertSound AlertSound { get; set; }

    /// <summary>Whether open alerts are not counted in the title of the browser's tab.</summary>
    public bool HidesAlertBadge { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Tag of the language the person chose, such as <c>es</c>; null where they chose none.</summary>
    public string? Language { get; set; }

    /// <summary>Since when the account may not sign in; null while it may.</summary>
    public DateTimeOffset? DeactivatedAt { get; set; }
}
