using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Teams;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>What a demonstration team does with people again and again.</summary>
internal static class DemoCatalogue
{
    public const string Walk = "Walk together";
    public const string MedicationPrompt = "Medication prompt";

    private static readonly (string Name, int Minutes, WhoMayDo Who, Mechanism How)[] Usual =
    [
        (MedicationPrompt, 15, WhoMayDo.HealthcareSupportWorker, Mechanism.FaceToFace),
        (Walk, 45, WhoMayDo.Anyone, Mechanism.FaceToFace),
        ("Help with a benefits form", 60, WhoMayDo.HealthcareSupportWorker, Mechanism.FaceToFace),
        ("Sleep routine", 30, WhoMayDo.Anyone, Mechanism.FaceToFace),
        ("Shopping trip", 60, WhoMayDo.HealthcareSupportWorker, Mechanism.FaceToFace),
        ("Evening call", 15, WhoMayDo.Anyone, Mechanism.Phone),
        ("Staying well plan", 60, WhoMayDo.RegisteredPractitioner, Mechanism.FaceToFace),
        ("Medication review", 30, WhoMayDo.RegisteredPractitioner, Mechanism.Video),
    ];

    public static IReadOnlyList<PlannedIntervention> Of(Team team) =>
        [.. Usual.Select(one => new PlannedIntervention(team.Id, one.Name, one.Minutes, one.Who, one.How))];
}
