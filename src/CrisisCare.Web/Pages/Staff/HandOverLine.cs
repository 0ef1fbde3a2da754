using CrisisCare.Domain.HandOvers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrisisCare.Web.Pages.Staff;

/// <summary>One row of the forms of a hand-over: whose, what, and who could take it over.</summary>
/// <param name="Field">The name of the field that holds the choice.</param>
/// <param name="Note">Why it is suggested, or why it was not done.</param>
/// <param name="IsFailure">Whether the note is why it was not done.</param>
/// <param name="Hidden">What the form sends along with the choice.</param>
public sealed record HandOverLine(
    string Field,
    Guid PersonId,
    string Person,
    string What,
    string Note,
    IReadOnlyList<SelectListItem> Choices,
    IReadOnlyDictionary<string, string> Hidden,
    bool IsFailure = false)
{
    public static HandOverLine Of(int index, Proposal proposal, string person, Guid? chosen) => new(
        $"Rows[{index}].{nameof(HandOverInput.To)}",
        proposal.Held.Episode.ServiceUserId,
        person,
        proposal.Held.Words,
        proposal.Why,
        ChoicesOf(proposal, chosen),
        new Dictionary<string, string>
        {
            [$"Rows[{index}].{nameof(HandOverInput.EpisodeId)}"] = proposal.Held.Episode.Id.ToString(),
            [$"Rows[{index}].{nameof(HandOverInput.Item)}"] = proposal.Held.Item.ToString(),
            [$"Rows[{index}].{nameof(HandOverInput.SubjectId)}"] = proposal.Held.SubjectId.ToString(),
        });

    /// <summary>Nothing first: the words say whether that leaves it or puts it off.</summary>
    public static IReadOnlyList<SelectListItem> ChoicesOf(Proposal proposal, Guid? chosen) =>
    [
        new SelectListItem(proposal.HasToMove ? "Decide later" : "Leave as it is", "", chosen is null),
        .. proposal.Options.Select(option => new SelectListItem(option.Words, option.Id.ToString(), option.Id == chosen)),
    ];
}
