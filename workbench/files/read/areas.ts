import { type Area, parseAddress } from "../../../host/model/area";

/** The areas of a list such as `A1:B2 C3` (ECMA-376 18.18.76); what is no address is left out. */
export function readAreas(list: string): Area[] {
  return list
    .trim()
    .split(/\s+/)
    .map(parseAddress)
    .filter((area) => area !== null);
}
