using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Web.Account;
using Clinic.Web.Account.Register;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Account;

public sealed class RegisterTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task A_new_patient_can_sign_in_and_has_a_sealed_name()
    {
        var client = app.Browse();

        var response = await RegisterAsync(client, "Ada Example", "ada@clinic.example", "quiet words by the sea");

        Assert.Equal("/account/sign-in?notice=Registered", response.Target());
        Assert.Equal("/intake", (await client.SignInAsync("ada@clinic.example", "quiet words by the sea")).Target());
        Assert.Equal("Ada Example", await NameOfAsync("ada@clinic.example"));
    }

    [Fact]
    public async Task An_email_that_has_an_account_gets_the_same_answer_and_changes_nothing()
    {
        var client = app.Browse();
        var first = await RegisterAsync(client, "Bea Example", "bea@clinic.example", "quiet words by the sea");

        var second = await RegisterAsync(client, "Somebody Else", "BEA@clinic.example", "another long password");

        Assert.Equal(first.Target(), second.Target());
        Assert.Equal("Bea Example", await NameOfAsync("bea@clinic.example"));
        Assert.Equal("/intake", (await client.SignInAsync("bea@clinic.example", "quiet words by the sea")).Target());
    }

    [Theory]
    [InlineData("", "a@b.example", "long enough words", "name-missing")]
    [InlineData("Ada", "", "long enough words", "email-missing")]
    [InlineData("Ada", "nothing", "long enough words", "email-form")]
    [InlineData("Ada", "a@b.example", "", "password-missing")]
    [InlineData("Ada", "a@b.example", "9 letters", "password-short")]
    public void A_form_that_lacks_something_is_sent_back(string name, string email, string password, string code)
    {
        var form = new RegisterForm { Name = name, Email = email, Password = password };

        Assert.Equal([code], new RegisterFormValidator(Worded.Get<AccountWords>()).Validate(form).Errors.Select(e => e.ErrorCode));
    }

    [Fact]
    public void A_password_of_ten_letters_is_long_enough() =>
        Assert.True(new RegisterFormValidator(Worded.Get<AccountWords>()).Validate(new RegisterForm { Name = "Ada", Email = "a@b.example", Password = "10 letters" }).IsValid);

    private static Task<HttpResponseMessage> RegisterAsync(HttpClient client, string name, string email, string password) =>
        client.SendFormAsync("/account/register", "register", ("Form.Name", name), ("Form.Email", email), ("Form.Password", password));

    private async Task<string> NameOfAsync(string email)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var context = await app.Services.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContextAsync(stop);
        var code = app.Services.GetRequiredService<BlindIndex>().Of(BlindIndexPurpose.PatientEmail, email);
        var patient = await context.Patients.SingleAsync(row => row.EmailIndex == code, stop);
        var key = await app.Services.GetRequiredService<PatientKeys>().OpenAsync(context, patient.Id, stop);
        return FieldProtector.Open(key, SealedColumns.PatientName, patient.Id, patient.Name);
    }
}
