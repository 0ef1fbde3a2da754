using CrisisCare.Domain.HandOvers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrisisCare.Web.Pages.Staff;

/// <summary>One row of the forms of a hand-over: whose, what, and who could take it over.</summary>
/// <param name="Field">The name of the field that holds the choice.</param>
/// <param name="Note">Why it is suggested, or why it was not done.</param>
/// <param name="Hidden">What the form sends along with the choice.</param>
public sealed record HandOverLine(
    string Field,
    Guid PersonId,
    string Person,
    string What,
    string Note,
    IReadOnlyList<SelectListItem> Choices,
    IReadOnlyDictionary<string, string> Hidden)
{
    /// <summary>Nothing first: the words say whether that leaves it or puts it off.</summary>
    public static IReadOnlyList<SelectListItem> ChoicesOf(Proposal proposal, Guid? chosen) =>
    [
        new SelectListItem(proposal.HasToMove ? "Decide later" : "Leave as it is", "", chosen is null),
        .. proposal.Options.Select(option => new SelectListItem(Words(option, proposal.Held.Item), option.Id.ToString(), option.Id == chosen)),
    ];

    private static string Words(Replacement option, HandOverItem item) => item is HandOverItem.Lead
        ? $"{option.Name}, {option.MetWords}, leads {option.Load}"
        : $"{option.Name}, {option.MetWords}";
}
