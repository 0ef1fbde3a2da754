using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.HandOvers;
using CrisisCare.Domain.Notices;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrisisCare.Web.Data.Configurations;

public sealed class ShiftConfiguration : IEntityTypeConfiguration<Shift>
{
    public void Configure(EntityTypeBuilder<Shift> shift)
    {
        shift.ToTable("Shifts");
        shift.Property(s => s.Id).ValueGeneratedNever();
        shift.Property(s => s.Version).IsConcurrencyToken();
        shift.Ignore(s => s.OwnHours);
        shift.HasOne<Team>().WithMany().HasForeignKey(s => s.TeamId).OnDelete(DeleteBehavior.Restrict);
        shift.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
        shift.HasIndex(s => new { s.StaffMemberId, s.Date }).IsUnique();
        shift.HasIndex(s => new { s.TeamId, s.Date });
    }
}

public sealed class WorkingPatternDayConfiguration : IEntityTypeConfiguration<WorkingPatternDay>
{
    public void Configure(EntityTypeBuilder<WorkingPatternDay> day)
    {
        day.ToTable("WorkingPatternDays");
        day.HasKey(d => new { d.StaffMemberId, d.Day });
    }
}

public sealed class PlannedInterventionConfiguration : IEntityTypeConfiguration<PlannedIntervention>
{
    public void Configure(EntityTypeBuilder<PlannedIntervention> intervention)
    {
        intervention.ToTable("PlannedInterventions");
        intervention.Property(i => i.Id).ValueGeneratedNever();
        intervention.Property(i => i.Name).HasMaxLength(PlannedIntervention.NameLength);
        intervention.Property(i => i.Version).IsConcurrencyToken();
        intervention.HasOne<Team>().WithMany().HasForeignKey(i => i.TeamId).OnDelete(DeleteBehavior.Restrict);
        intervention.HasIndex(i => new { i.TeamId, i.Name }).IsUnique();
    }
}

public sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("Notices");
        notice.Property(n => n.Id).ValueGeneratedNever();
        notice.Property(n => n.Occasion).HasMaxLength(Notice.OccasionLength);
        notice.HasOne<Team>().WithMany().HasForeignKey(n => n.TeamId).OnDelete(DeleteBehavior.Restrict);
        notice.HasOne<StaffMember>().WithMany().HasForeignKey(n => n.RecipientId).OnDelete(DeleteBehavior.Restrict);

        // Whatever runs twice, a digest is given once.
        notice.HasIndex(n => new { n.RecipientId, n.TeamId, n.Kind, n.Occasion }).IsUnique();
        notice.HasIndex(n => new { n.RecipientId, n.GivenAt });
    }
}

public sealed class HandOverConfiguration : IEntityTypeConfiguration<HandOver>
{
    public void Configure(EntityTypeBuilder<HandOver> handOver)
    {
        handOver.ToTable("HandOvers");
        handOver.Property(h => h.Id).ValueGeneratedNever();
        handOver.HasOne<Team>().WithMany().HasForeignKey(h => h.TeamId).OnDelete(DeleteBehavior.Restrict);
        handOver.HasOne<StaffMember>().WithMany().HasForeignKey(h => h.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
        handOver.HasMany(h => h.Rows).WithOne().HasForeignKey(r => r.HandOverId).OnDelete(DeleteBehavior.Restrict);
        handOver.HasIndex(h => new { h.StaffMemberId, h.StartedAt });
    }
}

public sealed class HandOverRowConfiguration : IEntityTypeConfiguration<HandOverRow>
{
    public void Configure(EntityTypeBuilder<HandOverRow> row)
    {
        row.ToTable("HandOverRows");
        row.Property(r => r.Id).ValueGeneratedNever();
        row.Property(r => r.Failure).HasMaxLength(HandOverRow.FailureLength);
        row.HasOne<Episode>().WithMany().HasForeignKey(r => r.EpisodeId).OnDelete(DeleteBehavior.Restrict);
        row.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.ToStaffMemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

public sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.ToTable("CalendarFeeds");
        feed.Property(f => f.Id).ValueGeneratedNever();
        feed.Property(f => f.SecretHash).HasMaxLength(CalendarFeed.HashLength);
        feed.HasOne<StaffMember>().WithMany().HasForeignKey(f => f.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
        feed.HasIndex(f => f.SecretHash).IsUnique();
        feed.HasIndex(f => f.StaffMemberId, "OneFeed").IsUnique().HasFilter("RevokedAt IS NULL");
    }
}
