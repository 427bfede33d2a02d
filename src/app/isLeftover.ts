/** What programs and systems leave behind; nobody sent it. */
const LEFTOVER = /(?:^|[\\/])(?:(?:~\$|\.)[^\\/]*|Thumbs\.db|desktop\.ini)$/i;

/** The folder in which macOS packs what belongs to its own file system. */
const OF_MACOS = /(?:^|[\\/])__MACOSX[\\/]/;

/** Whether a file in a folder or an archive is there by itself: locks, thumbnails, hidden files. @param path within it */
export function isLeftover(path: string): boolean {
  return LEFTOVER.test(path) || OF_MACOS.test(path);
}
