namespace CrisisCare.Web.Import;

/// <summary>A file that can be brought, by the word for it on the command line.</summary>
/// <param name="Name">The word of the verb.</param>
/// <param name="Columns">Its header; the order of columns is free.</param>
/// <param name="OtherColumns">Another header that it may have instead.</param>
/// <param name="MakesTeam">A team named for the first time is made.</param>
public sealed record ImportKind(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string>? OtherColumns, bool MakesTeam, Func<IServiceProvider, FileImport> Create)
{
    public static readonly ImportKind Staff = Of<StaffImport>("staff", StaffImport.Columns, makesTeam: true);
    public static readonly ImportKind Caseload = Of<CaseloadImport>("caseload", CaseloadRow.Columns);
    public static readonly ImportKind Contacts = Of<ContactsImport>("contacts", ContactsImport.Columns);

    public static readonly ImportKind Rota = Of<RotaImport>("rota", RotaImport.ByShift, otherColumns: RotaImport.ByTimes);

    private static ImportKind Of<T>(string name, IReadOnlyList<string> columns, bool makesTeam = false, IReadOnlyList<string>? otherColumns = null)
        where T : FileImport =>
        new(name, columns, otherColumns, makesTeam, services => ActivatorUtilities.CreateInstance<T>(services));
}
