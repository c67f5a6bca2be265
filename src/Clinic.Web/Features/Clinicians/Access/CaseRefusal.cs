using Clinic.Domain.Review;
using Clinic.Web.Account;

namespace Clinic.Web.Features.Clinicians.Access;

/// <summary>Why a case was not changed.</summary>
public enum CaseRefusal
{
    NotAllowed,
    NotFound,
    Erased,
    Taken,
    ColleagueGone,
    NotYours,
    Decided,
    NotDecided,
    Stale,
    SafetyActionMissing,
    ContactNeeded,
    AlertOpen,
    ReadFirst,
    ReadAlready,
    NotToRead,
    DispositionGone,
    NothingToSign,
    NothingToAmend,
    PasswordWrong,
    CodeWrong,
    PasswordResting,
    NoPasskey,
    PasskeyNotGiven,
    PasskeyWrong,
    PasskeyExpired,
    TokenExpired,
    TokenNotForThis,
    ChainBroken,
    Incomplete,
    AlreadyReleased,
    NothingReleased,
    FollowUpTooEarly,
    FollowUpWaiting,
    Answering,
    NoAccount,
    NoFollowUpWaiting,
    ConsentWithdrawn,
    LetterTooEarly,
    LetterMovedOn,
    LetterGone,
    LetterAltered,
    Failed,
}

/// <summary>What the clinician reads.</summary>
public static class CaseRefusals
{
    public static string Say(CaseRefusal reason) => reason switch
    {
        CaseRefusal.NotAllowed => "This account may not do that, or may not any more. Please sign in again.",
        CaseRefusal.NotFound => "There is no such case here.",
        CaseRefusal.Erased => "This person's record was erased. Nothing can be read or added.",
        CaseRefusal.Taken => "Somebody else claimed this case first.",
        CaseRefusal.ColleagueGone => "That colleague does not see the cases of this site, or not any more. Choose another.",
        CaseRefusal.NotYours => "Claim the case first: only the person who holds it can decide it.",
        CaseRefusal.Decided => "This case is decided and can only be read.",
        CaseRefusal.NotDecided => "A summary can be released once the case is decided.",
        CaseRefusal.Stale => "The case changed while you had it open. Nothing was saved, and your words are still here. Look at the new state, then send again.",
        CaseRefusal.SafetyActionMissing => "There is a safety concern. Record what was done about it first; a call without an answer does not settle it.",
        CaseRefusal.ContactNeeded => "These safety answers are urgent: the record alone cannot settle them. Reach the person, their emergency contact, a crisis team or the emergency services, and record that. Nothing was saved, and your words are still here.",
        CaseRefusal.AlertOpen => "A safety alert is still open. Acknowledge it first.",
        CaseRefusal.ReadFirst => "This case is read blind first. Record your own reading, then decide.",
        CaseRefusal.ReadAlready => "A reading of yours is not asked for here, or is recorded already. Load the page to see the case as it stands.",
        CaseRefusal.NotToRead => "This second reading is not yours to make, or was made meanwhile. Nothing was saved. The list shows what waits for you.",
        CaseRefusal.DispositionGone => "This step was taken off the clinic's list meanwhile. Load the page and choose another; your words are kept.",
        CaseRefusal.NothingToSign => "There is nothing of yours to sign for this case. Write the decision first.",
        CaseRefusal.NothingToAmend => "There is no signed decision to add to.",
        CaseRefusal.PasswordWrong => $"That is not your password. Nothing was signed, and what you wrote is kept. After {AccountLimits.TriesBeforeRest} wrong tries signing rests for {AccountLimits.Rest.TotalMinutes} minutes.",
        CaseRefusal.CodeWrong => $"That is not the code your app shows now. Nothing was signed, and what you wrote is kept. Enter the password and a new code. After {AccountLimits.TriesBeforeRest} wrong tries signing rests for {AccountLimits.Rest.TotalMinutes} minutes.",
        CaseRefusal.PasswordResting => $"Too many wrong tries: signing and signing in rest for {AccountLimits.Rest.TotalMinutes} minutes. Nothing was signed, and what you wrote is kept.",
        CaseRefusal.NoPasskey => "There is no passkey of yours here. Sign with your password, or add a passkey under your account.",
        CaseRefusal.PasskeyNotGiven => "This browser gave no passkey. Nothing was signed, and what you wrote is kept. Try again, or sign with your password.",
        CaseRefusal.PasskeyWrong => $"That passkey does not sign this. Nothing was signed, and what you wrote is kept. Try again, or sign with your password. After {AccountLimits.TriesBeforeRest} wrong tries signing rests for {AccountLimits.Rest.TotalMinutes} minutes.",
        CaseRefusal.PasskeyExpired => "The passkey was asked for more than two minutes ago. Nothing was signed, and what you wrote is kept. Ask for it again, or sign with your password.",
        CaseRefusal.TokenExpired => "Password or passkey were given more than two minutes ago. Nothing was signed, and what you wrote is kept. Please give one of them again.",
        CaseRefusal.TokenNotForThis => "This confirmation belongs to something else, or was used. Nothing was signed, and what you wrote is kept. Please give password or passkey again.",
        CaseRefusal.ChainBroken => "The chain of signed records is damaged, so nothing can be signed. What you wrote is kept. Please tell an admin now: the record may have been changed from outside.",
        CaseRefusal.Incomplete => "Something is still missing.",
        CaseRefusal.AlreadyReleased => "A summary of this case is with the patient already. Withdraw it before you release another.",
        CaseRefusal.NothingReleased => "There is no released summary to withdraw.",
        CaseRefusal.FollowUpTooEarly => "A follow-up can be sent once the case is decided.",
        CaseRefusal.FollowUpWaiting => "A follow-up is waiting for this person already.",
        CaseRefusal.Answering => "This person is in the middle of a questionnaire. Their answers come to the queue when they send it.",
        CaseRefusal.NoAccount => "This person has no account to answer with.",
        CaseRefusal.NoFollowUpWaiting => "The person has begun this follow-up, or it was withdrawn before.",
        CaseRefusal.ConsentWithdrawn => "This person withdrew their consent. No follow-up may be sent.",
        CaseRefusal.LetterTooEarly => "A letter can be written once the case is decided.",
        CaseRefusal.LetterMovedOn => "A newer version of this letter was finalised meanwhile. Nothing was saved, and your words are still here. Read it, then send yours again.",
        CaseRefusal.LetterGone => "There is no such letter here, or no such version of it.",
        CaseRefusal.LetterAltered => "This letter was changed from outside and cannot be read. Please tell an admin now.",
        CaseRefusal.Failed => "That could not be saved just now. Nothing was changed, and your words are still here. Please try again in a moment.",
    };

    public static CaseRefusal Of(DecisionObstacle obstacle) => obstacle switch
    {
        DecisionObstacle.NotClaimedByYou => CaseRefusal.NotYours,
        DecisionObstacle.AlreadyDecided => CaseRefusal.Decided,
        DecisionObstacle.AlertOpen => CaseRefusal.AlertOpen,
        DecisionObstacle.SafetyActionMissing => CaseRefusal.SafetyActionMissing,
    };
}
