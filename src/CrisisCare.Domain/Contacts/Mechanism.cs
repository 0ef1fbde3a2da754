using System.Diagnostics.CodeAnalysis;

namespace CrisisCare.Domain.Contacts;

/// <summary>How a contact was made.</summary>
public enum Mechanism
{
    FaceToFace,
    Phone,
    Video,
    TalkType,
    Text,
    Email,
    Other,
}

/// <summary>
/// What each mechanism means for counting, the word for it on a page and its code in a file.
/// Source of "direct" and "face to face": the derivations NHS England makes from the Mental Health Services Data Set.
/// </summary>
public static class Mechanisms
{
    public static readonly IReadOnlyList<Mechanism> All = Enum.GetValues<Mechanism>();

    /// <summary>Two people talking with each other; a text or an email is not a meeting.</summary>
    public static readonly IReadOnlyList<Mechanism> Direct = [Mechanism.FaceToFace, Mechanism.Phone, Mechanism.Video, Mechanism.TalkType];

    /// <summary>Two people who saw each other.</summary>
    public static readonly IReadOnlyList<Mechanism> FaceToFace = [Mechanism.FaceToFace, Mechanism.Video];

    extension(Mechanism mechanism)
    {
        public bool IsDirect => Direct.Contains(mechanism);

        public bool IsFaceToFace => FaceToFace.Contains(mechanism);

        public string Words => Describe(mechanism).Words;

        /// <summary>The value in the files people bring and take away.</summary>
        public string Code => Describe(mechanism).Code;

        public static bool TryParseCode([NotNullWhen(true)] string? code, out Mechanism parsed)
        {
            parsed = All.FirstOrDefault(candidate => candidate.Code == code);
            return parsed.Code == code;
        }
    }

    private static (string Words, string Code) Describe(Mechanism mechanism) => mechanism switch
    {
        Mechanism.FaceToFace => ("Face to face", "face_to_face"),
        Mechanism.Phone => ("Phone", "phone"),
        Mechanism.Video => ("Video", "video"),
        Mechanism.TalkType => ("Talk type", "talk_type"),
        Mechanism.Text => ("Text", "text"),
        Mechanism.Email => ("Email", "email"),
        Mechanism.Other => ("Other", "other"),
        _ => throw new ArgumentOutOfRangeException(nameof(mechanism), mechanism, "No such mechanism."),
    };
}
