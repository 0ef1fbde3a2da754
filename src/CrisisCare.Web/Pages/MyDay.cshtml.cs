using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages;

[Authorize(Policy = Policies.RecordCare)]
public sealed class MyDayModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    public DateOnly Today => clock.Today;

    public MyBookings Bookings { get; private set; } = new([], []);

    public IReadOnlyList<MyPerson> People { get; private set; } = [];

    public IReadOnlyList<MyPerson> NeedingSomething => [.. People.Where(person => person.Needs.Count > 0)];

    public async Task OnGetAsync()
    {
        if (User.StaffMemberId is not { } me)
        {
            return;
        }

        var now = clock.GetUtcNow();
        Bookings = await MyBookings.LoadAsync(db, me, now);
        People = await MyPerson.LoadAsync(db, me, now);
    }
}
