/** The library's own parts, by which its classes are made. */
export interface LibraryParts {
  readonly ClientObject: new (context: unknown, path: unknown) => LibraryObject;
  readonly Constants: { readonly items: string };
  readonly BatchApiHelper: {
    createPropertyObject<T>(
      type: ClassOf<T>,
      parent: object,
      name: string,
      collection: boolean,
      flags: number,
    ): T;
    createIndexerObject<T>(type: ClassOf<T>, parent: object, args: readonly unknown[]): T;
    createMethodObject<T>(
      type: ClassOf<T>,
      parent: object,
      name: string,
      operation: number,
      args: readonly unknown[],
      collection: boolean,
      invalidAfterRequest: boolean,
      getById: string | null,
      flags: number,
    ): T;
    createChildItemObject<T>(
      type: ClassOf<T>,
      indexed: boolean,
      parent: object,
      item: unknown,
      at: number,
    ): T;
    invokeMethod(
      object: object,
      name: string,
      operation: number,
      args: readonly unknown[],
      flags: number,
      processing: number,
    ): unknown;
    invokeSetProperty(object: object, name: string, value: unknown, flags: number): void;
  };
  readonly Utility: {
    load(object: object, option: unknown): unknown;
    fixObjectPathIfNecessary(object: object, value: unknown): void;
    throwIfNotLoaded(name: string, value: unknown, type: string, isNull: boolean): void;
  };
}

type ClassOf<T> = new (context: unknown, path: unknown) => T;

/** What the library's classes of objects have in common. */
interface LibraryObject {
  readonly _isNull: boolean;
  _handleResult(value: unknown): void;
}

// How the library sends a call: as one that writes, or as one that reads and leaves everything as it is.
const [WRITE, READ] = [0, 1];
const READ_FLAGS = 4;

/**
 * Adds the notes of ExcelApi 1.18 to the library from the registry, which ends at 1.15: the classes Note and
 * NoteCollection and the property `notes` of a worksheet, made of the library's own parts in the way in which it makes
 * its classes of comments. Items are reached by their index, since a note has no id.
 */
export function addNotes(worksheets: object, excelRange: ClassOf<object>, parts: LibraryParts): void {
  const { BatchApiHelper: batch, Utility } = parts;

  class Note extends parts.ClientObject {
    private author: unknown;
    private text: unknown;

    get _className(): string {
      return "Note";
    }

    get authorName(): unknown {
      Utility.throwIfNotLoaded("authorName", this.author, "Note", this._isNull);
      return this.author;
    }

    get content(): unknown {
      Utility.throwIfNotLoaded("content", this.text, "Note", this._isNull);
      return this.text;
    }

    set content(text: unknown) {
      this.text = text;
      batch.invokeSetProperty(this, "Content", text, 0);
    }

    delete(): void {
      batch.invokeMethod(this, "Delete", WRITE, [], 0, 0);
    }

    getLocation(): object {
      return batch.createMethodObject(
        excelRange,
        this,
        "GetLocation",
        READ,
        [],
        false,
        true,
        null,
        READ_FLAGS,
      );
    }

    load(option: unknown): unknown {
      return Utility.load(this, option);
    }

    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (typeof value !== "object" || value === null) return;
      Utility.fixObjectPathIfNecessary(this, value);
      if ("AuthorName" in value) this.author = value.AuthorName;
      if ("Content" in value) this.text = value.Content;
    }
  }

  class NoteCollection extends parts.ClientObject {
    private loaded: readonly Note[] | undefined;

    get _className(): string {
      return "NoteCollection";
    }

    get _isCollection(): boolean {
      return true;
    }

    get items(): unknown {
      Utility.throwIfNotLoaded("items", this.loaded, "NoteCollection", this._isNull);
      return this.loaded;
    }

    add(cell: unknown, content: unknown): Note {
      return batch.createMethodObject(Note, this, "Add", WRITE, [cell, content], false, true, null, 0);
    }

    getCount(): unknown {
      return batch.invokeMethod(this, "GetCount", READ, [], READ_FLAGS, 0);
    }

    getItem(key: string): Note {
      return batch.createIndexerObject(Note, this, [key]);
    }

    getItemAt(index: number): Note {
      return batch.createMethodObject(Note, this, "GetItemAt", READ, [index], false, false, null, READ_FLAGS);
    }

    getItemOrNullObject(key: string): Note {
      const name = "GetItemOrNullObject";
      return batch.createMethodObject(Note, this, name, READ, [key], false, false, null, READ_FLAGS);
    }

    load(option: unknown): unknown {
      return Utility.load(this, option);
    }

    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (typeof value !== "object" || value === null) return;
      Utility.fixObjectPathIfNecessary(this, value);
      const items: unknown = Object.getOwnPropertyDescriptor(value, parts.Constants.items)?.value;
      if (!Array.isArray(items)) return;
      this.loaded = items.map((item: unknown, index) => {
        const note = batch.createChildItemObject(Note, false, this, item, index);
        note._handleResult(item);
        return note;
      });
    }
  }

  const made = new WeakMap<object, NoteCollection>();
  Object.defineProperty(worksheets, "notes", {
    configurable: true,
    get(this: object): NoteCollection {
      const notes =
        made.get(this) ?? batch.createPropertyObject(NoteCollection, this, "Notes", true, READ_FLAGS);
      made.set(this, notes);
      return notes;
    },
  });
}
