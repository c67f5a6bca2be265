namespace Clinic.Domain.Questionnaires;

/// <summary>What an answer to a scored item looks like.</summary>
public enum AnswerKind
{
    /// <summary>One whole number out of the code's permitted values.</summary>
    WholeNumber,

    /// <summary>Any number of list codes; none at all is an answer too ("none of these").</summary>
    CodeList,
}
