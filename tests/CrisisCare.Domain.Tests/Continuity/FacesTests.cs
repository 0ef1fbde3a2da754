using CrisisCare.Domain.Continuity;
using CsCheck;

namespace CrisisCare.Domain.Tests.Continuity;

/// <summary>What a choice does to the number of different people somebody meets.</summary>
public sealed class FacesTests
{
    private static readonly Guid[] Pool = [.. Enumerable.Range(1, 8).Select(number => new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]))];

    private static readonly Gen<Guid[]> Some = Gen.Int[0, 7].Select(place => Pool[place]).Array[0, 6];

    private static readonly Gen<(Guid[] Met, Guid[][] Booked, Guid[] Chosen)> Situations = Gen.Select(Some, Some.Array[0, 5], Some);

    [Fact]
    public void Four_met_and_one_known_chosen_stays_four_and_a_new_face_makes_five()
    {
        var met = Pool[..4].ToHashSet();

        Assert.Equal("4 people met → still 4", FacesIfBooked.Of(met, [], [Pool[0]]).Words);
        Assert.Equal("4 people met → 5", FacesIfBooked.Of(met, [], [Pool[5]]).Words);
        Assert.Equal("4 people met, 5 with those booked → still 5", FacesIfBooked.Of(met, [[Pool[5]]], [Pool[5]]).Words);
        Assert.Equal("4 people met, 5 with those booked → 6", FacesIfBooked.Of(met, [[Pool[5]], [Pool[5]]], [Pool[6]]).Words);
    }

    [Fact]
    public void The_count_is_never_negative_and_never_falls() => Situations.Sample(one =>
    {
        var faces = FacesIfBooked.Of(one.Met.ToHashSet(), one.Booked, one.Chosen);

        return faces.Met >= 0 && faces.Booked >= faces.Met && faces.IfChosen >= faces.Booked && faces.IfChosen - faces.Booked <= faces.NewFaces.Count;
    });

    [Fact]
    public void Adding_a_known_face_never_changes_the_count() => Situations.Where(one => one.Met.Length > 0).Sample(one =>
    {
        var met = one.Met.ToHashSet();

        return FacesIfBooked.Of(met, one.Booked, [.. one.Chosen, one.Met[0]]).IfChosen == FacesIfBooked.Of(met, one.Booked, one.Chosen).IfChosen
            && FacesIfBooked.Of(met, one.Booked, [one.Met[0]]) is { AddsOne: false, IntroducesSomebody: false };
    });

    [Fact]
    public void The_order_of_what_is_booked_does_not_matter_and_the_same_new_face_twice_counts_once() => Situations.Sample(one =>
    {
        var met = one.Met.ToHashSet();
        var faces = FacesIfBooked.Of(met, one.Booked, one.Chosen);
        var other = FacesIfBooked.Of(met, one.Booked.Reverse().Concat(one.Booked), [.. one.Chosen.Reverse(), .. one.Chosen]);

        return (faces.Met, faces.Booked, faces.IfChosen) == (other.Met, other.Booked, other.IfChosen);
    });

    [Fact]
    public void A_reason_is_one_of_the_list_and_another_reason_needs_words()
    {
        Assert.Equal(["Choose a reason"], NewFaceAnswer.ReasonsAgainst(null, null));
        Assert.Equal(["Enter the reason in a few words"], NewFaceAnswer.ReasonsAgainst(NewFaceReason.Other, " "));
        Assert.Equal(["The reason must be 200 characters or fewer"], NewFaceAnswer.ReasonsAgainst(NewFaceReason.NoCar, new string('x', 201)));
        Assert.Empty(NewFaceAnswer.ReasonsAgainst(NewFaceReason.NoCar, null));
    }
}
