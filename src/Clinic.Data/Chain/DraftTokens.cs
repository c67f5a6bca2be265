using System.Buffers.Text;
using System.Security.Cryptography;
using Clinic.Data.Records;

namespace Clinic.Data.Chain;

/// <summary>
/// Tokens that sign one draft: random, good for two minutes, and tied to draft, case, author, content and the state of the
/// case by a keyed code. The draft goes with the signature, so a token works once.
/// </summary>
public sealed class DraftTokens(ChainCode code)
{
    private const int TokenBytes = 32;
    private const string TokenForm = "token.1";
    private const string QuestionForm = "passkey-question.1";

    /// <summary>How long a token signs.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(2);

    /// <summary>Makes a token for the draft as it stands; one given out before no longer works.</summary>
    public string Issue(DecisionDraft draft, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        (draft.TokenCode, draft.TokenExpiresAt) = (CodeOf(TokenForm, draft, token), now + Life);
        return token;
    }

    /// <summary>Whether a token signs the draft as it stands now.</summary>
    public DraftTokenState Check(DecisionDraft draft, string? token, DateTimeOffset now) => Check(TokenForm, draft, token, now);

    /// <summary>
    /// Notes what a passkey was asked for the draft as it stands, with the random number it has to sign. It takes the place of
    /// a token: one given out before no longer works, and the question is none.
    /// </summary>
    public void Ask(DecisionDraft draft, string question, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentException.ThrowIfNullOrEmpty(question);
        (draft.TokenCode, draft.TokenExpiresAt) = (CodeOf(QuestionForm, draft, question), now + Life);
    }

    /// <summary>Whether this is what was asked for the draft as it stands now.</summary>
    public DraftTokenState CheckAsked(DecisionDraft draft, string? question, DateTimeOffset now) => Check(QuestionForm, draft, question, now);

    private DraftTokenState Check(string form, DecisionDraft draft, string? given, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (given is null || draft.TokenCode is not { } known || draft.TokenExpiresAt is not { } expires
            || !CryptographicOperations.FixedTimeEquals(known, CodeOf(form, draft, given)))
        {
            return DraftTokenState.NotForThis;
        }

        return now < expires ? DraftTokenState.Good : DraftTokenState.Expired;
    }

    private byte[] CodeOf(string form, DecisionDraft draft, string given) => code.Of(ChainPurpose.Token, new CanonicalBytes(form)
        .Add(given).Add(draft.Id).Add(draft.CaseId).Add(draft.ClinicianId).Add(draft.CaseVersion).Add(draft.AmendsId)
        .Add(SHA256.HashData(draft.Content.ToBytes())).ToSpan());
}

/// <summary>What a token is good for.</summary>
public enum DraftTokenState
{
    Good,
    Expired,

    /// <summary>It was made for something else, or the draft changed since.</summary>
    NotForThis,
}
