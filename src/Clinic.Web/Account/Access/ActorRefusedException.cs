namespace Clinic.Web.Account.Access;

/// <summary>Somebody acts in a role that the database does not, or no longer, give them.</summary>
public sealed class ActorRefusedException : Exception
{
    private const string Sentence = "This account may not do that, or may not any more. Please sign in again.";

    public ActorRefusedException()
        : base(Sentence)
    {
    }

    public ActorRefusedException(string message)
        : base(message)
    {
    }

    public ActorRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
