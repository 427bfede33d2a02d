/** The level of ExcelApi that the pane needs: Excel 2021. The manifest asks for the same. */
export const NEEDED_API = "1.14";
