using Clinic.Domain.Review;
using Clinic.Web.Features.Quality.Access;

namespace Clinic.Web.Features.Quality.Times;

/// <summary>How long cases waited.</summary>
/// <param name="Period">Which cases.</param>
/// <param name="Priorities">By priority, the most urgent first.</param>
public sealed record ReviewTimesView(QualityPeriod Period, IReadOnlyList<PriorityTimes> Priorities);

/// <summary>The waits of cases of one priority.</summary>
/// <param name="Priority">The priority.</param>
/// <param name="Level">Clock hours it is to be decided within, as set now.</param>
/// <param name="All">All of them.</param>
/// <param name="Weeks">By the week they came in, the earliest first; a week without a case too.</param>
public sealed record PriorityTimes(CasePriority Priority, TimeSpan Level, ReviewTimes All, IReadOnlyList<WeekTimes> Weeks);

/// <summary>The waits of cases that came in within one week.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Times">Their waits.</param>
public sealed record WeekTimes(DateOnly Monday, ReviewTimes Times);
