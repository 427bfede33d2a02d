const CHUNK = 0x8000;

/** Opens a workbook file's content as a new workbook in Excel (ExcelApi 1.8). */
export async function openCopy(bytes: Uint8Array): Promise<void> {
  await Excel.createWorkbook(base64(bytes));
}

/** In pieces, since a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}
