/** A name without what Windows does not allow in file names, and short enough for a path. */
export function fileNamePart(name: string): string {
  return name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, "_").slice(0, 60);
}
