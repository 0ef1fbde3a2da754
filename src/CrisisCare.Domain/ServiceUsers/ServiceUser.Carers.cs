namespace CrisisCare.Domain.ServiceUsers;

public sealed partial class ServiceUser
{
    private readonly List<Carer> carers = [];

    /// <summary>Carers and supporters, those who are so no longer too.</summary>
    public IReadOnlyList<Carer> Carers => carers;

    public Carer AddCarer(string name, string? relation, string? phone, DateTimeOffset at, Guid? by)
    {
        RuleBrokenException.ThrowIfAny(Carer.ReasonsAgainstName(name).Concat(Carer.ReasonsAgainstRelation(relation)));
        var carer = new Carer(Id, name.Trim(), relation.TrimmedOrNull(), phone.TrimmedOrNull(), at, by);
        carers.Add(carer);
        return carer;
    }
}
