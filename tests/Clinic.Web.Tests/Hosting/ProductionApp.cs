namespace Clinic.Web.Tests.Hosting;

/// <summary>The portal as a real clinic runs it: no demo accounts, errors without details, secure cookies.</summary>
public class ProductionApp : ClinicApp
{
    public ProductionApp() => Environment = "Production";
}
