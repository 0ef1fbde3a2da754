using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Web.Pages.Staff;

/// <summary>Days on which somebody will not work, as they are typed.</summary>
public sealed class AbsenceInput
{
    [Display(Name = "Kind of absence"), Required(ErrorMessage = "Choose the kind of absence")]
    public AbsenceKind? Kind { get; set; }

    [Display(Name = "First day away"), Required(ErrorMessage = "Enter the first day away")]
    public DateOnly? FirstDay { get; set; }

    [Display(Name = "Last day away"), Required(ErrorMessage = "Enter the last day away")]
    public DateOnly? LastDay { get; set; }
}

/// <summary>When somebody leaves, as it is typed.</summary>
public sealed class LeavingInput
{
    [Display(Name = "First day they no longer work here"), Required(ErrorMessage = "Enter the first day they no longer work here")]
    public DateOnly? On { get; set; }
}
