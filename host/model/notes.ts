/** A note on a cell, as older versions of Excel call a comment: who wrote it, and plain text. */
export interface Note {
  readonly author: string;
  readonly text: string;
}

export interface PlacedNote {
  readonly row: number;
  readonly column: number;
  readonly note: Note;
}

/** The notes of a sheet, at most one on a cell. */
export class NoteStore {
  private readonly rows = new Map<number, Map<number, Note>>();

  at(row: number, column: number): Note | null {
    return this.rows.get(row)?.get(column) ?? null;
  }

  /** All notes, by row, then by column. */
  all(): readonly PlacedNote[] {
    return [...this.rows]
      .flatMap(([row, notes]) => [...notes].map(([column, note]) => ({ row, column, note })))
      .sort((a, b) => a.row - b.row || a.column - b.column);
  }

  /** Puts a note on a cell instead of the one it has; null takes it away. */
  set(row: number, column: number, note: Note | null): void {
    const notes = this.rows.get(row) ?? new Map<number, Note>();
    if (note) notes.set(column, note);
    else notes.delete(column);
    if (notes.size > 0) this.rows.set(row, notes);
    else this.rows.delete(row);
  }

  load(notes: readonly PlacedNote[]): void {
    this.rows.clear();
    for (const { row, column, note } of notes) this.set(row, column, note);
  }
}
