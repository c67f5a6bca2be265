using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Clinic.Web.App.Languages;

/// <summary>Hands out the usual words, dressed up while the page is read in <see cref="SpokenLanguages.Mirrored"/>.</summary>
public sealed class PseudoLocalizerFactory(ResourceManagerStringLocalizerFactory usual) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => new Localizer(usual.Create(resourceSource));

    public IStringLocalizer Create(string baseName, string location) => new Localizer(usual.Create(baseName, location));

    private sealed class Localizer(IStringLocalizer usual) : IStringLocalizer
    {
        public LocalizedString this[string name] => Dress(usual[name]);

        public LocalizedString this[string name, params object[] arguments] => Dress(usual[name, arguments]);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => usual.GetAllStrings(includeParentCultures).Select(Dress);

        private static LocalizedString Dress(LocalizedString words) =>
            CultureInfo.CurrentUICulture.Equals(SpokenLanguages.Mirrored.Words)
                ? new LocalizedString(words.Name, PseudoText.Of(words.Value), words.ResourceNotFound)
                : words;
    }
}
