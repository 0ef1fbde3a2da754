using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Pages.People;

/// <summary>Everything that is asked of a booking before it is made: what refuses it, what warns of it, and what it passes over.</summary>
public sealed class BookCheck(BookCase about, BookInput input, BookChoice choice, BookingLadder ladder, DateTimeOffset startsAt)
{
    public IReadOnlyList<string> Doubts { get; } = [.. about.Doubts(input, choice, startsAt)];

    public IReadOnlyList<LadderRow> PassedOver { get; } = ladder.PassedOver(choice.StaffIds);

    public bool ExceedsBudget { get; } = about.ExceedsBudget(input, choice, startsAt);

    public BookingDetails Details() => new(
        about.Moved(input)?.Kind ?? input.Kind,
        startsAt,
        input.Minutes!.Value,
        input.How!.Value,
        input.How is Mechanism.FaceToFace ? input.Where ?? Place.Home : null,
        choice.StaffIds,
        input.Window,
        choice.Agreed,
        input.InterventionId,
        choice.Reason is { } reason ? new NewFaceAnswer(reason, choice.ReasonText) : null,
        choice.OverrideText);

    /// <summary>False when something refuses the booking, or warns of it and nobody has said to book it anyway.</summary>
    public bool Passes(ModelStateDictionary state)
    {
        var rows = choice.StaffIds.Select(id => ladder.Find(id)).ToList();
        state.Accepts("Choice.Who", choice.StaffId is null || rows.Contains(null) ? ["Choose somebody from the list"] : []);
        state.Accepts("Input.What", input.InterventionId is not null && about.InterventionOf(input) is null || input.InterventionId is null && input.What is not (BookInput.Visit or BookInput.Call) ? ["Choose what is booked from the list"] : []);
        state.Accepts("Input.Date", Against());
        if (!state.IsValid)
        {
            return false;
        }

        state.Accepts("Choice.Who", about.IdenticalSlots(input, choice, startsAt));
        state.Accepts("Choice.OverrideText", rows.Any(row => row!.IsRefused) && string.IsNullOrWhiteSpace(choice.OverrideText)
            ? ["This colleague is recorded as not to look after this person. Choose somebody else, or enter why they come all the same"]
            : []);
        CheckMove(state);
        state.Accepts("Choice.Anyway", Doubts.Count == 0 || choice.Anyway ? [] : ["Look at the warnings. Choose somebody else or another time, or tick to book it anyway"]);
        return state.IsValid;
    }

    /// <summary>True while somebody better known is free, or the face budget would be exceeded, and no reason has been given.</summary>
    public bool AsksWhy(ModelStateDictionary state)
    {
        if (PassedOver.Count == 0 && !ExceedsBudget)
        {
            return false;
        }

        if (choice.Asked)
        {
            return !state.Accepts("Choice.Reason", NewFaceAnswer.ReasonsAgainst(choice.Reason, choice.ReasonText));
        }

        return choice.Reason is null;
    }

    private IEnumerable<string> Against()
    {
        var today = about.Today;
        var details = Details();
        if (about.Moved(input) is { } moved)
        {
            return about.Episode.ReasonsAgainstChanging(moved)
                .Concat(about.Episode.ReviewOf(moved) is { } review ? about.Episode.ReasonsAgainstBooking(review, details, today) : about.Episode.ReasonsAgainstBooking(details, today));
        }

        var starts = input.StartsFrom(startsAt);
        return (input.Repeat is null ? [] : BookingSeries.ReasonsAgainst(starts))
            .Concat(starts.SelectMany(start => about.Episode.ReasonsAgainstBooking(details with { StartsAt = start }, today)).Distinct());
    }

    private void CheckMove(ModelStateDictionary state)
    {
        if (about.Moved(input) is not { } moved)
        {
            return;
        }

        state.Accepts("Choice.AskedBy", choice.AskedBy is null ? ["Choose who asked to move it"] : []);
        state.Accepts("Choice.Why", string.IsNullOrWhiteSpace(choice.Why) ? ["Enter why it is moved"] : []);
        state.Accepts("Choice.AgreedChange", moved.IsAgreed && !choice.AgreedChange ? ["This time was agreed with the person. Ask them first, then tick that you have agreed the change"] : []);
    }
}
