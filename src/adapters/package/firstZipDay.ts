/**
 * The first day that a zip entry can carry, given to every entry so that equal contents give equal bytes. fflate
 * writes the local parts of a date, so this is the same in every time zone.
 */
export const FIRST_ZIP_DAY = new Date(1980, 0, 1);
