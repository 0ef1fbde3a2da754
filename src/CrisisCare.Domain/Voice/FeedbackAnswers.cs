namespace CrisisCare.Domain.Voice;

/// <summary>The answer to one of the team's own questions. Each may be skipped, which is no answer and never a "no".</summary>
public enum FeedbackAnswer
{
    Yes,
    Sometimes,
    No,
}

/// <summary>The six answers of the NHS Friends and Family Test, in its order. Source: NHS England, FFT guidance (2020).</summary>
public enum FriendsAndFamily
{
    VeryGood,
    Good,
    NeitherGoodNorPoor,
    Poor,
    VeryPoor,
    DontKnow,
}

public enum FeedbackWriter
{
    Person,
    CarerOrSupporter,
    SomebodyHelping,
}

/// <summary>What became of "I need someone to contact me today".</summary>
public enum ContactedAs
{
    Spoke,
    CouldNotReach,
}

/// <summary>The questions and answers as they are put to people: short, and never leading.</summary>
public static class FeedbackWords
{
    public const string OpenQuestion = "What should we know?";
    public const string KnewWhoWasComing = "Did you know who was coming?";
    public const string RepeatedStory = "Did you have to repeat your story?";
    public const string FeltSafe = "Did you feel safe with the people who came?";

    /// <summary>The standard question, word for word: figures can only be compared where nobody changes it.</summary>
    public const string FriendsAndFamilyQuestion = "Overall, how was your experience of our service?";

    extension(FeedbackAnswer answer)
    {
        public string Words => answer switch
        {
            FeedbackAnswer.Sometimes => "Some of the time",
            _ => answer.ToString(),
        };
    }

    extension(FriendsAndFamily answer)
    {
        public string Words => answer switch
        {
            FriendsAndFamily.VeryGood => "Very good",
            FriendsAndFamily.NeitherGoodNorPoor => "Neither good nor poor",
            FriendsAndFamily.VeryPoor => "Very poor",
            FriendsAndFamily.DontKnow => "Don’t know",
            _ => answer.ToString(),
        };
    }

    extension(FeedbackWriter writer)
    {
        /// <summary>As the person who writes says it.</summary>
        public string OwnWords => writer switch
        {
            FeedbackWriter.Person => "I am the person the team sees",
            FeedbackWriter.CarerOrSupporter => "I care for or support them",
            _ => "I am helping someone to write this",
        };

        /// <summary>As the team reads it.</summary>
        public string Words => writer switch
        {
            FeedbackWriter.Person => "A person the team sees",
            FeedbackWriter.CarerOrSupporter => "A carer or supporter",
            _ => "Somebody helping a person to write",
        };
    }

    extension(ContactedAs contacted)
    {
        public string Words => contacted switch
        {
            ContactedAs.Spoke => "We spoke with them",
            _ => "We could not reach them, and did what our plan says",
        };
    }
}
