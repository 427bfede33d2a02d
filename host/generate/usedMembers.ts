import { relative, sep } from "node:path";
import ts from "typescript";
import { levelIn } from "./deriveLibrary";

/** What an add-in uses of Microsoft's library. */
export interface LibraryUse {
  /** `Range.values`, `Excel.createWorkbook`, `Office.Context.displayLanguage`, in the order of the alphabet. */
  readonly member: string;
  /** The level of ExcelApi that brought it, or another requirement set; null where the declarations name none. */
  readonly level: string | null;
  /** Where, as paths below the folder. */
  readonly files: readonly string[];
}

/** What the sources of an add-in say about the library. */
export interface AddInSources {
  readonly uses: readonly LibraryUse[];
  /** For each file, the levels of ExcelApi that it asks `isSetSupported` for. */
  readonly gates: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads from an add-in's sources which members of the namespaces Excel, Office and OfficeExtension they use: by dot, by
 * taking apart, in `set({ … })`, and in the texts of `load("…")`. Fields of plain data are no members, nor is what the
 * library does without asking Excel, as `load` itself.
 * @param isRead whether a file of the program belongs to the add-in.
 * @throws Error for a `load` whose text cannot be read from the source.
 */
export function usedMembers(
  program: ts.Program,
  folder: string,
  isRead: (file: string) => boolean,
): AddInSources {
  const used = new Map<string, { level: string | null; files: Set<string> }>();
  const gates = new Map<string, string[]>();
  const checker = program.getTypeChecker();
  for (const source of program.getSourceFiles()) {
    const path = relative(folder, source.fileName).replaceAll(sep, "/");
    if (source.isDeclarationFile || !isRead(path)) continue;
    const reader = new SourceReader(checker, (member, level) => {
      const use = used.get(member) ?? { level, files: new Set() };
      use.files.add(path);
      used.set(member, use);
    });
    gates.set(path, reader.read(source));
  }
  const uses = [...used].map(([member, { level, files }]) => ({ member, level, files: [...files].sort() }));
  return { uses: uses.sort((a, b) => (a.member < b.member ? -1 : 1)), gates };
}

/** Reads one source. */
class SourceReader {
  private readonly gates: string[] = [];

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly use: (member: string, level: string | null) => void,
  ) {}

  /** Tells the members that are used; gives the levels that are asked for. */
  read(node: ts.Node): string[] {
    if (ts.isPropertyAccessExpression(node)) this.useSymbol(this.checker.getSymbolAtLocation(node.name));
    else if (ts.isElementAccessExpression(node))
      this.useSymbol(this.checker.getSymbolAtLocation(node.argumentExpression));
    else if (ts.isBindingElement(node)) this.useTakenApart(node);
    else if (ts.isObjectLiteralElementLike(node)) this.useWritten(node);
    else if (ts.isCallExpression(node)) this.readCall(node);
    node.forEachChild((child) => void this.read(child));
    return this.gates;
  }

  private useSymbol(symbol: ts.Symbol | undefined): void {
    for (const declaration of symbol?.declarations?.filter(isLibraryDeclaration) ?? []) {
      const member = memberOf(declaration);
      if (member !== null) this.use(member, levelIn(declaration.getFullText()));
    }
  }

  /** `const { name } = worksheet`. */
  private useTakenApart(element: ts.BindingElement): void {
    if (!ts.isObjectBindingPattern(element.parent)) return;
    const name = element.propertyName ?? element.name;
    if (ts.isIdentifier(name))
      this.useSymbol(this.checker.getTypeAtLocation(element.parent).getProperty(name.text));
  }

  /** `format.set({ wrapText: true })`. */
  private useWritten(element: ts.ObjectLiteralElementLike): void {
    if (!element.name || !ts.isIdentifier(element.name) || !ts.isObjectLiteralExpression(element.parent))
      return;
    const type = this.checker.getContextualType(element.parent);
    this.useSymbol(type && this.checker.getNonNullableType(type).getProperty(element.name.text));
  }

  private readCall({ expression, arguments: given }: ts.CallExpression): void {
    if (!ts.isPropertyAccessExpression(expression)) return;
    const [first, second] = given.map((argument) => this.textOf(argument));
    if (expression.name.text === "isSetSupported" && first === "ExcelApi" && second) this.gates.push(second);
    if (expression.name.text !== "load") return;
    const loaded = this.checker.getTypeAtLocation(expression.expression);
    if (!isOfLibrary(loaded)) return;
    if (first === undefined || first === null) throw new Error(`not a text: ${expression.parent.getText()}`);
    for (const path of first.split(",")) this.useLoaded(loaded, path.trim().split("/"));
  }

  private textOf(argument: ts.Expression): string | null {
    const type = this.checker.getTypeAtLocation(argument);
    return type.isStringLiteral() ? type.value : null;
  }

  /** `load("items/name")`. */
  private useLoaded(type: ts.Type, [name = "", ...rest]: readonly string[]): void {
    const property = type.getProperty(name);
    if (!property) throw new Error(`load of ${name}, which ${this.checker.typeToString(type)} does not have`);
    const of = this.checker.getTypeOfSymbol(property);
    if (name !== "items") this.useSymbol(property);
    const [item] = name === "items" ? this.checker.getTypeArguments(of as ts.TypeReference) : [];
    if (rest.length > 0) this.useLoaded(item ?? of, rest);
  }
}

function isOfLibrary(type: ts.Type): boolean {
  return type.getSymbol()?.declarations?.some(isLibraryDeclaration) ?? false;
}

function isLibraryDeclaration(declaration: ts.Declaration): boolean {
  return declaration.getSourceFile().fileName.includes("/@types/office-js/");
}

/** What the library does itself. */
const LIBRARYS_OWN: ReadonlySet<string> = new Set([
  "load",
  "set",
  "toJSON",
  "context",
  "track",
  "untrack",
  "items",
]);

/** `Range.values` of a declaration in the library's types; null for what is no member of Excel's or Office's. */
function memberOf(declaration: ts.Declaration): string | null {
  const name = ts.getNameOfDeclaration(declaration)?.getText();
  const [namespace, ...inner] = containers(declaration);
  if (name === undefined || namespace === undefined) return null;
  if (namespace !== "Excel") return [namespace, ...inner, name].join(".");
  if (inner.length === 0) return ts.isFunctionDeclaration(declaration) ? `Excel.${name}` : null;
  const owner = ownerOf(declaration.parent, inner);
  return owner === null || LIBRARYS_OWN.has(name) ? null : `${owner}.${name}`;
}

/** The class of objects in Excel whose member is declared there; null for plain data. */
function ownerOf(parent: ts.Node, names: readonly string[]): string | null {
  const name = names.at(-1) ?? "";
  // What `set` takes: Interfaces.RangeFormatUpdateData for RangeFormat.
  if (names[0] === "Interfaces") return name.endsWith("UpdateData") ? name.replace("UpdateData", "") : null;
  const bases = ts.isClassDeclaration(parent) ? (parent.heritageClauses ?? []) : [];
  return bases.some((base) => base.getText().includes("ClientObject")) ? name : null;
}

/** The namespaces and the class or interface around a declaration, the outermost first. */
function containers(declaration: ts.Node): string[] {
  const around = ts.findAncestor(declaration.parent, isContainer);
  return around ? [...containers(around), around.name?.text ?? ""] : [];
}

function isContainer(
  node: ts.Node,
): node is ts.ModuleDeclaration | ts.ClassDeclaration | ts.InterfaceDeclaration {
  return ts.isModuleDeclaration(node) || ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node);
}
