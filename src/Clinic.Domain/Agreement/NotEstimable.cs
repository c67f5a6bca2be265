namespace Clinic.Domain.Agreement;

/// <summary>Why a figure cannot be given.</summary>
public enum NotEstimable
{
    /// <summary>There is no case.</summary>
    NoCases,

    /// <summary>There are fewer cases than <see cref="AgreementStatistics.FewestCases"/>.</summary>
    TooFewCases,

    /// <summary>Both put every case into one and the same class: nothing could have been agreed or disagreed on.</summary>
    OneClassOnly,

    /// <summary>The clinicians used one class only; every other margin of theirs is empty, and kappa is 0 whatever happened.</summary>
    EmptyClinicianMargin,

    /// <summary>The rule used one class only; every other margin of its is empty, and kappa is 0 whatever happened.</summary>
    EmptyRuleMargin,
}
