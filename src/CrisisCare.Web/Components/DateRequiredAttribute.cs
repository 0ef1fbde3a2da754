using System.ComponentModel.DataAnnotations;

namespace CrisisCare.Web.Components;

/// <summary>Asks for a date: <c>[DateRequired(ErrorMessage = "Enter the date of birth")]</c> on a <see cref="DateParts"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DateRequiredAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is DateParts { IsEmpty: false };
}
