using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrisisCare.Domain.Episodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrisisCare.Web.Data;

/// <summary>One change to the record: who, when, what, from what to what. Written with the change or not at all.</summary>
public sealed class AuditEntry(Guid? userId, DateTimeOffset at, string action, string entity, Guid entityId, string changes)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The account; empty for a job or a verb.</summary>
    public Guid? UserId { get; private set; } = userId;

    public DateTimeOffset At { get; private set; } = at;

    /// <summary>Added, Modified or Deleted; Imported for the contacts of an episode that came from a national extract together.</summary>
    public string Action { get; private set; } = action;

    public string Entity { get; private set; } = entity;

    public Guid EntityId { get; private set; } = entityId;

    /// <summary>As JSON: each changed property with its old and new value.</summary>
    public string Changes { get; private set; } = changes;
}

/// <summary>
/// Writes the audit entries of a save. Only the domain's own rows: accounts hold password hashes and keep a trail of their own.
/// </summary>
public static class AuditTrail
{
    private const string NotKept = "(not kept)";

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public static void Write(CrisisCareDbContext db, Guid? userId, DateTimeOffset at)
    {
        var changed = db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        if (changed.Any(entry => entry is { Entity: AuditEntry, State: not EntityState.Added }))
        {
            throw new InvalidOperationException("The audit trail is written once and never changed.");
        }

        foreach (var entry in changed.Where(entry => entry.Metadata.ClrType.Assembly == typeof(Episode).Assembly))
        {
            db.Add(new AuditEntry(userId, at, entry.State.ToString(), entry.Metadata.ClrType.Name, KeyOf(entry), Describe(entry)));
        }
    }

    private static Guid KeyOf(EntityEntry entry) =>
        (Guid)entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue!;

    private static string Describe(EntityEntry entry)
    {
        var changes = PropertiesOf(entry)
            .Where(one => entry.State != EntityState.Modified || (one.Property.IsModified && !Equals(one.Property.OriginalValue, one.Property.CurrentValue)))
            .ToDictionary(
                one => one.Name,
                one => entry.State == EntityState.Modified
                    ? new[] { Kept(one.Property, one.Property.OriginalValue), Kept(one.Property, one.Property.CurrentValue) }
                    : [Kept(one.Property, one.Property.CurrentValue)]);
        return JsonSerializer.Serialize(changes, Json);
    }

    private static object? Kept(PropertyEntry property, object? value) =>
        value is not null && property.Metadata.PropertyInfo?.IsDefined(typeof(NotInTrailAttribute)) == true ? NotKept : value;

    /// <summary>The row's own, and those of its parts: a team's shift is kept as <c>Early.Starts</c> and <c>Early.Ends</c>.</summary>
    private static IEnumerable<(string Name, PropertyEntry Property)> PropertiesOf(EntityEntry entry) =>
        entry.Properties.Select(property => (property.Metadata.Name, property))
            .Concat(entry.ComplexProperties.SelectMany(part => part.Properties, (part, property) => ($"{part.Metadata.Name}.{property.Metadata.Name}", property)));
}
