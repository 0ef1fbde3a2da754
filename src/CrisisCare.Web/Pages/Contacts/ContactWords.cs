using CrisisCare.Domain.Contacts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrisisCare.Web.Pages.Contacts;

/// <summary>How pages speak of a contact.</summary>
public static class ContactWords
{
    extension(Contact contact)
    {
        /// <summary>"Home visit", "Phone", "Face to face, in a clinic".</summary>
        public string HowWords => contact.Mechanism.WordsAt(contact.Place);

        /// <summary>"Monday 23 November 2026 at 9:30am, 30 minutes"</summary>
        public string WhenWords =>
            $"{UkFormat.LongDate(ServiceTime.LondonDate(contact.OccurredAt))} at {UkFormat.Time(contact.OccurredAt)}, {UkFormat.Count(contact.DurationMinutes, "minute")}";

        public string ToldAgainWords => YesOrNo(contact.ToldAgain);

        public string YourTeamGivenWords => YesOrNo(contact.YourTeamGiven);

        /// <summary>Whether the person could name their lead: yes, no, not asked, or that nobody wrote it down.</summary>
        public string LeadNamingWords => contact.LeadNaming switch
        {
            LeadNaming.CouldName => "Yes",
            LeadNaming.CouldNot => "No",
            LeadNaming.NotAsked => "Not asked",
            _ => "Not recorded",
        };

        /// <summary>"Sam Adeyemi, Lou Marsh (observed)"; the service's name where it was another service's.</summary>
        public string WhoWords(IReadOnlyDictionary<Guid, string> names) =>
            contact.ExternalService
            ?? string.Join(", ", contact.Staff
                .Select(one => (Name: names[one.StaffMemberId], one.Part))
                .OrderBy(one => one.Part).ThenBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
                .Select(one => one.Part == Part.Observed ? $"{one.Name} (observed)" : one.Name));
    }

    /// <summary>Yes, no, or that nobody wrote it down.</summary>
    private static string YesOrNo(bool? answer) => answer switch
    {
        true => "Yes",
        false => "No",
        null => "Not recorded",
    };

    /// <summary>The choices of a list of words: the value is the name of the enum, as forms bind it.</summary>
    public static IEnumerable<SelectListItem> WordsOf<T>(this IHtmlHelper html, IEnumerable<T> values, Func<T, string> words)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(html);
        return values.Select(value => new SelectListItem(words(value), value.ToString()));
    }
}
