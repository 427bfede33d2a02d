/** SpreadsheetML. */
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** The attributes that name relationships. */
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** The beginning of the content types of SpreadsheetML. */
export const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
