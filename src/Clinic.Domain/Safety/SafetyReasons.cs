namespace Clinic.Domain.Safety;

/// <summary>What in the safety answers led to the level, so that a person can be told. Several may hold at once.</summary>
[Flags]
public enum SafetyReasons
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>PHQ-9 item 9 is 1 or more.</summary>
    ItemNineEndorsed = 1,

    /// <summary>One of the ASQ questions 1–4 is yes.</summary>
    AsqEndorsed = 2,

    /// <summary>A safety question that counts was left open.</summary>
    Incomplete = 4,

    /// <summary>Thoughts right now (rule 1).</summary>
    ThoughtsNow = 8,

    /// <summary>Something is endorsed and "right now" was left open (rule 1).</summary>
    ThoughtsNowOpen = 16,

    /// <summary>An attempt within three months (rule 1).</summary>
    RecentAttempt = 32,

    /// <summary>An attempt, and when it was is left open (rule 1).</summary>
    AttemptTimeOpen = 64,

    /// <summary>Voices or beliefs that tell to harm (rule 1).</summary>
    ToldToHarm = 128,

    /// <summary>Voices or beliefs now, and pregnant or birth within twelve months (rule 1).</summary>
    PerinatalVoicesOrBeliefs = 256,
}
