using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>The 34 people on the caseload today. Each tile on the board has its story here, and each story its own few lines.</summary>
internal sealed partial class DemoStories(DemoRecord record)
{
    private const string EmergencyDepartment = "A&E liaison, Southam General";
    private const string Doctor = "GP, Quayside Surgery";
    private const string CommunityTeam = "Community mental health team, East";
    private const string Ward = "Linden Ward, Southam General";

    private DemoTime Time => record.Time;

    public void Tell()
    {
        TellOfLeads();
        TellOfReviews();
        TellOfContinuity();
        TellOfPauses();
        TellOfRecords();
        TellOfEverydayCare();
    }

    private DemoStory Person(
        string first,
        string last,
        int daysAgo,
        string time,
        Zone zone,
        string? preferredName = null,
        bool withNhsNumber = true,
        Priority priority = Priority.Urgent,
        string referrer = EmergencyDepartment,
        Episode? previous = null)
    {
        var person = record.Register(first, last, preferredName, withNhsNumber);
        return new DemoStory(record, record.Accept(person, Time.At(daysAgo, time), zone, priority, referrer, previous));
    }

    private DemoStory PersonAcceptedAt(string first, string last, DateTimeOffset at, Zone zone) =>
        new(record, record.Accept(record.Register(first, last), at, zone, Priority.VeryUrgent, EmergencyDepartment));
}
