import type { ExcelHost } from "../host/excelHost";
import type { Hyperlink } from "../host/model/cellStore";
import { parseAddress } from "../host/model/area";

/** Goes where a link leads: to a place in the workbook, or to another page in a tab of its own. */
export function followLink({ workbook }: ExcelHost, { address, documentReference }: Hyperlink): boolean {
  if (documentReference === null) return openPage(address);
  const [place = "", ...quoted] = documentReference.replace(/^#/, "").split("!").reverse();
  const name = quoted
    .reverse()
    .join("!")
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  const sheet = name === "" ? workbook.active : workbook.find(name);
  const area = parseAddress(place);
  if (!sheet || !area || sheet.visibility !== "Visible") return false;
  sheet.select([area]);
  return true;
}

function openPage(address: string | null): boolean {
  if (address === null || !/^(?:https?|mailto):/i.test(address)) return false;
  window.open(address, "_blank", "noopener,noreferrer");
  return true;
}
