using CrisisCare.Domain.Contacts;

namespace CrisisCare.Domain.Tests.Contacts;

public sealed class MechanismAndAttendanceTests
{
    [Theory]
    [InlineData("face_to_face", Mechanism.FaceToFace, true, true)]
    [InlineData("video", Mechanism.Video, true, true)]
    [InlineData("phone", Mechanism.Phone, true, false)]
    [InlineData("talk_type", Mechanism.TalkType, true, false)]
    [InlineData("text", Mechanism.Text, false, false)]
    [InlineData("email", Mechanism.Email, false, false)]
    [InlineData("other", Mechanism.Other, false, false)]
    public void A_text_or_an_email_is_not_a_meeting(string code, Mechanism expected, bool direct, bool faceToFace)
    {
        Assert.True(Mechanism.TryParseCode(code, out var mechanism));

        Assert.Equal((expected, direct, faceToFace), (mechanism, mechanism.IsDirect, mechanism.IsFaceToFace));
    }

    [Theory]
    [InlineData("attended", Attendance.Attended, true)]
    [InlineData("attended_late", Attendance.AttendedLate, true)]
    [InlineData("late_not_seen", Attendance.LateNotSeen, false)]
    [InlineData("did_not_attend", Attendance.DidNotAttend, false)]
    [InlineData("no_access", Attendance.NoAccess, false)]
    [InlineData("cancelled_by_person", Attendance.CancelledByPerson, false)]
    [InlineData("cancelled_by_team", Attendance.CancelledByTeam, false)]
    public void Only_an_attended_contact_was_held(string code, Attendance expected, bool held)
    {
        Assert.True(Attendance.TryParseCode(code, out var attendance));

        Assert.Equal((expected, held), (attendance, attendance.IsHeld));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Attended")]
    [InlineData("0")]
    public void A_code_is_matched_exactly(string? code)
    {
        Assert.False(Mechanism.TryParseCode(code, out _));
        Assert.False(Attendance.TryParseCode(code, out _));
    }

    [Fact]
    public void Every_value_reads_back_from_its_code_and_has_its_own_words()
    {
        Assert.All(Mechanisms.All, value => Assert.True(Mechanism.TryParseCode(value.Code, out var parsed) && parsed == value));
        Assert.All(Attendances.All, value => Assert.True(Attendance.TryParseCode(value.Code, out var parsed) && parsed == value));
        Assert.Distinct(Mechanisms.All.Select(value => value.Words));
        Assert.Distinct(Attendances.All.Select(value => value.Words));
    }
}
