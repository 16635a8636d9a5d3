/**
 * Time limits of supervision (domain §6.3, §6.4, §6.7). `Days` are calendar days, `WorkingDays` working days; where the
 * provinces differ the county's default is named in the field reference.
 */
export const supervisionLimits = {
  noticeAheadWorkingDays: 5,
  preliminaryDays: { special: 5, comprehensive: 10 },
  defenceDays: 10,
  opinionDays: 30,
  rectificationReportDays: 10,
  recheckWorkingDays: 15,
  objectionDays: 10,
  objectionAnswerDays: 30,
  reopenMonths: 12,
  bulletinWorkingDays: 10,
  announcementWorkingDays: 10,
  cycleRectificationDays: 90,
  chaseWorkingDays: 5,
} as const;
