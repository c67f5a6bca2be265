using Clinic.Domain.Consent;

namespace Clinic.Web.Features.Admin.ConsentTexts;

/// <summary>A draft of the consent text as it is edited.</summary>
public sealed class ConsentForm
{
    public required Guid Id { get; init; }

    public required Guid Token { get; set; }

    public required IReadOnlyList<ConsentFormText> Texts { get; init; }

    public static ConsentForm Of(ConsentVersionRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new()
        {
            Id = row.Id,
            Token = row.Token,
            Texts =
            [
                .. Domain.Consent.ConsentTexts.Languages.Select(language => (Language: language, Read: row.Texts.In(language)))
                    .Select(one => new ConsentFormText
                    {
                        Language = one.Language,
                        Title = one.Read.Language == one.Language ? one.Read.Text.Title : "",
                        Body = one.Read.Language == one.Language ? one.Read.Text.Body : "",
                    }),
            ],
        };
    }
}

/// <summary>The text in one language as it is edited.</summary>
public sealed class ConsentFormText
{
    public required string Language { get; init; }

    public string? Title { get; set; }

    public string? Body { get; set; }

    public ConsentText Text => new(Title?.Trim() ?? "", Body?.Trim().ReplaceLineEndings("\n") ?? "");
}
