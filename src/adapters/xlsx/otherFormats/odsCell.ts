import type { GridCell } from "../../../core/sheet/grid";
import { displayText } from "../displayText";
import { isoDateSerial } from "../readCell";
import type { XmlAttributes } from "../../package/scanXml";

type Content = Pick<GridCell, "value" | "numberFormat" | "error">;

/**
 * A cell of the grid; null where it holds nothing (ODF 1.3 part 3, 19.385). What a person sees is what the program that
 * saved the file has written into it; formulas stay in OpenFormula.
 * @param written its paragraphs; null where it has none
 */
export function odsCell(attributes: XmlAttributes, written: string | null): GridCell | null {
  const content = contentOf(attributes, written ?? "");
  const formula = attributes.get("formula")?.replace(/^(?:\w+:)?=/, "");
  if (formula === undefined && content.error === undefined && (content.value ?? "") === "") return null;
  const cell = { ...content, text: shownText(content, written ?? "") };
  return formula === undefined ? cell : { ...cell, formula };
}

function contentOf(attributes: XmlAttributes, written: string): Content {
  const numberFormat = "General";
  const type = attributes.get("value-type");
  if (type === "float" || type === "currency") {
    return { value: numberOf(attributes.get("value"), written), numberFormat };
  }
  if (type === "percentage") {
    const decimals = /\.(\d+)%/.exec(written)?.[1]?.length ?? 0;
    const percent = decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`;
    return { value: numberOf(attributes.get("value"), written), numberFormat: percent };
  }
  if (type === "boolean") return { value: attributes.get("boolean-value") === "true", numberFormat };
  if (type === "date") {
    const date = attributes.get("date-value") ?? "";
    const value = date === "" ? written : isoDateSerial(date, false);
    return { value, numberFormat: date.includes("T") ? "yyyy/m/d h:mm" : "yyyy/m/d" };
  }
  if (type === "time") {
    return { value: timeOf(attributes.get("time-value") ?? "") ?? written, numberFormat: "[h]:mm:ss" };
  }
  if (type === "error") {
    return { value: null, error: written.startsWith("#") ? written : "#VALUE!", numberFormat };
  }
  return { value: written === "" ? (attributes.get("string-value") ?? "") : written, numberFormat };
}

function shownText({ value, error, numberFormat }: Content, written: string): string {
  if (error !== undefined) return error;
  if (written.trim() !== "") return written;
  if (typeof value === "number") return displayText(value, numberFormat, false);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value ?? "";
}

/** What is shown, where the file has no number for it: nothing is lost. */
function numberOf(value: string | undefined, written: string): string | number {
  const number = Number(value ?? "");
  return value === undefined || value.trim() === "" || !Number.isFinite(number) ? written : number;
}

/** A duration as a part of a day: `PT08H30M00S`. */
function timeOf(duration: string): number | null {
  const match = /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(duration);
  if (!match) return null;
  const [, sign, hours = "0", minutes = "0", seconds = "0"] = match;
  const part = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(",", "."))) / 86_400;
  return sign === "-" ? -part : part;
}
