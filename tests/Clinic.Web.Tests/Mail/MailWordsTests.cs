using System.Globalization;
using System.Resources;
using Clinic.Data.Mail;
using Clinic.Web.Mail;

namespace Clinic.Web.Tests.Mail;

public sealed class MailWordsTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Every_template_names_the_clinic_and_has_one_link(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);

        Assert.All(MailTemplate.All, template =>
        {
            Assert.Contains("{clinic}", MailWords.Subject(template, culture), StringComparison.Ordinal);
            Assert.Equal(2, MailWords.Body(template, culture).Split("{link}").Length);
        });
    }

    [Fact]
    public void Spanish_has_every_string()
    {
        var words = new ResourceManager("Clinic.Web.Mail.MailWords", typeof(MailWords).Assembly);

        Assert.Equal(Names(words, ""), Names(words, "es"));
    }

    [Fact]
    public void A_language_without_words_reads_English() =>
        Assert.Equal(
            MailWords.Subject(MailTemplate.Test, CultureInfo.GetCultureInfo("en")),
            MailWords.Subject(MailTemplate.Test, MailWords.CultureOf("fi")));

    private static IEnumerable<string> Names(ResourceManager words, string culture) =>
        words.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
            .Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal);
}
