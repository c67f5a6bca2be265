namespace Clinic.Data.Records;

/// <summary>What came of a request for deletion.</summary>
public enum DeletionOutcome
{
    /// <summary>The patient's data key is destroyed.</summary>
    Erased,

    /// <summary>The patient changed their mind.</summary>
    TakenBack,

    /// <summary>The clinic has to keep the record for as long as the law says.</summary>
    MustBeKept,

    /// <summary>The clinic could not make sure who asked.</summary>
    PersonUnclear,

    /// <summary>The person is being looked after now; clinic and person agreed to wait.</summary>
    CareGoesOn,
}
