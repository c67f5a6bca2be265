using System.Collections.Immutable;

namespace Clinic.Domain.Screening.Wording;

/// <summary>The words in Spanish: our own translation, plain and addressed as <c>usted</c>. Where it can be avoided, nobody is addressed as a man or a woman.</summary>
internal sealed class SpanishPatientWords : PatientWords
{
    internal static PatientWords Instance { get; } = new SpanishPatientWords();

    internal override string Reminder =>
        "Esto es una primera mirada a sus respuestas, no la última palabra sobre usted. Una persona de la clínica lo ha leído. Si piensa en quitarse la vida o se siente en peligro, use ahora los contactos de crisis de esta página o llame al número de emergencias de su zona.";

    internal override string NoResult =>
        "Gracias por las respuestas que dio. Todavía no forman una imagen completa, y no hay problema. Nos gustaría hablar con usted y ver lo que falta.";

    internal override string ConcernAlone =>
        "Alguien de nuestro equipo se preocupó por usted, y quisimos saber cómo está. Usted no hizo nada malo. Si se hace más difícil, o no se siente a salvo, por favor no espere: llámenos, o llame a una de las líneas de ayuda de esta página.";

    internal override string OwnView => "Un profesional miró sus respuestas y lo demás que sabemos de usted. Lo que se dice aquí es su opinión.";

    internal override string Noticed => "Lo que notamos en sus respuestas:";

    internal override string HelpsFirst => "Lo que puede ayudar primero:";

    internal override string BeyondWork => "Lo que le pesa también se nota fuera del trabajo y en su tiempo libre.";

    internal override string NearALine => "Algunas de sus respuestas están cerca de una línea divisoria, así que una conversación dice más que esta página.";

    internal override string Meaning(Classification classification) => classification switch
    {
        Classification.BelowThreshold =>
            "Sus respuestas no apuntan a agotamiento laboral ni a depresión en este momento. Eso no quiere decir que todo esté bien. Si se siente mal, eso cuenta, y puede hablarlo con nosotros.",
        Classification.SituationalBurnout =>
            "Sus respuestas sugieren que el trabajo le ha desgastado. Parece que le deja con mucho cansancio, y puede que lo sienta más lejano o más difícil de hacer bien que antes. Sus respuestas no apuntan a depresión.",
        Classification.BurnoutWithCoOccurringDepression =>
            "Sus respuestas sugieren dos cosas a la vez. Parece que el trabajo le ha desgastado, y que su ánimo está bajo de una manera que merece ayuda por sí misma. Esto les pasa a muchas personas, y las dos cosas pueden mejorar.",
        Classification.PrimaryMoodDisorder =>
            "Sus respuestas sugieren que lo principal en este momento es el ánimo bajo o la pérdida de interés. El trabajo puede influir, pero puede que no sea la única razón. Un ánimo así de bajo se puede tratar, y no es culpa suya.",
        Classification.Indeterminate =>
            "Sus respuestas todavía no dan una imagen clara. No hay problema: suele pasar cuando quedan preguntas sin responder. Un profesional de salud lo verá con usted y le preguntará lo que falta.",
    };

    internal override ImmutableArray<string> FirstSteps(Classification classification, bool sparesEffort) => classification switch
    {
        Classification.BelowThreshold =>
        [
            sparesEffort ? "Conserve lo que le hace bien: dormir, la calma, estar con gente que aprecia." : "Conserve lo que le hace bien: dormir, moverse, estar con gente que aprecia.",
            "Si algo del trabajo le pesa, dígaselo pronto a alguien que pueda cambiarlo.",
            "Vuelva si las cosas se ponen más difíciles. Puede responder las preguntas otra vez.",
        ],
        Classification.SituationalBurnout =>
        [
            "Mire el trabajo en sí: cuánto hay, cuánto puede decidir usted y quién le apoya. Hable con alguien que pueda cambiarlo.",
            "Planee un descanso de verdad, sin mensajes ni llamadas, y fíjese en cómo se siente.",
            "La terapia psicológica puede ayudarle a poner límites y a recuperar fuerzas.",
            "Avísenos si no se siente mejor después de un descanso de verdad. Entonces volvemos a mirar.",
        ],
        Classification.BurnoutWithCoOccurringDepression =>
        [
            "Hable pronto con un profesional de salud sobre su ánimo. La terapia psicológica es un buen primer paso, y a veces también ayuda un medicamento.",
            "Alivie la carga de trabajo donde pueda. No tiene que hacerlo sin ayuda: pregúntenos cómo plantearlo.",
            sparesEffort ? "Descanse de a poco y con regularidad: dormir a la misma hora, pausas durante el día, una persona de confianza." : "Descanse de a poco y con regularidad: dormir a la misma hora, una caminata al día, una persona de confianza.",
        ],
        Classification.PrimaryMoodDisorder =>
        [
            "Hable pronto con un profesional de salud sobre su ánimo. La terapia psicológica es un buen primer paso, y a veces también ayuda un medicamento.",
            "Haga cada día una cosa pequeña que antes le gustaba, aunque al principio no sienta mucho.",
            "Cuéntele a alguien de confianza cómo está. No lo cargue sin ayuda.",
        ],
        Classification.Indeterminate =>
        [
            "Hable con un profesional de salud, que puede ver con usted las preguntas que faltan.",
            "Mientras tanto, trátese bien: descanse, coma, duerma a la misma hora.",
            "Si las cosas empeoran antes de que hablemos, avísenos. No tiene que esperar.",
        ],
    };

    internal override string Pacing =>
        "Si un esfuerzo le hace sentirse peor durante un día o más, quédese dentro de lo que puede hacer sin pagarlo después. No tiene que forzarse. Un profesional de salud lo mirará con usted.";

    internal override string Tiredness(bool? isHigh) => isHigh switch
    {
        true => "A menudo siente que el trabajo le agota.",
        false => "Sus respuestas no muestran que el trabajo le agote más que a muchas otras personas.",
        null => "Quedaron sin responder algunas preguntas sobre el cansancio, así que todavía no podemos decir mucho al respecto.",
    };

    internal override string Distance(bool? isHigh) => isHigh switch
    {
        true => "Parece que su trabajo le importa menos o que lo siente más lejano.",
        false => "Todavía siente un vínculo con su trabajo.",
        null => "Quedaron sin responder algunas preguntas sobre cómo ve su trabajo.",
    };

    internal override string DoingWell(bool? isLow) => isLow switch
    {
        true => "A menudo duda de hacer bien su trabajo.",
        false => "Siente que en general hace bien su trabajo.",
        null => "Quedaron sin responder algunas preguntas sobre qué tan bien le va en el trabajo.",
    };

    internal override string Mood(bool? isThere) => isThere switch
    {
        true => "En muchos días de las últimas dos semanas tuvo el ánimo bajo o disfrutó poco de las cosas.",
        false => "En la mayoría de los días de las últimas dos semanas no tuvo el ánimo bajo ni dejó de disfrutar de las cosas.",
        null => "Quedaron sin responder algunas preguntas sobre su estado de ánimo.",
    };
}
