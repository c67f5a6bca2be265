using System.Globalization;
using Clinic.Web.App;

namespace Clinic.Web.Tests.App;

public sealed class ClinicProfileTests
{
    [Theory]
    [InlineData("en", "De lunes a viernes", "Monday to Friday")]
    [InlineData("es", "De lunes a viernes", "De lunes a viernes")]
    [InlineData("es-MX", "De lunes a viernes", "De lunes a viernes")]
    [InlineData("es", null, "Monday to Friday")]
    public void Hours_are_told_in_the_language_of_the_page_where_the_clinic_says_them_in_it(string language, string? spanish, string expected)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var hours = (ClinicProfile.Unknown with { ResponseHours = "Monday to Friday", SpanishResponseHours = spanish }).Hours;
        CultureInfo.CurrentUICulture = before;

        Assert.Equal(expected, hours);
    }
}
