using System.Security.Claims;
using CrisisCare.Web.Calendar;
using CrisisCare.Web.Commands;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CrisisCare.Web.Tests.Data;

/// <summary>Without a server at hand, SQL Server's own parser at least reads everything we would send it.</summary>
public sealed class TransactSqlTests
{
    public static TheoryData<string> Lists => [.. ListQueries.All.Keys];

    [Fact]
    public void The_script_for_a_database_administrator_is_T_SQL_and_safe_to_run_twice()
    {
        var script = MigrateVerb.Script();

        Assert.Empty(Errors(script));
        Assert.Contains("IF NOT EXISTS", script);
        Assert.Contains("OneCurrentLead", script);
        Assert.Contains("[HangFire]", script);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_query_of_each_list_is_T_SQL(string list)
    {
        // Within somebody's request, so that the filter that keeps teams apart is part of what is read.
        var somebody = new ClaimsPrincipal(new ClaimsIdentity([new Claim(Principal.Team, Guid.NewGuid().ToString())], "Test"));
        var scope = new TeamScope(new HttpContextAccessor { HttpContext = new DefaultHttpContext { User = somebody } });
        using var db = new SqlServerCrisisCareDbContext(new DbContextOptionsBuilder<SqlServerCrisisCareDbContext>().UseSqlServer("Server=none").Options, scope);

        var sql = ListQueries.All[list](db).ToQueryString();

        Assert.Empty(Errors(sql));
        Assert.Contains("[TeamId]", sql);
    }

    [Fact]
    public void A_calendar_feed_with_nobody_logged_in_asks_for_one_member_of_staff_in_T_SQL()
    {
        using var db = new SqlServerCrisisCareDbContext(
            new DbContextOptionsBuilder<SqlServerCrisisCareDbContext>().UseSqlServer("Server=none").Options,
            new TeamScope(new HttpContextAccessor { HttpContext = new DefaultHttpContext() }));

        var sql = db.BookingsOf(Guid.Empty, new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero)).ToQueryString();

        Assert.Empty(Errors(sql));
        Assert.Contains("[StaffMemberId] = @owner", sql);
    }

    [Fact]
    public void The_parser_would_notice()
    {
        Assert.NotEmpty(Errors("SELECT FROM WHERE"));
    }

    internal static IEnumerable<string> Errors(string sql)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        return errors.Select(error => $"line {error.Line}: {error.Message}");
    }
}
