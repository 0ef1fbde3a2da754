using Microsoft.Data.Sqlite;

namespace CrisisCare.Web.Import.Mhsds;

/// <summary>
/// What was kept of an extract, on the disk: contacts come in any order, and are written episode by episode in memory that does
/// not grow with them. The database has no name; SQLite unlinks its file as soon as it is open, so that nothing is left behind,
/// whatever happens to the process.
/// </summary>
internal sealed class MhsdsStaging : IDisposable
{
    private const string Tables =
        """
        PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536; PRAGMA temp_store=FILE;
        CREATE TABLE service (request TEXT, team TEXT, closed INTEGER, reason INTEGER, rejected INTEGER, PRIMARY KEY (request, team)) WITHOUT ROWID;
        CREATE TABLE referral (number INTEGER PRIMARY KEY, id TEXT UNIQUE, patient TEXT, received INTEGER, accepted INTEGER, priority INTEGER, closed INTEGER, reason INTEGER);
        CREATE TABLE person (id TEXT PRIMARY KEY, nhs TEXT, born INTEGER, first TEXT, last TEXT) WITHOUT ROWID;
        CREATE TABLE coordinator (patient TEXT, staff TEXT, started INTEGER, ended INTEGER, PRIMARY KEY (patient, staff, started)) WITHOUT ROWID;
        CREATE TABLE contact (id TEXT PRIMARY KEY, referral INTEGER, at INTEGER, minutes INTEGER, mechanism INTEGER, attendance INTEGER, planned INTEGER);
        CREATE TABLE activity (contact INTEGER, act TEXT, staff TEXT, PRIMARY KEY (contact, act, staff)) WITHOUT ROWID;
        CREATE TABLE staffing (act TEXT, staff TEXT, PRIMARY KEY (act, staff)) WITHOUT ROWID;
        CREATE TABLE staff (id TEXT PRIMARY KEY, name TEXT, profession INTEGER, registered INTEGER) WITHOUT ROWID;
        BEGIN;
        """;

    private readonly SqliteConnection connection = new("Data Source=;Pooling=False");
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    public MhsdsStaging()
    {
        connection.Open();
        Run(Tables);
    }

    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    /// <summary>Runs a statement with its parameters in order (?1, ?2, …) and says how many rows it changed.</summary>
    public int Run(string sql, params object?[] values) => Prepared(sql, values).ExecuteNonQuery();

    public bool Any(string sql, params object?[] values) => Prepared(sql, values).ExecuteScalar() is not null;

    public int Count(string sql) => Convert.ToInt32(Prepared(sql, []).ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);

    public IEnumerable<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params object?[] values)
    {
        using var command = connection.CreateCommand();
        Fill(command, sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return read(reader);
        }
    }

    private SqliteCommand Prepared(string sql, object?[] values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            commands.Add(sql, command = connection.CreateCommand());
            Fill(command, sql, values);
            return command;
        }

        for (var place = 0; place < values.Length; place++)
        {
            command.Parameters[place].Value = values[place] ?? DBNull.Value;
        }

        return command;
    }

    private static void Fill(SqliteCommand command, string sql, object?[] values)
    {
        command.CommandText = sql;
        for (var place = 0; place < values.Length; place++)
        {
            command.Parameters.AddWithValue($"?{place + 1}", values[place] ?? DBNull.Value);
        }
    }
}
