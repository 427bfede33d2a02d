/** The day in the properties of a workbook that no program has saved since it was made: it says nothing about when. */
export const NEVER_SAVED = "2000-01-01T00:00:00Z";
