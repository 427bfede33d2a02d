import { ExcelError } from "../model/errors";
import { sameName } from "../model/formula";
import type { Sheet } from "../model/sheet";
import type { CustomPropertyValue, DocumentProperty, Workbook } from "../model/workbook";
import { type HostObject, type Members, hostClass } from "../protocol/hostObject";
import { toText } from "./arguments";

const DOCUMENT_PROPERTIES: readonly DocumentProperty[] = [
  "title",
  "subject",
  "author",
  "keywords",
  "comments",
  "category",
  "manager",
  "company",
];

function documentMembers(): Pick<Members<Workbook>, "get" | "set"> {
  const named = DOCUMENT_PROPERTIES.map((name) => ({
    name,
    server: name.charAt(0).toUpperCase() + name.slice(1),
  }));
  return {
    get: Object.fromEntries(
      named.map(({ name, server }) => [server, (workbook: Workbook) => workbook.properties.get(name) ?? ""]),
    ),
    set: Object.fromEntries(
      named.map(({ name, server }) => [
        server,
        (workbook: Workbook, value: unknown) => {
          workbook.properties.set(name, toText(value));
          workbook.changed({ kind: "properties" });
        },
      ]),
    ),
  };
}

/** The class DocumentProperties. */
export function documentPropertiesClass(): (workbook: Workbook) => HostObject {
  return hostClass<Workbook>("DocumentProperties", {
    ...documentMembers(),
    objects: { Custom: customProperties },
  });
}

interface Entry<Owner> {
  readonly owner: Owner;
  readonly key: string;
}

const customProperty = hostClass<Entry<Workbook>>("CustomProperty", {
  get: {
    Key: ({ key }) => key,
    Value: ({ owner, key }) => owner.customProperties.get(key) ?? null,
    Type: ({ owner, key }) => typeOf(owner.customProperties.get(key)),
  },
  set: { Value: ({ owner, key }, value) => setCustom(owner, key, value) },
  call: {
    Delete: ({ owner, key }) => {
      owner.customProperties.delete(key);
      owner.changed({ kind: "properties" });
    },
  },
});

function typeOf(value: CustomPropertyValue | undefined): string {
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  return typeof value === "boolean" ? "Boolean" : "String";
}

function setCustom(workbook: Workbook, key: string, value: unknown): void {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
    throw new ExcelError("InvalidArgument", "a property is a text, a number or true or false");
  }
  if (typeof value === "string" && value.length > 255)
    throw new ExcelError("InvalidArgument", "more than 255 characters");
  workbook.customProperties.set(key, value);
  workbook.changed({ kind: "properties" });
}

/** The key as it was first written; keys are the same without regard to case. */
function existingKey(properties: ReadonlyMap<string, unknown>, key: unknown): string | null {
  const wanted = toText(key);
  return [...properties.keys()].find((known) => sameName(known, wanted)) ?? null;
}

function newKey(properties: ReadonlyMap<string, unknown>, key: unknown): string {
  const name = toText(key);
  if (name === "" || name.length > 255)
    throw new ExcelError("InvalidArgument", "a key of 1 to 255 characters");
  return existingKey(properties, name) ?? name;
}

const customProperties = hostClass<Workbook>("CustomPropertyCollection", {
  items: (owner) => [...owner.customProperties.keys()].map((key) => customProperty({ owner, key })),
  find: (owner, key) => {
    const known = existingKey(owner.customProperties, key);
    return known === null ? null : customProperty({ owner, key: known });
  },
  call: {
    Add: (owner, [key, value]) => {
      const name = newKey(owner.customProperties, key);
      setCustom(owner, name, value);
      return customProperty({ owner, key: name });
    },
    DeleteAll: (owner) => {
      owner.customProperties.clear();
      owner.changed({ kind: "properties" });
    },
  },
});

function setWorksheetProperty(sheet: Sheet, key: string, value: unknown): void {
  sheet.customProperties.set(key, toText(value));
  sheet.workbook.changed({ kind: "sheet", sheet, part: "customProperties" });
}

const worksheetProperty = hostClass<Entry<Sheet>>("WorksheetCustomProperty", {
  id: ({ key }) => key,
  get: { Key: ({ key }) => key, Value: ({ owner, key }) => owner.customProperties.get(key) ?? "" },
  set: { Value: ({ owner, key }, value) => setWorksheetProperty(owner, key, value) },
  call: {
    Delete: ({ owner, key }) => {
      owner.customProperties.delete(key);
      owner.workbook.changed({ kind: "sheet", sheet: owner, part: "customProperties" });
    },
  },
});

/** The class WorksheetCustomPropertyCollection. */
export function worksheetPropertiesClass(): (sheet: Sheet) => HostObject {
  return hostClass<Sheet>("WorksheetCustomPropertyCollection", {
    items: (owner) => [...owner.customProperties.keys()].map((key) => worksheetProperty({ owner, key })),
    find: (owner, key) => {
      const known = existingKey(owner.customProperties, key);
      return known === null ? null : worksheetProperty({ owner, key: known });
    },
    call: {
      Add: (owner, [key, value]) => {
        const name = newKey(owner.customProperties, key);
        setWorksheetProperty(owner, name, value);
        return worksheetProperty({ owner, key: name });
      },
    },
  });
}
