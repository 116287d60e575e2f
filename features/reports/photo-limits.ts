/** Photos of one report, and pages of its scan. */
export const mostReportPhotos = 6
export const mostReportPages = 8
