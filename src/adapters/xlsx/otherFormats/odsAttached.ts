import type { Attachment, AttachmentKind } from "../../../core/sheet/grid";
import type { XmlAttributes } from "../../package/scanXml";
import { OdsText } from "./odsText";

/** What lies beside a cell's content (ODF 1.3 part 3, 10.3 and 14.1): notes, and drawings of all kinds. */
const ATTACHED: ReadonlySet<string> = new Set([
  ...[
    "annotation",
    "frame",
    "custom-shape",
    "rect",
    "line",
    "circle",
    "ellipse",
    "polyline",
    "polygon",
    "path",
  ],
  ...["regular-polygon", "g", "control", "caption", "connector", "measure", "scene"],
]);
const PICTURES: ReadonlySet<string> = new Set(["image", "object", "object-ole", "plugin"]);

/** Reads one note or drawing, from the tag that opens it to the one that closes it. */
export class OdsAttached {
  private readonly words = new OdsText();
  private depth = 1;
  private kind: AttachmentKind;
  private isChart = false;

  /** null where such an element is no note or drawing. */
  static opened(
    name: string,
    attributes: XmlAttributes,
    place: Pick<Attachment, "row" | "column">,
  ): OdsAttached | null {
    return ATTACHED.has(name) ? new OdsAttached(name, attributes.get("name") ?? "", place) : null;
  }

  private constructor(
    name: string,
    private readonly ownName: string,
    private readonly place: Pick<Attachment, "row" | "column">,
  ) {
    this.kind = name === "annotation" ? "note" : "text-box";
  }

  open(name: string, attributes: XmlAttributes): void {
    this.depth += 1;
    if (PICTURES.has(name) && this.kind === "text-box") {
      this.kind = "picture";
      // A picture of it, for programs that cannot draw it, follows.
      this.isChart = name === "object";
    }
    this.words.open(name, attributes);
  }

  text(piece: string): void {
    this.words.add(piece);
  }

  /** @returns whether the note or drawing itself is closed */
  close(name: string): boolean {
    this.depth -= 1;
    if (this.depth > 0) this.words.close(name);
    return this.depth === 0;
  }

  /** A picture, and words; what holds neither is nothing that was said. */
  get found(): Attachment[] {
    const text = this.words.written ?? "";
    const picture: Attachment[] =
      this.kind === "picture"
        ? [{ ...this.place, kind: "picture", text: "", ...(this.isChart ? { chart: this.ownName } : {}) }]
        : [];
    if (text.trim() === "") return picture;
    return [...picture, { ...this.place, kind: this.kind === "note" ? "note" : "text-box", text }];
  }
}
