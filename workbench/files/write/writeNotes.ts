import { areaAddress, cellArea } from "../../../host/model/area";
import type { PlacedNote } from "../../../host/model/notes";
import { MAIN } from "./namespaces";
import { element, escaped, textElement, xmlPart, xstring } from "./xml";

/** The notes of a sheet (ECMA-376 18.7.6). */
export function commentsXml(notes: readonly PlacedNote[]): string {
  const authors = [...new Set(notes.map(({ note }) => note.author))];
  return xmlPart(
    element(
      "comments",
      { xmlns: MAIN },
      element("authors", {}, ...authors.map((author) => element("author", {}, escaped(xstring(author))))),
      element(
        "commentList",
        {},
        ...notes.map(({ row, column, note }) =>
          element(
            "comment",
            { ref: areaAddress(cellArea(row, column)), authorId: authors.indexOf(note.author) },
            element("text", {}, textElement("t", note.text)),
          ),
        ),
      ),
    ),
  );
}

const LINE_HEIGHT = 15;
const CHARACTERS_A_LINE = 12;

/** The boxes in which notes show: Excel takes a note without one for damage ([MS-OI29500] 2.1.616). */
export function noteBoxesXml(notes: readonly PlacedNote[]): string {
  const type = element(
    "v:shapetype",
    { id: "_x0000_t202", coordsize: "21600,21600", "o:spt": 202, path: "m,l,21600r21600,l21600,xe" },
    element("v:stroke", { joinstyle: "miter" }),
    element("v:path", { gradientshapeok: "t", "o:connecttype": "rect" }),
  );
  return element(
    "xml",
    {
      "xmlns:v": "urn:schemas-microsoft-com:vml",
      "xmlns:o": "urn:schemas-microsoft-com:office:office",
      "xmlns:x": "urn:schemas-microsoft-com:office:excel",
    },
    element("o:shapelayout", { "v:ext": "edit" }, element("o:idmap", { "v:ext": "edit", data: 1 })),
    type,
    ...notes.map(noteBox),
  );
}

function noteBox({ row, column, note }: PlacedNote, index: number): string {
  const lines = note.text
    .split("\n")
    .reduce((sum, line) => sum + Math.ceil((line.length + 1) / CHARACTERS_A_LINE), 1);
  const height = Math.min(400, Math.max(60, lines * LINE_HEIGHT));
  return element(
    "v:shape",
    {
      id: `_x0000_s${1025 + index}`,
      type: "#_x0000_t202",
      style: `position:absolute;width:150pt;height:${height}pt;visibility:hidden`,
      fillcolor: "#ffffe1",
      "o:insetmode": "auto",
    },
    element("v:fill", { color2: "#ffffe1" }),
    element("v:shadow", { on: "t", color: "black", obscured: "t" }),
    element("v:path", { "o:connecttype": "none" }),
    element("v:textbox", { style: "mso-direction-alt:auto" }),
    element(
      "x:ClientData",
      { ObjectType: "Note" },
      element("x:MoveWithCells"),
      element("x:SizeWithCells"),
      // From beside the cell to three columns on, in columns, pixels, rows and pixels.
      element(
        "x:Anchor",
        {},
        [column + 1, 15, row, 2, column + 4, 15, row + Math.ceil(height / 15), 4].join(", "),
      ),
      element("x:AutoFill", {}, "False"),
      element("x:Row", {}, String(row)),
      element("x:Column", {}, String(column)),
    ),
  );
}
