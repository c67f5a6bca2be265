using Clinic.Web.App;

namespace Clinic.Web.Hosting;

/// <summary>What a browser may load and do. Staff pages alone may style inline: the component library writes its theme that way.</summary>
public static class SecurityHeaders
{
    private const string StaffPolicy = "staff";
    private const int OneYear = 365 * 24 * 60 * 60;

    public static void AddSecurityHeaders(this IServiceCollection services)
    {
        services.AddSecurityHeaderPolicies()
            .SetDefaultPolicy(policy => Describe(policy, inlineStyles: false))
            .AddPolicy(StaffPolicy, policy => Describe(policy, inlineStyles: true))
            .SetPolicySelector(choice =>
                PageAreas.Of(choice.HttpContext.Request.Path) == PageArea.Staff
                    ? choice.ConfiguredPolicies[StaffPolicy]
                    : choice.SelectedPolicy);
    }

    private static void Describe(HeaderPolicyCollection policy, bool inlineStyles)
    {
        policy.AddFrameOptionsDeny();
        policy.AddContentTypeOptionsNoSniff();
        policy.AddReferrerPolicyNoReferrer();
        policy.AddCrossOriginOpenerPolicy(opener => opener.SameOrigin());
        policy.AddCrossOriginResourcePolicy(resource => resource.SameOrigin());
        policy.AddStrictTransportSecurityMaxAge(OneYear);
        policy.AddPermissionsPolicy(NothingButThePage);
        policy.AddContentSecurityPolicy(content => Describe(content, inlineStyles));
    }

    // Clinic asks a device for nothing: no camera, no place, no sensor.
    private static void NothingButThePage(PermissionsPolicyBuilder permissions)
    {
        permissions.AddAccelerometer().None();
        permissions.AddAutoplay().None();
        permissions.AddCamera().None();
        permissions.AddDisplayCapture().None();
        permissions.AddGeolocation().None();
        permissions.AddGyroscope().None();
        permissions.AddMagnetometer().None();
        permissions.AddMicrophone().None();
        permissions.AddMidi().None();
        permissions.AddPayment().None();
        permissions.AddUsb().None();
    }

    private static void Describe(CspBuilder content, bool inlineStyles)
    {
        content.AddDefaultSrc().None();
        content.AddBaseUri().Self();
        content.AddFormAction().Self();
        content.AddFrameAncestors().None();
        content.AddImgSrc().Self().Data();
        content.AddFontSrc().Self();
        content.AddManifestSrc().Self();
        // The circuit's own socket counts as 'self' in every browser that can hold a circuit.
        content.AddConnectSrc().Self();
        content.AddScriptSrc().Self().WithNonce();
        var styles = content.AddStyleSrc().Self();
        if (inlineStyles)
            styles.UnsafeInline();
    }
}
