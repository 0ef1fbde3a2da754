using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Evaluation;
using CrisisCare.Domain.HandOvers;
using CrisisCare.Domain.Notices;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Calendar;
using CrisisCare.Web.Data.Figures;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CrisisCare.Web.Data;

/// <summary>
/// The model, the same on both databases. People are reached by three doors only (service users, referrals, episodes), and
/// each opens on the teams of whoever is logged in; leads, reviews, bookings and contacts have no door of their own. The rota,
/// the catalogue, hand-overs and feedback open on those teams too.
/// </summary>
public abstract class CrisisCareDbContext(DbContextOptions options, TeamScope scope)
    : IdentityUserContext<User, Guid>(options), IDataProtectionKeyContext
{
    public const string TeamFilter = "team";

    public DbSet<Team> Teams => Set<Team>();

    public DbSet<StaffMember> StaffMembers => Set<StaffMember>();

    public DbSet<ServiceUser> ServiceUsers => Set<ServiceUser>();

    public DbSet<Referral> Referrals => Set<Referral>();

    public DbSet<Episode> Episodes => Set<Episode>();

    public DbSet<ReviewReminder> Reminders => Set<ReviewReminder>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<Shift> Shifts => Set<Shift>();

    public DbSet<PlannedIntervention> Interventions => Set<PlannedIntervention>();

    public DbSet<HandOver> HandOvers => Set<HandOver>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<MeasureRebase> MeasureRebases => Set<MeasureRebase>();

    public DbSet<MeasureTarget> MeasureTargets => Set<MeasureTarget>();

    public DbSet<EvaluationPlan> EvaluationPlans => Set<EvaluationPlan>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<FeedbackPiece> Feedback => Set<FeedbackPiece>();

    public DbSet<FeedbackLink> FeedbackLinks => Set<FeedbackLink>();

    public DbSet<MyTeamLink> MyTeamLinks => Set<MyTeamLink>();

    public DbSet<PersonsRequest> PersonsRequests => Set<PersonsRequest>();

    public DbSet<StaffSurvey> StaffSurveys => Set<StaffSurvey>();

    public DbSet<Excerpt> Excerpts => Set<Excerpt>();

    public DbSet<Theme> Themes => Set<Theme>();

    public DbSet<Quote> Quotes => Set<Quote>();

    public DbSet<ChangeIdea> ChangeIdeas => Set<ChangeIdea>();

    public DbSet<ProtectedTime> ProtectedTime => Set<ProtectedTime>();

    public DbSet<SettingDecision> SettingDecisions => Set<SettingDecision>();

    public DbSet<EpisodeFigures> EpisodeFigures => Set<EpisodeFigures>();

    public DbSet<StaleFigures> StaleFigures => Set<StaleFigures>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>
    /// The key of the form being handled: saved with the first change the form makes, so that the same form posted twice
    /// changes things once (see <see cref="Submission"/>).
    /// </summary>
    public Submission? Submission { get; set; }

    /// <summary>
    /// Switched off by the demonstration's seeder, for data made up at once is not a change that anybody made, and where
    /// somebody writes without an account: the minute it came would tell who it was.
    /// </summary>
    public bool KeepsAuditTrail { get; set; } = true;

    private bool SeesEverything => scope.SeesEverything;

    private IReadOnlyList<Guid> VisibleTeams => scope.TeamIds;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        if (Submission is { IsSaved: false } submission && ChangeTracker.HasChanges())
        {
            Add(submission);
        }

        CountVersions();
        FiguresMarks.Write(this);
        if (KeepsAuditTrail)
        {
            AuditTrail.Write(this, scope.UserId, this.GetService<TimeProvider>().GetUtcNow());
        }

        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        Submission?.IsSaved = true;
        return saved;
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.ApplyConfigurationsFromAssembly(typeof(CrisisCareDbContext).Assembly);
        model.Entity<ServiceUser>().HasQueryFilter(TeamFilter, person => SeesEverything || VisibleTeams.Contains(person.TeamId));
        model.Entity<Referral>().HasQueryFilter(TeamFilter, referral => SeesEverything || VisibleTeams.Contains(referral.TeamId));
        model.Entity<Episode>().HasQueryFilter(TeamFilter, episode => SeesEverything || VisibleTeams.Contains(episode.TeamId));
        model.Entity<Shift>().HasQueryFilter(TeamFilter, shift => SeesEverything || VisibleTeams.Contains(shift.TeamId));
        model.Entity<PlannedIntervention>().HasQueryFilter(TeamFilter, intervention => SeesEverything || VisibleTeams.Contains(intervention.TeamId));
        model.Entity<HandOver>().HasQueryFilter(TeamFilter, handOver => SeesEverything || VisibleTeams.Contains(handOver.TeamId));
        model.Entity<FeedbackPiece>().HasQueryFilter(TeamFilter, piece => SeesEverything || VisibleTeams.Contains(piece.TeamId));
        model.Entity<FeedbackLink>().HasQueryFilter(TeamFilter, link => SeesEverything || VisibleTeams.Contains(link.TeamId));
        model.Entity<MyTeamLink>().HasQueryFilter(TeamFilter, link => SeesEverything || VisibleTeams.Contains(link.TeamId));
        model.Entity<PersonsRequest>().HasQueryFilter(TeamFilter, request => SeesEverything || VisibleTeams.Contains(request.TeamId));
        model.Entity<StaffSurvey>().HasQueryFilter(TeamFilter, survey => SeesEverything || VisibleTeams.Contains(survey.TeamId));
        model.Entity<Change>().HasQueryFilter(TeamFilter, change => SeesEverything || VisibleTeams.Contains(change.TeamId));
        model.Entity<MeasureRebase>().HasQueryFilter(TeamFilter, rebase => SeesEverything || VisibleTeams.Contains(rebase.TeamId));
        model.Entity<MeasureTarget>().HasQueryFilter(TeamFilter, target => SeesEverything || VisibleTeams.Contains(target.TeamId));
        model.Entity<EpisodeFigures>().HasQueryFilter(TeamFilter, figures => SeesEverything || VisibleTeams.Contains(figures.TeamId));
        model.Entity<Excerpt>().HasQueryFilter(TeamFilter, excerpt => SeesEverything || VisibleTeams.Contains(excerpt.TeamId));
        model.Entity<Theme>().HasQueryFilter(TeamFilter, theme => SeesEverything || VisibleTeams.Contains(theme.TeamId));
        model.Entity<Quote>().HasQueryFilter(TeamFilter, quote => SeesEverything || VisibleTeams.Contains(quote.TeamId));
        model.Entity<ChangeIdea>().HasQueryFilter(TeamFilter, idea => SeesEverything || VisibleTeams.Contains(idea.TeamId));
        model.Entity<ProtectedTime>().HasQueryFilter(TeamFilter, time => SeesEverything || VisibleTeams.Contains(time.TeamId));
        model.Entity<SettingDecision>().HasQueryFilter(TeamFilter, decision => SeesEverything || VisibleTeams.Contains(decision.TeamId));
        model.Entity<EvaluationPlan>().HasQueryFilter(TeamFilter, plan => SeesEverything || VisibleTeams.Contains(plan.TeamId));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions.Properties<decimal>().HavePrecision(3, 2);
    }

    /// <summary>SQLite has no row versions, so the application counts; the domain has counted already where it changed more than the row.</summary>
    private void CountVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(entry => entry.State == EntityState.Modified))
        {
            var version = entry.Property(versioned => versioned.Version);
            if (version.CurrentValue == version.OriginalValue)
            {
                version.CurrentValue++;
            }
        }
    }
}

/// <summary>The embedded default: one file, no server.</summary>
public sealed class SqliteCrisisCareDbContext(DbContextOptions<SqliteCrisisCareDbContext> options, TeamScope scope) : CrisisCareDbContext(options, scope);

/// <summary>Production.</summary>
public sealed class SqlServerCrisisCareDbContext(DbContextOptions<SqlServerCrisisCareDbContext> options, TeamScope scope) : CrisisCareDbContext(options, scope)
{
    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        // SQL Server does not sort version 7 GUIDs by time: the large tables are laid out by what they are read by.
        model.Entity<Domain.Contacts.Contact>().HasKey(contact => contact.Id).IsClustered(false);
        model.Entity<Domain.Contacts.Contact>().HasIndex(contact => new { contact.EpisodeId, contact.OccurredAt }).IsClustered();
        model.Entity<AuditEntry>().HasKey(entry => entry.Id).IsClustered(false);
        model.Entity<AuditEntry>().HasIndex(entry => entry.At).IsClustered();
    }
}
