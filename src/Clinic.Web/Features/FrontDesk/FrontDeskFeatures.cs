using Clinic.Web.Features.FrontDesk.Access;
using Clinic.Web.Features.FrontDesk.Invitations;
using Clinic.Web.Features.FrontDesk.Kiosks;

namespace Clinic.Web.Features.FrontDesk;

/// <summary>What clinicians and admins do at the desk: invite people and see who came in. Nothing here reads an answer.</summary>
public static class FrontDeskFeatures
{
    public static void AddFrontDeskFeatures(this IServiceCollection services)
    {
        services.AddScoped<FindDeskMember>();
        services.AddSingleton<FindKnownPatients>();
        services.AddSingleton<InvitationMail>();
        services.AddScoped<InvitePatient>();
        services.AddScoped<RenewInvitation>();
        services.AddScoped<RevokeInvitation>();
        services.AddScoped<ListInvitations>();
        services.AddScoped<ListKiosks>();
        services.AddScoped<RevokeKiosk>();
    }
}
