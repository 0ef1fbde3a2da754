using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Security;

/// <summary>
/// Two people changed the same thing: the database kept one change, and whoever came second is told so (409) and shown the
/// way back. The exception goes no further, for SQL Server quotes the values of a refused row in it.
/// </summary>
public sealed class ConflictFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is DbUpdateConcurrencyException || IsUniqueViolation(context.Exception))
        {
            context.ExceptionHandled = true;
            context.Result = new StatusCodeResult(StatusCodes.Status409Conflict);
        }
    }

    public static bool IsUniqueViolation(Exception exception) => exception is DbUpdateException
    {
        InnerException: SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } or SqlException { Number: 2601 or 2627 },
    };
}
