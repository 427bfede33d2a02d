/** Thrown inside the reader where a part of a file is not what it must be; readWorkbook makes a problem of it. */
export class DamagedPart extends Error {
  constructor(readonly detail: string) {
    super(detail);
  }
}
