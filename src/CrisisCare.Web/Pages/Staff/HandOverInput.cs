using CrisisCare.Domain.HandOvers;

namespace CrisisCare.Web.Pages.Staff;

/// <summary>One thing to move, as it is chosen on the page; empty <see cref="To"/> leaves it as it is.</summary>
public sealed class HandOverInput
{
    public Guid EpisodeId { get; set; }

    public HandOverItem? Item { get; set; }

    public Guid SubjectId { get; set; }

    public Guid? To { get; set; }

    public bool IsFor(HeldItem held) => Item == held.Item && SubjectId == held.SubjectId;

    public HandOverChoice ToChoice() => new(EpisodeId, Item!.Value, SubjectId, To!.Value);
}
