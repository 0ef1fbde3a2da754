using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrisisCare.Web.Data;

/// <summary>Moments are kept in UTC: <c>datetime2</c> in SQL Server, sortable text in SQLite, which cannot order offsets.</summary>
public sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    moment => moment.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
