using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrisisCare.Web.Data.Configurations;

public sealed class ChangeConfiguration : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> change)
    {
        change.ToTable("Changes");
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.Title).HasMaxLength(Change.TitleLength);
        change.Property(c => c.What).HasMaxLength(Change.WhatLength);
        change.Property(c => c.WithdrawnFor).HasMaxLength(Change.ReasonLength);
        change.Property(c => c.Version).IsConcurrencyToken();
        change.HasOne<Team>().WithMany().HasForeignKey(c => c.TeamId).OnDelete(DeleteBehavior.Restrict);
        change.HasMany(c => c.Earlier).WithOne().HasForeignKey(was => was.ChangeId).OnDelete(DeleteBehavior.Restrict);
        change.HasIndex(c => new { c.TeamId, c.On });
    }
}

public sealed class ChangeAsItWasConfiguration : IEntityTypeConfiguration<ChangeAsItWas>
{
    public void Configure(EntityTypeBuilder<ChangeAsItWas> was)
    {
        was.ToTable("ChangesAsTheyWere");
        was.Property(w => w.Id).ValueGeneratedNever();
        was.Property(w => w.Title).HasMaxLength(Change.TitleLength);
        was.Property(w => w.What).HasMaxLength(Change.WhatLength);
    }
}

public sealed class MeasureRebaseConfiguration : IEntityTypeConfiguration<MeasureRebase>
{
    public void Configure(EntityTypeBuilder<MeasureRebase> rebase)
    {
        rebase.ToTable("MeasureRebases");
        rebase.Property(r => r.Id).ValueGeneratedNever();
        rebase.Property(r => r.MeasureKey).HasMaxLength(Lengths.MeasureKey);
        rebase.Property(r => r.Reason).HasMaxLength(MeasureRebase.ReasonLength);
        rebase.Property(r => r.WithdrawnFor).HasMaxLength(MeasureRebase.ReasonLength);
        rebase.HasOne<Team>().WithMany().HasForeignKey(r => r.TeamId).OnDelete(DeleteBehavior.Restrict);
        rebase.HasOne<Change>().WithMany().HasForeignKey(r => r.ChangeId).OnDelete(DeleteBehavior.Restrict);

        // Two clicks at once do not start the limits again twice.
        rebase.HasIndex(r => new { r.TeamId, r.MeasureKey, r.ChangeId }, "OneRebaseAtAChange").IsUnique().HasFilter("WithdrawnAt IS NULL");
    }
}

public sealed class MeasureTargetConfiguration : IEntityTypeConfiguration<MeasureTarget>
{
    public void Configure(EntityTypeBuilder<MeasureTarget> target)
    {
        target.ToTable("MeasureTargets");
        target.Property(t => t.Id).ValueGeneratedNever();
        target.Property(t => t.MeasureKey).HasMaxLength(Lengths.MeasureKey);
        target.Property(t => t.DecidedBy).HasMaxLength(MeasureTarget.DecidedByLength);
        target.Property(t => t.Reason).HasMaxLength(MeasureTarget.ReasonLength);
        target.HasOne<Team>().WithMany().HasForeignKey(t => t.TeamId).OnDelete(DeleteBehavior.Restrict);
        target.HasIndex(t => new { t.TeamId, t.MeasureKey }, "OneTarget").IsUnique().HasFilter("EndedAt IS NULL");
    }
}
