import { areaAddress, quotedSheetName } from "../model/area";
import { ExcelError } from "../model/errors";
import { referredSheets } from "../model/formula";
import type { DefinedName } from "../model/names";
import { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { type HostObject, hostClass } from "../protocol/hostObject";
import { addressOn, blockOf, isMissing, toBoolean, toText } from "./arguments";
import { Block } from "./block";
import type { Objects } from "./objects";

type Scope = Workbook | Sheet;

/** A name and where it is defined. */
interface PlacedName {
  readonly scope: Scope;
  readonly name: DefinedName;
}

/** The class NamedItemCollection, of a workbook or of a sheet. */
export function namesClass(objects: Objects): (scope: Scope) => HostObject {
  const item = namedItemClass(objects);
  return hostClass<Scope>("NamedItemCollection", {
    items: (scope) => scope.names.all().map((name) => item({ scope, name })),
    find: (scope, key) => {
      const name = scope.names.find(toText(key));
      return name && item({ scope, name });
    },
    call: {
      Add: (scope, [name, reference, comment]) => {
        const formula = readReference(scope, reference);
        const added = scope.names.add(toText(name), formula, isMissing(comment) ? "" : toText(comment));
        workbookOf(scope).changed({ kind: "names" });
        return item({ scope, name: added });
      },
    },
  });
}

function workbookOf(scope: Scope): Workbook {
  return scope instanceof Sheet ? scope.workbook : scope;
}

/** A range, or a formula with its leading `=`. */
function readReference(scope: Scope, reference: unknown): string {
  const block = blockOf(reference);
  if (block) return `=${quotedSheetName(block.sheet.name)}!${areaAddress(block.area, "$")}`;
  const formula = toText(reference);
  if (!formula.startsWith("="))
    throw new ExcelError("InvalidArgument", `a formula begins with =: ${formula}`);
  workbookOf(scope).checkFormula(formula);
  return formula;
}

function namedItemClass(objects: Objects): (placed: PlacedName) => HostObject {
  const range = (placed: PlacedName): HostObject | null => {
    const block = blockBehind(placed);
    return block && objects.range(block);
  };
  return hostClass<PlacedName>("NamedItem", {
    id: ({ name }) => name.name,
    get: {
      Name: ({ name }) => name.name,
      Formula: ({ name }) => name.formula,
      Comment: ({ name }) => name.comment,
      Visible: ({ name }) => name.visible,
      Scope: ({ scope }) => (scope instanceof Sheet ? "Worksheet" : "Workbook"),
      Type: (placed) => (blockBehind(placed) ? "Range" : constantOf(placed.name.formula).type),
      Value: (placed) => blockBehind(placed)?.address ?? constantOf(placed.name.formula).value,
    },
    set: {
      Formula: ({ scope, name }, value) => {
        name.formula = readReference(scope, value);
        workbookOf(scope).changed({ kind: "names" });
      },
      Comment: ({ name }, value) => {
        name.comment = toText(value);
      },
      Visible: ({ name }, value) => {
        name.visible = toBoolean(value);
      },
    },
    call: {
      Delete: ({ scope, name }) => {
        scope.names.remove(name);
        workbookOf(scope).changed({ kind: "names" });
      },
      GetRange: (placed) => {
        const found = range(placed);
        if (!found) throw new ExcelError("ItemNotFound", `${placed.name.formula} is no range`);
        return found;
      },
      GetRangeOrNullObject: range,
    },
    objects: {
      WorksheetOrNullObject: ({ scope }) => (scope instanceof Sheet ? objects.worksheet(scope) : null),
      Worksheet: ({ scope }) => {
        if (!(scope instanceof Sheet)) throw new ExcelError("ItemNotFound");
        return objects.worksheet(scope);
      },
    },
  });
}

/** What a name is for that is no range: a number, a text, true or false. Other formulas stay as they are written. */
function constantOf(formula: string): { readonly type: string; readonly value: unknown } {
  const text = formula.slice(1).trim();
  if (text.includes("#REF!")) return { type: "Error", value: "#REF!" };
  if (text !== "" && Number.isFinite(Number(text)))
    return { type: Number.isInteger(Number(text)) ? "Integer" : "Double", value: Number(text) };
  if (/^(TRUE|FALSE)$/i.test(text)) return { type: "Boolean", value: text.toUpperCase() === "TRUE" };
  const [, quoted] = /^"((?:[^"]|"")*)"$/.exec(text) ?? [];
  return { type: "String", value: quoted?.replaceAll('""', '"') ?? text };
}

/** The range that a name stands for, where its formula is a single reference. */
function blockBehind({ scope, name }: PlacedName): Block | null {
  const workbook = workbookOf(scope);
  const [sheetName] = referredSheets(name.formula);
  const sheet = sheetName === undefined ? null : workbook.find(sheetName);
  if (!sheet || !/^=(?:'(?:[^']|'')+'|[^'!]+)!\$?[A-Za-z]*\$?\d*(?::\$?[A-Za-z]*\$?\d*)?$/.test(name.formula))
    return null;
  return new Block(sheet, [addressOn(sheet, name.formula.slice(1))]);
}
