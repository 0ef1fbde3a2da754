using CrisisCare.Domain.Reviews;
using CrisisCare.Web.Data;
using CrisisCare.Web.Notifications;
using CrisisCare.Web.Pages.Reviews;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CrisisCare.Web.Tests.Pages;

public sealed class ReviewsSqlTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Every_query_about_reviews_is_good_sql_for_sql_server()
    {
        using var db = new SqlServerDesign().CreateDbContext([]);
        var inbox = new Inbox(db, new TeamScope(new HttpContextAccessor()));
        IQueryable[] queries =
        [
            db.Episodes.StillToHold(),
            db.Episodes.WithoutAReviewAhead(Today),
            ReviewRow.Of(db, db.Episodes.Overdue(Today)),
            ReviewRow.Of(db, db.Episodes.DueBetween(Today, Today.AddDays(14))),
            ReviewRow.Of(db, db.Episodes.HeldBetween(Today.AddDays(-28), Today)),
            inbox.Of(Guid.NewGuid()),
            inbox.NoticesOf(Guid.NewGuid()),
        ];

        Assert.All(queries, query => Assert.Empty(Errors(query.ToQueryString())));
    }

    private static IList<ParseError> Errors(string sql)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        return errors;
    }
}
