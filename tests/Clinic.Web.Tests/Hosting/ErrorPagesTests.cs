using System.Net;
using Clinic.Web.Account.SignIn;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Hosting;

public sealed class ErrorPagesTests
{
    [Fact]
    public async Task A_fault_shows_a_kind_page_without_any_detail()
    {
        await using var app = new BrokenApp();

        var response = await app.Browse().SignInAsync("ada@clinic.example", "typed by ada");

        var page = await Html.ReadAsync(response);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("Something went wrong on our side", page.Text("h1"));
        Assert.DoesNotContain("the secret detail", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("BrokenValidator", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_with_a_kind_page()
    {
        await using var app = new ClinicApp();

        var response = await app.Browse().PostAsync(
            new Uri("/account/sign-out", UriKind.Relative), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("We could not take that", (await Html.ReadAsync(response)).Text("h1"));
    }

    private sealed class BrokenApp : ProductionApp
    {
        protected override void Adjust(IServiceCollection services) =>
            services.AddSingleton<IValidator<SignInForm>, BrokenValidator>();
    }

    private sealed class BrokenValidator : AbstractValidator<SignInForm>
    {
        public BrokenValidator() => RuleFor(form => form.Email).Must(_ => throw new InvalidOperationException("the secret detail"));
    }
}
