import type { CustomPropertyValue, Workbook } from "../../../host/model/workbook";
import { element, escaped, xmlPart, xstring } from "./xml";

const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006";

/** docProps/core.xml (ECMA-376 part 2, 11). @param modified when the workbook is saved (ISO 8601) */
export function coreXml({ properties, created }: Workbook, modified: string): string {
  const text = (name: string, value: string | undefined): string =>
    value === undefined ? "" : element(name, {}, escaped(xstring(value)));
  const day = (name: string, value: string): string => element(name, { "xsi:type": "dcterms:W3CDTF" }, value);
  return xmlPart(
    element(
      "cp:coreProperties",
      {
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      text("dc:title", properties.get("title")),
      text("dc:subject", properties.get("subject")),
      text("dc:creator", properties.get("author")),
      text("cp:keywords", properties.get("keywords")),
      text("dc:description", properties.get("comments")),
      text("cp:category", properties.get("category")),
      day("dcterms:created", created ?? modified),
      day("dcterms:modified", modified),
    ),
  );
}

/** docProps/app.xml (ECMA-376 22.2). */
export function appXml({ properties }: Workbook): string {
  const text = (name: string, value: string | undefined): string =>
    value === undefined ? "" : element(name, {}, escaped(xstring(value)));
  return xmlPart(
    element(
      "Properties",
      { xmlns: `${DOCUMENT}/extended-properties` },
      text("Manager", properties.get("manager")),
      text("Company", properties.get("company")),
      element("Application", {}, "task-matrix"),
    ),
  );
}

/** docProps/custom.xml (ECMA-376 22.3). Its numbers count from 2. */
export function customXml(properties: ReadonlyMap<string, CustomPropertyValue>): string {
  return xmlPart(
    element(
      "Properties",
      { xmlns: `${DOCUMENT}/custom-properties`, "xmlns:vt": `${DOCUMENT}/docPropsVTypes` },
      ...[...properties].map(([name, value], index) =>
        element(
          "property",
          { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: index + 2, name: xstring(name) },
          valueElement(value),
        ),
      ),
    ),
  );
}

function valueElement(value: CustomPropertyValue): string {
  if (typeof value === "boolean") return element("vt:bool", {}, String(value));
  if (typeof value === "string") return `<vt:lpwstr>${escaped(xstring(value))}</vt:lpwstr>`;
  const whole = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return element(whole ? "vt:i4" : "vt:r8", {}, String(value));
}
