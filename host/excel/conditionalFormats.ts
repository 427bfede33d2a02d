import type { ConditionalFormat, ConditionalStyle } from "../model/conditionalFormat";
import { ExcelError } from "../model/errors";
import { type HostObject, hostClass } from "../protocol/hostObject";
import { toBoolean, toColor, toInteger, toText, toWord } from "./arguments";
import { Block } from "./block";
import type { Objects, PlacedFormat } from "./objects";

/** The class ConditionalFormatCollection. */
export function conditionalFormatsClass(objects: Objects): (block: Block) => HostObject {
  const formats = (block: Block): HostObject[] =>
    block.sheet.conditionalFormats
      .within(block.areas)
      .map((format) => objects.conditionalFormat({ sheet: block.sheet, format }));
  return hostClass<Block>("ConditionalFormatCollection", {
    items: formats,
    find: (block, key) => formats(block).find((format) => format.members.id() === key) ?? null,
    call: {
      Add: (block, [type]) => {
        if (type !== "Custom")
          throw new ExcelError("NotImplemented", `ConditionalFormatCollection.add("${String(type)}")`);
        block.sheet.guard("allowFormatCells");
        const format = block.sheet.conditionalFormats.add(block.areas);
        block.sheet.conditionalFormatsChanged();
        return objects.conditionalFormat({ sheet: block.sheet, format });
      },
      ClearAll: ({ sheet, areas }) => {
        sheet.guard("allowFormatCells");
        sheet.conditionalFormats.clear(areas);
        sheet.conditionalFormatsChanged();
      },
    },
  });
}

/** Changes a format where protection allows it, and tells of it. */
function change({ sheet, format }: PlacedFormat, to: Partial<Omit<ConditionalFormat, "id">>): void {
  sheet.guard("allowFormatCells");
  Object.assign(format, to);
  sheet.conditionalFormatsChanged();
}

function restyle(placed: PlacedFormat, to: Partial<ConditionalStyle>): void {
  change(placed, { style: { ...placed.format.style, ...to } });
}

const fill = hostClass<PlacedFormat>("ConditionalRangeFill", {
  get: { Color: ({ format }) => format.style.fillColor ?? "" },
  set: { Color: (placed, value) => restyle(placed, { fillColor: toColor(value) }) },
  call: { Clear: (placed) => restyle(placed, { fillColor: null }) },
});

const font = hostClass<PlacedFormat>("ConditionalRangeFont", {
  get: {
    Color: ({ format }) => format.style.fontColor ?? "",
    Bold: ({ format }) => format.style.bold,
    Italic: ({ format }) => format.style.italic,
    Strikethrough: ({ format }) => format.style.strikethrough,
    Underline: ({ format }) => format.style.underline,
  },
  set: {
    Color: (placed, value) => restyle(placed, { fontColor: toColor(value) }),
    Bold: (placed, value) => restyle(placed, { bold: toBoolean(value) }),
    Italic: (placed, value) => restyle(placed, { italic: toBoolean(value) }),
    Strikethrough: (placed, value) => restyle(placed, { strikethrough: toBoolean(value) }),
    Underline: (placed, value) => restyle(placed, { underline: toWord(value, ["None", "Single", "Double"]) }),
  },
  call: {
    Clear: (placed) =>
      restyle(placed, { fontColor: null, bold: null, italic: null, strikethrough: null, underline: null }),
  },
});

const style = hostClass<PlacedFormat>("ConditionalRangeFormat", {
  get: { NumberFormat: ({ format }) => format.style.numberFormat },
  set: { NumberFormat: (placed, value) => restyle(placed, { numberFormat: toText(value) }) },
  objects: { Fill: fill, Font: font },
});

const rule = hostClass<PlacedFormat>("ConditionalFormatRule", {
  get: { Formula: ({ format }) => format.formula },
  set: {
    Formula: (placed, value) => {
      const text = toText(value);
      const formula = text.startsWith("=") ? text : `=${text}`;
      placed.sheet.workbook.checkFormula(formula);
      change(placed, { formula });
    },
  },
});

const custom = hostClass<PlacedFormat>("CustomConditionalFormat", { objects: { Rule: rule, Format: style } });

/** The class ConditionalFormat, with a formula. */
export function conditionalFormatClass(objects: Objects): (placed: PlacedFormat) => HostObject {
  const onlyArea = ({ sheet, format }: PlacedFormat): Block | null =>
    format.areas.length === 1 ? new Block(sheet, format.areas) : null;
  return hostClass<PlacedFormat>("ConditionalFormat", {
    id: ({ format }) => format.id,
    get: {
      Id: ({ format }) => format.id,
      Type: () => "Custom",
      Priority: ({ sheet, format }) => sheet.conditionalFormats.priority(format),
      StopIfTrue: ({ format }) => format.stopIfTrue,
    },
    set: {
      Priority: ({ sheet, format }, value) => {
        sheet.guard("allowFormatCells");
        sheet.conditionalFormats.setPriority(format, toInteger(value));
        sheet.conditionalFormatsChanged();
      },
      StopIfTrue: (placed, value) => change(placed, { stopIfTrue: toBoolean(value) }),
    },
    objects: { Custom: custom, CustomOrNullObject: custom },
    call: {
      Delete: ({ sheet, format }) => {
        sheet.guard("allowFormatCells");
        sheet.conditionalFormats.remove(format);
        sheet.conditionalFormatsChanged();
      },
      GetRange: (placed) => {
        const block = onlyArea(placed);
        if (!block) throw new ExcelError("InvalidOperation", "it applies to several ranges");
        return objects.range(block);
      },
      GetRangeOrNullObject: (placed) => {
        const block = onlyArea(placed);
        return block && objects.range(block);
      },
      GetRanges: ({ sheet, format }) => objects.rangeAreas(new Block(sheet, format.areas)),
    },
  });
}
