using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Voice;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrisisCare.Web.Data.Configurations;

/// <summary>Done together is nothing that one kind can say alone: the database asks for an account of each, and for two different ones.</summary>
public sealed class ChangeIdeaConfiguration : IEntityTypeConfiguration<ChangeIdea>
{
    public void Configure(EntityTypeBuilder<ChangeIdea> idea)
    {
        idea.ToTable("ChangeIdeas", table =>
        {
            table.HasCheckConstraint("DoneTogetherByBoth", "DoneTogetherAt IS NULL OR (ChangeId IS NOT NULL AND AgreedByStaff IS NOT NULL AND AgreedByPartner IS NOT NULL AND AgreedByStaff <> AgreedByPartner)");
            table.HasCheckConstraint("AcceptedIsAChange", "Decision IS NULL OR Decision <> 'Accepted' OR ChangeId IS NOT NULL");
        });
        idea.Property(i => i.Id).ValueGeneratedNever();
        idea.Property(i => i.Title).HasMaxLength(ChangeIdea.TitleLength);
        idea.Property(i => i.What).HasMaxLength(ChangeIdea.WhatLength);
        idea.Property(i => i.CreditWords).HasMaxLength(Credit.WordsLength);
        idea.Property(i => i.DecisionReason).HasMaxLength(ChangeIdea.ReasonLength);
        idea.Property(i => i.Version).IsConcurrencyToken();
        idea.Ignore(i => i.Credit);
        idea.HasOne<Team>().WithMany().HasForeignKey(i => i.TeamId).OnDelete(DeleteBehavior.Restrict);
        idea.HasOne<Theme>().WithMany().HasForeignKey(i => i.ThemeId).OnDelete(DeleteBehavior.Restrict);
        idea.HasOne<Change>().WithMany().HasForeignKey(i => i.ChangeId).OnDelete(DeleteBehavior.Restrict);
        idea.HasMany(i => i.Comments).WithOne().HasForeignKey(one => one.IdeaId).OnDelete(DeleteBehavior.Restrict);
        idea.HasMany(i => i.Tests).WithOne().HasForeignKey(one => one.IdeaId).OnDelete(DeleteBehavior.Restrict);
        idea.HasMany(i => i.Agreements).WithOne().HasForeignKey(one => one.IdeaId).OnDelete(DeleteBehavior.Restrict);
        idea.HasMany(i => i.Measures).WithOne().HasForeignKey(one => one.IdeaId).OnDelete(DeleteBehavior.Restrict);
    }
}

public sealed class IdeaCommentConfiguration : IEntityTypeConfiguration<IdeaComment>
{
    public void Configure(EntityTypeBuilder<IdeaComment> comment)
    {
        comment.ToTable("IdeaComments");
        comment.Property(c => c.Id).ValueGeneratedNever();
        comment.Property(c => c.Words).HasMaxLength(IdeaComment.WordsLength);
    }
}

public sealed class TestCycleConfiguration : IEntityTypeConfiguration<TestCycle>
{
    public void Configure(EntityTypeBuilder<TestCycle> test)
    {
        test.ToTable("TestCycles");
        test.Property(t => t.Id).ValueGeneratedNever();
        test.Property(t => t.Plan).HasMaxLength(TestCycle.WordsLength);
        test.Property(t => t.Do).HasMaxLength(TestCycle.WordsLength);
        test.Property(t => t.Study).HasMaxLength(TestCycle.WordsLength);
        test.Property(t => t.Act).HasMaxLength(TestCycle.WordsLength);
        test.Property(t => t.Version).IsConcurrencyToken();
        test.HasIndex(t => new { t.IdeaId, t.Number }, "OneTestOfANumber").IsUnique();
    }
}

public sealed class IdeaAgreementConfiguration : IEntityTypeConfiguration<IdeaAgreement>
{
    public void Configure(EntityTypeBuilder<IdeaAgreement> agreement)
    {
        agreement.ToTable("IdeaAgreements");
        agreement.Property(a => a.Id).ValueGeneratedNever();
        agreement.HasIndex(a => new { a.IdeaId, a.Account }, "OneAgreementOfAnAccount").IsUnique();
    }
}

public sealed class MeasureProposalConfiguration : IEntityTypeConfiguration<MeasureProposal>
{
    public void Configure(EntityTypeBuilder<MeasureProposal> proposal)
    {
        proposal.ToTable("MeasureProposals");
        proposal.Property(p => p.Id).ValueGeneratedNever();
        proposal.Property(p => p.MeasureKey).HasMaxLength(Lengths.MeasureKey);
        proposal.Property(p => p.Why).HasMaxLength(MeasureProposal.WhyLength);
    }
}

public sealed class ProtectedTimeConfiguration : IEntityTypeConfiguration<ProtectedTime>
{
    public void Configure(EntityTypeBuilder<ProtectedTime> time)
    {
        time.ToTable("ProtectedTime");
        time.Property(t => t.Id).ValueGeneratedNever();
        time.Property(t => t.OnWhat).HasMaxLength(ProtectedTime.OnWhatLength);
        time.HasOne<Team>().WithMany().HasForeignKey(t => t.TeamId).OnDelete(DeleteBehavior.Restrict);
        time.HasIndex(t => new { t.TeamId, t.On });
    }
}

public sealed class SettingDecisionConfiguration : IEntityTypeConfiguration<SettingDecision>
{
    public void Configure(EntityTypeBuilder<SettingDecision> decision)
    {
        decision.ToTable("SettingDecisions");
        decision.Property(d => d.Id).ValueGeneratedNever();
        decision.Property(d => d.Setting).HasMaxLength(TeamSetting.KeyLength);
        decision.Property(d => d.DecidedBy).HasMaxLength(SettingDecision.ByLength);
        decision.Property(d => d.Why).HasMaxLength(SettingDecision.WhyLength);
        decision.HasOne<Team>().WithMany().HasForeignKey(d => d.TeamId).OnDelete(DeleteBehavior.Restrict);
        decision.HasIndex(d => new { d.TeamId, d.Setting });
    }
}
