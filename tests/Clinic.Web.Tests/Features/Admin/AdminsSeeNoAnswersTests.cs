using System.Reflection;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Clinic.Web.Features.Admin;
using Clinic.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Admin;

public sealed class AdminsSeeNoAnswersTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static readonly Type[] AnswerTypes = [typeof(SavedAnswer), typeof(Submission), typeof(ReviewCase), typeof(PatientKeys), typeof(Patient)];

    [Theory]
    [InlineData("/staff/queue")]
    [InlineData("/staff/cases/0198f1a0-0000-7000-8000-000000000000")]
    public async Task An_admin_is_not_let_into_the_clinicians_pages(string path)
    {
        var client = app.Browse();
        await client.SignInAsync("admin@clinic.example", "quiet-harbour-1");

        Assert.Equal(System.Net.HttpStatusCode.OK, (await client.FetchAsync("/admin")).StatusCode);
        Assert.Equal("/account/denied", (await client.FetchAsync(path)).Target());
    }

    [Fact]
    public async Task An_admin_may_not_act_as_a_clinician_or_a_patient_in_any_use_case()
    {
        await using var scope = await app.ActAsAsync(await app.AddAccountAsync(ClinicRoles.Admin));
        var actors = scope.ServiceProvider.GetRequiredService<ActorCheck>();

        Assert.NotNull(await actors.FindAsync(ClinicRoles.Admin, TestContext.Current.CancellationToken));
        Assert.Null(await actors.FindAsync(ClinicRoles.Clinician, TestContext.Current.CancellationToken));
        Assert.Null(await actors.FindAsync(ClinicRoles.Patient, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(ClinicRoles.Clinician)]
    [InlineData(ClinicRoles.Patient)]
    public async Task Nobody_else_uses_a_use_case_of_the_admins(string role)
    {
        await using var scope = await app.ActAsAsync(await app.AddAccountAsync(role));
        var read = scope.ServiceProvider.GetRequiredService<Web.Features.Admin.ClinicSettings.ReadClinicSettings>();

        await Assert.ThrowsAsync<ActorRefusedException>(() => read.RunAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Nothing_of_the_admins_names_a_record_that_holds_or_opens_answers()
    {
        var named = typeof(AdminFeatures).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith(typeof(AdminFeatures).Namespace!, StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static))
            .SelectMany(Types)
            .Where(AnswerTypes.Contains);

        Assert.Empty(named);
    }

    private static IEnumerable<Type> Types(MemberInfo member) => member switch
    {
        FieldInfo field => Flat(field.FieldType),
        PropertyInfo property => Flat(property.PropertyType),
        MethodBase method => method.GetParameters().SelectMany(parameter => Flat(parameter.ParameterType))
            .Concat((method.GetMethodBody()?.LocalVariables ?? []).SelectMany(local => Flat(local.LocalType))),
        _ => [],
    };

    private static IEnumerable<Type> Flat(Type type) => type.GetGenericArguments().SelectMany(Flat).Append(type);
}
