/** Of what the tabs show. */
export const PANEL_ID = "panel";
