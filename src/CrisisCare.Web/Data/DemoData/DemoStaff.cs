using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;

namespace CrisisCare.Web.Data.DemoData;

internal enum DemoShift
{
    Days,
    Nights,

    /// <summary>Mostly called in by colleagues: doctors, the psychologist, the team leader.</summary>
    Sometimes,
}

internal sealed record DemoPost(string Name, Profession Profession, decimal Wte = 1.0m, DemoShift Shift = DemoShift.Days, Employment Employment = Employment.Permanent);

/// <summary>The people who work in a demonstration team, found by first name, and who of them is there on a day.</summary>
internal sealed class DemoStaff(IReadOnlyList<DemoPost> posts)
{
    public static readonly IReadOnlyList<DemoPost> Southam =
    [
        new("Fran Okoro", Profession.Nurse, Shift: DemoShift.Sometimes),
        new("Sam Adeyemi", Profession.Nurse),
        new("Priya Nair", Profession.SocialWorker),
        new("Lou Marsh", Profession.HealthcareSupportWorker),
        new("Dee Walsh", Profession.Nurse),
        new("Ines Cohen", Profession.OccupationalTherapist, 0.8m),
        new("Meg Llewellyn", Profession.Nurse, Shift: DemoShift.Nights),
        new("Tunde Bakare", Profession.Nurse, Shift: DemoShift.Nights),
        new("Osman Yildiz", Profession.HealthcareSupportWorker, Shift: DemoShift.Nights),
        new("Aoife Brannigan", Profession.Nurse),
        new("Kasia Wilk", Profession.Nurse, 0.8m),
        new("Nikolai Lane", Profession.Nurse),
        new("Zainab Idris", Profession.Nurse),
        new("Rhys Pembrey", Profession.SocialWorker, 0.6m),
        new("Gurpreet Sohal", Profession.SocialWorker),
        new("Callum Reid", Profession.SocialWorker),
        new("Bea Thorn", Profession.OccupationalTherapist),
        new("Yusuf Demir", Profession.Psychologist, 0.6m, DemoShift.Sometimes),
        new("Hana Sato", Profession.Doctor, Shift: DemoShift.Sometimes),
        new("Joel Ferreira", Profession.Doctor, 0.5m, DemoShift.Sometimes),
        new("Cleo Baptiste", Profession.HealthcareSupportWorker),
        new("Ravi Chand", Profession.HealthcareSupportWorker),
        new("Molly Fenwick", Profession.HealthcareSupportWorker, 0.8m),
        new("Jo Tamsin", Profession.PeerSupportWorker, 0.6m),
        new("Temi Alade", Profession.Nurse, 0.4m, Employment: Employment.Bank),
        new("Bo Lindqvist", Profession.Nurse, 0.2m, Employment: Employment.Bank),
        new("Gus Hartley", Profession.HealthcareSupportWorker, 0.4m, Employment: Employment.Bank),
        new("Helen Strand", Profession.Nurse),
    ];

    public static readonly IReadOnlyList<DemoPost> Northam =
    [
        new("Nadia Rahman", Profession.Nurse, Shift: DemoShift.Sometimes),
        new("Piotr Vale", Profession.Nurse),
        new("Esme Quaye", Profession.SocialWorker),
        new("Linus Moor", Profession.HealthcareSupportWorker),
    ];

    private readonly Dictionary<string, StaffMember> staff = posts.ToDictionary(FirstName, Employ);
    private readonly Dictionary<DateOnly, List<StaffMember>> byDay = [];

    public IReadOnlyList<DemoPost> Posts => posts;

    public IEnumerable<StaffMember> All => staff.Values;

    /// <summary>Everybody who may lead: registered, permanent and there by day.</summary>
    public IReadOnlyList<StaffMember> Leads =>
        [.. posts.Where(post => post is { Shift: DemoShift.Days, Employment: Employment.Permanent } && IsRegistered(post)).Select(post => this[FirstName(post)])];

    public IReadOnlyList<StaffMember> SupportWorkers =>
        [.. posts.Where(post => post is { Shift: DemoShift.Days, Employment: Employment.Permanent } && !IsRegistered(post)).Select(post => this[FirstName(post)])];

    public IReadOnlyList<StaffMember> Nights => [.. posts.Where(post => post.Shift == DemoShift.Nights).Select(post => this[FirstName(post)])];

    public StaffMember this[string firstName] => staff[firstName];

    public StaffMember Holder(DemoPost post) => this[FirstName(post)];

    /// <summary>"Priya, Lou".</summary>
    public IReadOnlyList<StaffMember> Named(string firstNames) => [.. firstNames.Split(", ").Select(name => this[name])];

    public void Join(Team team)
    {
        foreach (var one in All)
        {
            one.Join(team.Id);
        }
    }

    public IReadOnlyList<StaffMember> OnShift(DateOnly date)
    {
        if (!byDay.TryGetValue(date, out var there))
        {
            there = [.. posts.Where((post, place) => IsThere(post, place, date)).Select(post => this[FirstName(post)])];
            byDay[date] = there;
        }

        return there;
    }

    /// <summary>A simple rota: each post has its own days of the week, as many as it is paid for.</summary>
    private bool IsThere(DemoPost post, int place, DateOnly date)
    {
        var one = this[FirstName(post)];
        return post.Shift != DemoShift.Nights
            && IsUsuallyThere(post, place, date)
            && one.AbsenceOn(date) is null
            && !one.HasLeftBy(date);
    }

    public static bool IsUsuallyThere(DemoPost post, int place, DateOnly date)
    {
        var days = post.Shift == DemoShift.Sometimes ? 1 : Math.Max(1, (int)Math.Round(5 * post.Wte));
        return (date.DayNumber * 3 + place * 5) % 7 < days;
    }

    private static string FirstName(DemoPost post) => post.Name.Split(' ')[0];

    private static bool IsRegistered(DemoPost post) =>
        post.Profession is not (Profession.HealthcareSupportWorker or Profession.PeerSupportWorker or Profession.Other);

    private static StaffMember Employ(DemoPost post) => new(post.Name, post.Profession, IsRegistered(post), post.Wte, post.Employment);
}
