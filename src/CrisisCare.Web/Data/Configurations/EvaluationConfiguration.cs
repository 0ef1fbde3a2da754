using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Evaluation;
using CrisisCare.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrisisCare.Web.Data.Configurations;

/// <summary>A team has one plan. Once it is locked triggers refuse every change to it (see <see cref="LockedPlans"/>).</summary>
public sealed class EvaluationPlanConfiguration : IEntityTypeConfiguration<EvaluationPlan>
{
    public void Configure(EntityTypeBuilder<EvaluationPlan> plan)
    {
        plan.ToTable("EvaluationPlans", table =>
        {
            table.HasTrigger(LockedPlans.PlanTrigger);
            table.HasCheckConstraint("LockedWithAHash", "(LockedAt IS NULL AND LockedBy IS NULL AND Hash IS NULL) OR (LockedAt IS NOT NULL AND LockedBy IS NOT NULL AND Hash IS NOT NULL)");
        });
        plan.Property(p => p.Id).ValueGeneratedNever();
        plan.ComplexProperty(p => p.Facts, facts =>
        {
            facts.Property(f => f.Question).HasMaxLength(EvaluationPlan.TextLength);
            facts.Property(f => f.PrimaryMeasure).HasMaxLength(Lengths.MeasureKey);
            facts.Property(f => f.Comparison).HasMaxLength(EvaluationPlan.TextLength);
            facts.Property(f => f.Exclusions).HasMaxLength(EvaluationPlan.TextLength);
            facts.Property(f => f.NotWorking).HasMaxLength(EvaluationPlan.TextLength);
            facts.Property(f => f.NegativeControl).HasMaxLength(Lengths.MeasureKey);
        });
        plan.Ignore(p => p.Primary).Ignore(p => p.NegativeControl).Ignore(p => p.Asked);
        plan.Property(p => p.GoLiveTitle).HasMaxLength(Change.TitleLength);
        plan.Property(p => p.Hash).HasMaxLength(EvaluationPlan.HashLength).IsFixedLength().IsUnicode(false);
        plan.Property(p => p.Version).IsConcurrencyToken();
        plan.HasOne<Team>().WithMany().HasForeignKey(p => p.TeamId).OnDelete(DeleteBehavior.Restrict);
        plan.HasOne<Change>().WithMany().HasForeignKey(p => p.ChangeId).OnDelete(DeleteBehavior.Restrict);
        plan.HasMany(p => p.Amendments).WithOne().HasForeignKey(amendment => amendment.PlanId).OnDelete(DeleteBehavior.Restrict);
        plan.HasIndex(p => p.TeamId, "OnePlan").IsUnique();
    }
}

public sealed class PlanAmendmentConfiguration : IEntityTypeConfiguration<PlanAmendment>
{
    public void Configure(EntityTypeBuilder<PlanAmendment> amendment)
    {
        amendment.ToTable("PlanAmendments", table => table.HasTrigger(LockedPlans.AmendmentTrigger));
        amendment.Property(a => a.Id).ValueGeneratedNever();
        amendment.Property(a => a.Text).HasMaxLength(EvaluationPlan.TextLength);
        amendment.Property(a => a.Hash).HasMaxLength(EvaluationPlan.HashLength).IsFixedLength().IsUnicode(false);

        // Two amendments at once: the second is refused, so that the chain of hashes never forks.
        amendment.HasIndex(a => new { a.PlanId, a.Number }).IsUnique();
    }
}
