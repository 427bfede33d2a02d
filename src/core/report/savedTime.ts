/** A time of saving as 来源 shows it, in UTC: `2017-12-13T03:14:00.000Z` → `2017-12-13 03:14:00`. */
export function savedTimeText(saved: string): string {
  return saved.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.000)?(\.\d{3})?Z$/, "$1 $2$3");
}

/** The time that was shown, as ISO 8601 again; anything else stays as it is. */
export function savedTimeShown(text: string): string {
  return text.replace(
    /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d{3})?$/,
    (_, day: string, time: string, fraction = ".000") => `${day}T${time}${fraction}Z`,
  );
}
