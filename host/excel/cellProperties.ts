import type { Area } from "../model/area";
import { isBounded } from "../model/area";
import { ExcelError } from "../model/errors";
import type { HostObject, Members } from "../protocol/hostObject";
import { libraryClass } from "../protocol/library";
import { isMissing, toRecord } from "./arguments";
import type { Block } from "./block";

// getCellProperties and its kind read many cells, rows or columns at once, as trees of plain properties; the set…
// methods write such trees.

type Tree = Readonly<Record<string, unknown>>;

/** Where the sides of a cell's border are found in a collection of borders. */
const SIDES: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

/** The methods getCellProperties, setRowProperties and so on. */
export function cellPropertyMethods(
  range: (block: Block, area: Area) => HostObject,
): NonNullable<Members<Block>["call"]> {
  const part = (block: Block, row: number, column: number, rows: number, columns: number): HostObject => {
    const { area } = block;
    return range(block, { row: area.row + row, column: area.column + column, rows, columns });
  };
  const rowOf = (block: Block, at: number): HostObject => part(block, at, 0, 1, block.area.columns);
  const columnOf = (block: Block, at: number): HostObject => part(block, 0, at, block.area.rows, 1);
  const cellOf = (block: Block, row: number, column: number): HostObject => part(block, row, column, 1, 1);
  return {
    GetRowProperties: (block, [wanted]) =>
      indices(block.area.rows).map((at) => readTree(rowOf(block, at), toRecord(wanted))),
    GetColumnProperties: (block, [wanted]) =>
      indices(block.area.columns).map((at) => readTree(columnOf(block, at), toRecord(wanted))),
    GetCellProperties: (block, [wanted]) => {
      if (!isBounded(block.area)) throw new ExcelError("InvalidArgument", "cells of whole rows or columns");
      return indices(block.area.rows).map((row) =>
        indices(block.area.columns).map((column) => readTree(cellOf(block, row, column), toRecord(wanted))),
      );
    },
    SetRowProperties: (block, [given]) =>
      listOf(given, block.area.rows).forEach((tree, at) => writeTree(rowOf(block, at), tree)),
    SetColumnProperties: (block, [given]) =>
      listOf(given, block.area.columns).forEach((tree, at) => writeTree(columnOf(block, at), tree)),
    SetCellProperties: (block, [given]) =>
      listOf(given, block.area.rows).forEach((line, row) =>
        listOf(line, block.area.columns).forEach((tree, column) =>
          writeTree(cellOf(block, row, column), tree),
        ),
      ),
  };
}

function indices(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function listOf(value: unknown, length: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length !== length)
    throw new ExcelError("InvalidArgument", `no list of ${length}`);
  return value;
}

/** The properties that a tree of `true` asks for. What is asked of borders is told of each side. */
function readTree(object: HostObject, wanted: Tree): Tree {
  if (object.type === "RangeBorderCollection") {
    return Object.fromEntries(
      Object.keys(SIDES).map((side) => [side, readTree(inner(object, side), wanted)]),
    );
  }
  const asked = Object.entries(wanted).filter(([, value]) => value !== false && !isMissing(value));
  return Object.fromEntries(asked.map(([name, value]) => [name, readEntry(object, name, value)]));
}

function readEntry(object: HostObject, name: string, wanted: unknown): unknown {
  return wanted === true ? read(object, name) : readTree(inner(object, name), toRecord(wanted));
}

function writeTree(object: HostObject, given: unknown): void {
  if (isMissing(given)) return;
  for (const [name, value] of Object.entries(toRecord(given))) {
    if (isMissing(value)) continue;
    const setter = object.members.setter(serverName(object, name));
    if (setter) setter(value);
    else writeTree(inner(object, name), value);
  }
}

function read(object: HostObject, name: string): unknown {
  const getter = object.members.getter(serverName(object, name));
  if (!getter) throw new ExcelError("NotImplemented", `${object.type}.${name}`);
  return getter();
}

function inner(object: HostObject, name: string): HostObject {
  const side = SIDES[name];
  const isBorders = object.type === "RangeBorderCollection" && side !== undefined;
  const found = isBorders ? object.members.find(side) : object.members.object(serverName(object, name))?.();
  if (!found) throw new ExcelError("NotImplemented", `${object.type}.${name}`);
  return found;
}

function serverName(object: HostObject, name: string): string {
  return libraryClass(object.type)?.servers.get(name) ?? name;
}
