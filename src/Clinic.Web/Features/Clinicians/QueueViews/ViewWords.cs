using Clinic.Data.Records;

namespace Clinic.Web.Features.Clinicians.QueueViews;

/// <summary>What the clinician reads.</summary>
public static class ViewWords
{
    public static string Say(ViewRefusal reason) => reason switch
    {
        ViewRefusal.NotAllowed => "This account may not do that, or may not any more. Please sign in again.",
        ViewRefusal.NameMissing => "Give the view a name, such as “Urgent and unclaimed”.",
        ViewRefusal.NameLong => $"Please shorten the name to {SavedView.LongestName} characters.",
        ViewRefusal.NameTaken => "You have a view of that name. Choose another name, or delete that view first.",
        ViewRefusal.TooMany => $"You have {SavedView.Most} views already. Delete one you no longer use, then save this one.",
        ViewRefusal.Gone => "That view is not there any more: you deleted it in another window.",
        ViewRefusal.Failed => "That could not be saved just now. Nothing was changed; please try again in a moment.",
    };
}
