using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Voice;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrisisCare.Web.Data.Configurations;

public sealed class ExcerptConfiguration : IEntityTypeConfiguration<Excerpt>
{
    public void Configure(EntityTypeBuilder<Excerpt> excerpt)
    {
        excerpt.ToTable("Excerpts");
        excerpt.Property(e => e.Id).ValueGeneratedNever();
        excerpt.HasOne<Team>().WithMany().HasForeignKey(e => e.TeamId).OnDelete(DeleteBehavior.Restrict);
        excerpt.HasOne<FeedbackPiece>().WithMany().HasForeignKey(e => e.PieceId).OnDelete(DeleteBehavior.Restrict);
        excerpt.HasIndex(e => e.PieceId, "OneStandingExcerpt").IsUnique().HasFilter("WithdrawnAt IS NULL");
    }
}

public sealed class ThemeConfiguration : IEntityTypeConfiguration<Theme>
{
    public void Configure(EntityTypeBuilder<Theme> theme)
    {
        theme.ToTable("Themes", table => table.HasCheckConstraint("DecidedWithADate", "(Decision IS NULL AND DecidedOn IS NULL) OR (Decision IS NOT NULL AND DecidedOn IS NOT NULL)"));
        theme.Property(t => t.Id).ValueGeneratedNever();
        theme.Property(t => t.Title).HasMaxLength(Theme.TitleLength);
        theme.Property(t => t.Decision).HasMaxLength(Theme.DecisionLength);
        theme.Property(t => t.Version).IsConcurrencyToken();
        theme.HasOne<Team>().WithMany().HasForeignKey(t => t.TeamId).OnDelete(DeleteBehavior.Restrict);
        theme.HasOne<Change>().WithMany().HasForeignKey(t => t.ChangeId).OnDelete(DeleteBehavior.Restrict);
        theme.HasMany(t => t.Pieces).WithOne().HasForeignKey(p => p.ThemeId).OnDelete(DeleteBehavior.Restrict);
        theme.HasMany(t => t.Quotes).WithOne().HasForeignKey(q => q.ThemeId).OnDelete(DeleteBehavior.Restrict);
    }
}

public sealed class ThemePieceConfiguration : IEntityTypeConfiguration<ThemePiece>
{
    public void Configure(EntityTypeBuilder<ThemePiece> held)
    {
        held.ToTable("ThemePieces");
        held.Property(p => p.Id).ValueGeneratedNever();
        held.HasOne<FeedbackPiece>().WithMany().HasForeignKey(p => p.PieceId).OnDelete(DeleteBehavior.Restrict);
        held.HasIndex(p => new { p.ThemeId, p.PieceId }, "OnceInATheme").IsUnique();
    }
}

public sealed class QuoteConfiguration : IEntityTypeConfiguration<Quote>
{
    public void Configure(EntityTypeBuilder<Quote> quote)
    {
        quote.ToTable("Quotes");
        quote.Property(q => q.Id).ValueGeneratedNever();
        quote.Property(q => q.Words).HasMaxLength(Quote.WordsLength);
        quote.Ignore(q => q.Standing);
        quote.HasOne<Team>().WithMany().HasForeignKey(q => q.TeamId).OnDelete(DeleteBehavior.Restrict);
        quote.HasOne<Excerpt>().WithMany().HasForeignKey(q => q.ExcerptId).OnDelete(DeleteBehavior.Restrict);
        quote.HasMany(q => q.Clearances).WithOne().HasForeignKey(c => c.QuoteId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Two standing clearances of a quote are of two kinds and of two accounts, whatever anybody clicks: the database refuses every other second one.</summary>
public sealed class ClearanceConfiguration : IEntityTypeConfiguration<Clearance>
{
    public void Configure(EntityTypeBuilder<Clearance> clearance)
    {
        clearance.ToTable("Clearances", table => table.HasCheckConstraint("ClearedByAKind", "Kind IN ('Staff', 'Partner')"));
        clearance.Property(c => c.Id).ValueGeneratedNever();
        clearance.HasIndex(c => new { c.QuoteId, c.Kind }, "OneClearanceOfAKind").IsUnique().HasFilter("TakenBackAt IS NULL");
        clearance.HasIndex(c => new { c.QuoteId, c.Account }, "OneClearanceOfAnAccount").IsUnique().HasFilter("TakenBackAt IS NULL");
    }
}
