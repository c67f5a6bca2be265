using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using Clinic.Data;
using Clinic.Domain.Screening;
using Clinic.Fhir;
using Clinic.Web.App;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace Clinic.Web.Tests.Architecture;

public sealed class DependencyRuleTests
{
    private static readonly Assembly Domain = typeof(Classification).Assembly;
    private static readonly Assembly Data = typeof(ClinicDbContext).Assembly;
    private static readonly Assembly Web = typeof(Routes).Assembly;
    private static readonly Assembly Fhir = typeof(FhirJson).Assembly;
    private static readonly Assembly Cli = Assembly.Load("clinic");

    private static readonly ArchUnitNET.Domain.Architecture Loaded =
        new ArchLoader().LoadAssemblies(Domain, Data, Web).Build();

    [Fact]
    public void The_domain_refers_to_the_framework_alone()
    {
        var foreign = Domain.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Empty(foreign);
    }

    [Fact]
    public void Projects_point_inwards_only()
    {
        Assert.Equal(["Clinic.Domain"], OwnReferences(Data));
        Assert.Equal(["Clinic.Domain"], OwnReferences(Fhir));
        Assert.Empty(OwnReferences(Web).Except(["Clinic.Data", "Clinic.Domain", "Clinic.Fhir"]));
        Assert.Empty(OwnReferences(Cli).Except(["Clinic.Data", "Clinic.Domain", "Clinic.Fhir"]));
    }

    [Fact]
    public void Safety_never_reads_screening()
    {
        Types().That().ResideInNamespaceMatching(@"^Clinic\.Domain\.Safety")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(@"^Clinic\.Domain\.Screening")
            .Check(Loaded);
    }

    [Fact]
    public void The_domain_does_no_input_or_output_and_nothing_asynchronous()
    {
        Types().That().ResideInAssembly(Domain)
            .Should().NotDependOnAnyTypesThat().HaveFullNameMatching(
                @"^System\.IO\.(File|Directory|FileStream|FileInfo|DirectoryInfo)$|^System\.Net\.|^System\.TimeProvider$|^System\.Threading\.Tasks\.")
            .Check(Loaded);
    }

    [Theory]
    [InlineData("Patients")]
    [InlineData("Clinicians")]
    [InlineData("Admin")]
    [InlineData("Alerts")]
    [InlineData("FrontDesk")]
    [InlineData("Quality")]
    public void A_feature_area_never_refers_to_another(string area)
    {
        Types().That().ResideInNamespaceMatching($@"^Clinic\.Web\.Features\.{area}(\.|$)")
            .Should().NotDependOnAnyTypesThat()
            .ResideInNamespaceMatching($@"^Clinic\.Web\.Features\.(?!{area}(\.|$))")
            .Check(Loaded);
    }

    [Fact]
    public void What_features_share_is_presentation_only()
    {
        Types().That().ResideInNamespaceMatching(@"^Clinic\.Web\.Shared(\.|$)")
            .Should().NotDependOnAnyTypesThat()
            .ResideInNamespaceMatching(@"^Clinic\.Web\.Features(\.|$)|^Clinic\.Data(\.|$)|^Microsoft\.EntityFrameworkCore")
            .Check(Loaded);
    }

    [Fact]
    public void Components_read_and_write_no_data_themselves()
    {
        Types().That().AreAssignableTo(typeof(Microsoft.AspNetCore.Components.ComponentBase))
            .Should().NotDependOnAnyTypesThat()
            .HaveFullNameMatching(@"^Microsoft\.EntityFrameworkCore\.|^Clinic\.Data\.ClinicDbContext$")
            .Check(Loaded);
    }

    private static IEnumerable<string> OwnReferences(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => name.StartsWith("Clinic.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
