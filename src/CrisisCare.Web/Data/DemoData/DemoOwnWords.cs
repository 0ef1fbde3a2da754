using CrisisCare.Domain.ServiceUsers;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>What people of the demonstration told the team of themselves, most of them together with somebody they know. Some have not been asked yet.</summary>
internal static class DemoOwnWords
{
    private static readonly (string Name, int DaysAgo, string By, OwnWordsAuthor Author, OwnWords Words)[] Told =
    [
        ("Rosalind Carey", 8, "Dee", OwnWordsAuthor.ByStaff, new()
        {
            Pronouns = "she/her",
            DoNotAsk = "About the accident.",
            WhatHelps = "Somebody making tea while I get going.",
        }),
        ("Rosalind Carey", 4, "Lou", OwnWordsAuthor.WithThePerson, new()
        {
            Pronouns = "she/her",
            WhatHappened = "I stopped sleeping after the accident and then I could not stop crying. I was not trying to frighten anyone.",
            DoNotAsk = "About the accident. It is all in the letter from A&E. Ask me about today.",
            HowToContact = "Text first, then ring. Not before 10.\nNo voicemail please.",
            WhatHelps = "Somebody making tea while I get going. Being told how long you can stay.",
            WhatDoesNotHelp = "A new person reading from a screen.",
            AtHome = "Me and the cat. My flatmate is back at 6 and does not know.",
            WhoToSee = "A woman in the evenings.",
        }),
        ("Grace Abernathy", 3, "Sam", OwnWordsAuthor.WithThePerson, new()
        {
            PreferredName = "Gracie",
            Pronouns = "she/her",
            DoNotAsk = "Why I left work. I have told four people.",
            HowToContact = "Ring the doorbell twice. I do not answer numbers I do not know.",
            WhatHelps = "Sitting in the garden. Straight answers.",
            AtHome = "My two boys, after half past three. Not in front of them.",
        }),
        ("Daniel Whitcombe", 5, "Priya", OwnWordsAuthor.WithThePerson, new()
        {
            Pronouns = "he/him",
            WhatHappened = "Everything got loud. I went to the bridge and then I rang my mum.",
            DoNotAsk = "To go through that night again.",
            HowToContact = "Phone is best. If I do not pick up, ring Mum.",
            WhatHelps = "Walking, not sitting face to face.",
            WhatDoesNotHelp = "“How are we today?”",
            AtHome = "Mum and Dad.",
        }),
        ("Alexandra Winterbourne", 6, "Cleo", OwnWordsAuthor.WithThePerson, new()
        {
            Pronouns = "they/them",
            DoNotAsk = "About my body or my name on the letters. It is Alex.",
            HowToContact = "Signal or text. Evenings after 5.",
            WhatHelps = "Knowing who is coming, by name, the day before.",
            WhoToSee = "Anyone kind. Not two people at once.",
        }),
        ("Tomasz Zielinski", 7, "Kasia", OwnWordsAuthor.WithThePerson, new()
        {
            Pronouns = "on/jego",
            DoNotAsk = "Nie pytajcie znowu o szpital. (Not about the hospital again.)",
            HowToContact = "Po polsku, proszę. Speak slowly if it has to be English.",
            WhatHelps = "Coffee first.",
            WhoToSee = "Somebody who speaks Polish, when it is about the tablets.",
        }),
        ("Noor Rashid", 6, "Molly", OwnWordsAuthor.ByStaff, new()
        {
            DoNotAsk = "In front of her husband, anything.",
            HowToContact = "Her own mobile only, between 9 and 3.",
            AtHome = "Husband, mother-in-law, a baby of 5 months.",
            WhoToSee = "Women only.",
        }),
        ("Hafsa Malik", 10, "Zainab", OwnWordsAuthor.WithThePerson, new()
        {
            Pronouns = "she/her",
            WhatHelps = "أن تسألوني عن يومي أولاً، وأن نجلس قرب النافذة.",
            DoNotAsk = "Whether it is because of my religion. It is not.",
            HowToContact = "Not at prayer times. My sister can read you the times.",
        }),
        ("Olwen Sparrow", 12, "Ravi", OwnWordsAuthor.WithThePerson, new()
        {
            Pronouns = "they/them",
            DoNotAsk = "What medication I have tried. The list is on the fridge.",
            HowToContact = "E-mail is fine. I am hard of hearing: no phone calls.",
            WhatDoesNotHelp = "Being spoken to through the door.",
        }),
        ("Joseph Nwosu", 13, "Sam", OwnWordsAuthor.WithThePerson, new()
        {
            WhatHappened = "My wife died in June. Then the house was quiet.",
            WhatHelps = "Football. Let me make you something to eat.",
            HowToContact = "Landline, let it ring, I am slow.",
        }),
        ("Bernard Okafor", 40, "Lou", OwnWordsAuthor.WithThePerson, new()
        {
            DoNotAsk = "About the army.",
            HowToContact = "Come at 11. I am ready at 11.",
            WhatHelps = "The same two people. It has worked since August.",
        }),
        ("Marguerite Ashdown", 17, "Aoife", OwnWordsAuthor.WithThePerson, new()
        {
            WhatHelps = "Hold the baby for ten minutes so that I can wash.",
            WhatDoesNotHelp = "“You must be so happy.”",
            HowToContact = "Text. The bell wakes her.",
            AtHome = "Théo, our daughter of 3 weeks, and my partner at night.",
        }),
    ];

    private static readonly (string Person, int DaysAgo, string By, string Name, string Relation, string? Phone, ConsentAnswer Answer, string? Shared)[] Stands =
    [
        ("Daniel Whitcombe", 5, "Priya", "Linda Whitcombe", "mother", "07700 900 118", ConsentAnswer.Given, "When you come and whether I have slept. Not what I say."),
        ("Rosalind Carey", 8, "Dee", "Carla Bennet", "friend", "07700 900 231", ConsentAnswer.Given, "That I am being looked after."),
        ("Noor Rashid", 6, "Molly", "Imran Rashid", "husband", null, ConsentAnswer.NotGiven, null),
        ("Hafsa Malik", 10, "Zainab", "Sana Malik", "sister", "07700 900 305", ConsentAnswer.Given, "Everything, if I am too tired to say it."),
        ("Joseph Nwosu", 13, "Sam", "Ada Nwosu-Hill", "daughter", "07700 900 377", ConsentAnswer.Given, "Times of visits, and how I eat."),
        ("Grace Abernathy", 3, "Sam", "Pat Dooley", "neighbour", null, ConsentAnswer.NotGiven, null),
        ("Tomasz Zielinski", 7, "Kasia", "Marcin Zieliński", "brother", "07700 900 416", ConsentAnswer.NotAsked, null),
        ("Bernard Okafor", 40, "Lou", "Gloria Okafor", "wife", "07700 900 442", ConsentAnswer.Given, "The plan, and what to do at night."),
    ];

    public static void Tell(DemoRecord record)
    {
        var people = record.Rows.OfType<ServiceUser>().ToLookup(person => person.Name);
        foreach (var (name, daysAgo, by, author, words) in Told)
        {
            var person = people[name].Last();
            var called = words with { PreferredName = words.PreferredName ?? person.PreferredName };
            person.Tell(called, author, person.LatestOwnWords?.Number ?? 0, record.Time.At(daysAgo, "15:10"), record.AccountOf(record.Staff[by]));
        }

        foreach (var one in Stands)
        {
            var (at, by) = (record.Time.At(one.DaysAgo, "15:20"), record.AccountOf(record.Staff[one.By]));
            people[one.Person].Last().AddCarer(one.Name, one.Relation, one.Phone, at, by).Answer(one.Answer, one.Shared, ServiceTime.LondonDate(at), at, by);
        }

        // Rosalind has changed her mind, as people may.
        var withdrawn = record.Time.At(2, "11:40");
        people["Rosalind Carey"].Last().Carers[0].Answer(ConsentAnswer.Withdrawn, null, ServiceTime.LondonDate(withdrawn), withdrawn, record.AccountOf(record.Staff["Lou"]));
    }
}
