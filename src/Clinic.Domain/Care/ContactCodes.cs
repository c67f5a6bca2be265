using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Care;

/// <summary>How somebody was contacted.</summary>
public enum ContactWay
{
    /// <summary>By telephone.</summary>
    Phone,

    /// <summary>By video.</summary>
    Video,

    /// <summary>Face to face.</summary>
    InPerson,

    /// <summary>By text message.</summary>
    Message,

    /// <summary>By e-mail.</summary>
    Mail,

    /// <summary>By letter.</summary>
    Letter,
}

/// <summary>Who was contacted.</summary>
public enum ContactParty
{
    /// <summary>The person themselves.</summary>
    Person,

    /// <summary>Their emergency contact.</summary>
    EmergencyContact,

    /// <summary>Somebody else close to them.</summary>
    Relative,

    /// <summary>Another professional or service.</summary>
    Professional,
}

/// <summary>Whether they were reached.</summary>
public enum ContactOutcome
{
    /// <summary>Spoke with them, or they answered.</summary>
    Reached,

    /// <summary>Not reached; a message was left or sent.</summary>
    MessageLeft,

    /// <summary>Not reached, and nothing was left.</summary>
    NotReached,
}

/// <summary>The codes of a contact in the database, which never change, and its words.</summary>
public static class ContactCodes
{
    /// <summary>The stable code.</summary>
    public static string ToCode(this ContactWay way) => way switch
    {
        ContactWay.Phone => "phone",
        ContactWay.Video => "video",
        ContactWay.InPerson => "in-person",
        ContactWay.Message => "message",
        ContactWay.Mail => "mail",
        ContactWay.Letter => "letter",
    };

    /// <summary>The stable code.</summary>
    public static string ToCode(this ContactParty party) => party switch
    {
        ContactParty.Person => "person",
        ContactParty.EmergencyContact => "emergency-contact",
        ContactParty.Relative => "relative",
        ContactParty.Professional => "professional",
    };

    /// <summary>The stable code.</summary>
    public static string ToCode(this ContactOutcome outcome) => outcome switch
    {
        ContactOutcome.Reached => "reached",
        ContactOutcome.MessageLeft => "message-left",
        ContactOutcome.NotReached => "not-reached",
    };

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">It is none of them.</exception>
    public static ContactWay ParseWay(string code) => CodeNames.Parse<ContactWay>(code, ToCode);

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">It is none of them.</exception>
    public static ContactParty ParseParty(string code) => CodeNames.Parse<ContactParty>(code, ToCode);

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">It is none of them.</exception>
    public static ContactOutcome ParseOutcome(string code) => CodeNames.Parse<ContactOutcome>(code, ToCode);

    /// <summary>In words.</summary>
    public static string Label(ContactWay way) => way switch
    {
        ContactWay.Phone => "By telephone",
        ContactWay.Video => "By video",
        ContactWay.InPerson => "In person",
        ContactWay.Message => "By text message",
        ContactWay.Mail => "By e-mail",
        ContactWay.Letter => "By letter",
    };

    /// <summary>In words.</summary>
    public static string Label(ContactParty party) => party switch
    {
        ContactParty.Person => "The person",
        ContactParty.EmergencyContact => "The emergency contact",
        ContactParty.Relative => "Somebody else close to them",
        ContactParty.Professional => "A professional or service",
    };

    /// <summary>In words.</summary>
    public static string Label(ContactOutcome outcome) => outcome switch
    {
        ContactOutcome.Reached => "Reached",
        ContactOutcome.MessageLeft => "Not reached, message left",
        ContactOutcome.NotReached => "Not reached",
    };
}
