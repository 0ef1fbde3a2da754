using CrisisCare.Domain.Episodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrisisCare.Web.Data.Figures;

/// <summary>
/// Marks the episodes that a save changes, whatever row of theirs it is. Staff of contacts and bookings have no row that changes without the
/// contact or booking itself. Open episodes are marked too: somebody may have closed one since this context read it.
/// </summary>
public static class FiguresMarks
{
    public static void Write(CrisisCareDbContext db)
    {
        var changed = db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(EpisodeOf)
            .OfType<Guid>()
            .ToHashSet();
        db.AddRange(changed.Select(episode => new StaleFigures(episode)));
    }

    private static Guid? EpisodeOf(EntityEntry entry) => entry switch
    {
        { Entity: Episode episode } => episode.Id,
        _ when entry.Metadata.ClrType.Assembly == typeof(Episode).Assembly && entry.Metadata.FindProperty("EpisodeId") is { } property => entry.Property(property.Name).CurrentValue as Guid?,
        _ => null,
    };
}
