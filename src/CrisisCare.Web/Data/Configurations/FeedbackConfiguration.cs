using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Voice;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrisisCare.Web.Data.Configurations;

public sealed class FeedbackPieceConfiguration : IEntityTypeConfiguration<FeedbackPiece>
{
    public void Configure(EntityTypeBuilder<FeedbackPiece> piece)
    {
        piece.ToTable("Feedback");

        // The id is made from the form and the answers: the same ones sent twice are refused by the key itself.
        piece.Property(p => p.Id).ValueGeneratedNever();
        piece.Property(p => p.Name).HasMaxLength(FeedbackSaid.NameLength);
        piece.Property(p => p.Reach).HasMaxLength(FeedbackSaid.NameLength);
        piece.Property(p => p.RemovedFor).HasMaxLength(FeedbackPiece.ReasonLength);
        piece.Property(p => p.Version).IsConcurrencyToken();
        piece.HasOne<Team>().WithMany().HasForeignKey(p => p.TeamId).OnDelete(DeleteBehavior.Restrict);
        piece.HasOne<ServiceUser>().WithMany().HasForeignKey(p => p.ServiceUserId).OnDelete(DeleteBehavior.Restrict);
        piece.HasIndex(p => new { p.TeamId, p.ReceivedAt });
        piece.HasIndex(p => new { p.TeamId, p.ReadAt });
    }
}

public sealed class FeedbackLinkConfiguration : IEntityTypeConfiguration<FeedbackLink>
{
    public void Configure(EntityTypeBuilder<FeedbackLink> link)
    {
        link.ToTable("FeedbackLinks");
        link.Property(l => l.Id).ValueGeneratedNever();
        link.Property(l => l.SecretHash).HasMaxLength(LinkSecret.HashLength);
        link.Property(l => l.Place).HasMaxLength(FeedbackLink.PlaceLength);
        link.Property(l => l.Version).IsConcurrencyToken();
        link.HasOne<Team>().WithMany().HasForeignKey(l => l.TeamId).OnDelete(DeleteBehavior.Restrict);
        link.HasOne<ServiceUser>().WithMany().HasForeignKey(l => l.ServiceUserId).OnDelete(DeleteBehavior.Restrict);
        link.HasIndex(l => l.SecretHash).IsUnique();
    }
}

public sealed class StaffSurveyConfiguration : IEntityTypeConfiguration<StaffSurvey>
{
    public void Configure(EntityTypeBuilder<StaffSurvey> survey)
    {
        survey.ToTable("StaffSurveys");
        survey.Property(s => s.Id).ValueGeneratedNever();
        survey.Property(s => s.Title).HasMaxLength(StaffSurvey.TitleLength);
        survey.Property(s => s.SecretHash).HasMaxLength(LinkSecret.HashLength);
        survey.Property(s => s.Version).IsConcurrencyToken();
        survey.HasOne<Team>().WithMany().HasForeignKey(s => s.TeamId).OnDelete(DeleteBehavior.Restrict);
        survey.HasMany(s => s.Answers).WithOne().HasForeignKey(a => a.SurveyId).OnDelete(DeleteBehavior.Restrict);
        survey.HasIndex(s => s.SecretHash).IsUnique();
    }
}

public sealed class StaffSurveyAnswerConfiguration : IEntityTypeConfiguration<StaffSurveyAnswer>
{
    public void Configure(EntityTypeBuilder<StaffSurveyAnswer> answer)
    {
        answer.ToTable("StaffSurveyAnswers");
        answer.Property(a => a.Id).ValueGeneratedNever();
        answer.Property(a => a.Name).HasMaxLength(StaffSurveyAnswer.NameLength);
    }
}
