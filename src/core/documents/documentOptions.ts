/** What a person decides about a document. What nobody decided is the notice's, or a blank to be filled in by hand. */
export interface DocumentOptions {
  /** The day that the figures are as of, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** 发文机关; else the notice's issuer. */
  readonly issuer?: string;
  /** 签发人, of a document to a superior. */
  readonly signer?: string;
  /** 发文字号, as `万州府办文〔2017〕12号`. */
  readonly docNumber?: string;
  /** 主送机关, without the colon. */
  readonly addressee?: string;
  /** 抄送机关; else the line is left out. */
  readonly copyTo?: string;
  /** 成文日期, `YYYY-MM-DD`. */
  readonly date?: string;
  /** To whom to turn: name, telephone, mailbox; else the round's contact. */
  readonly contact?: string;
  /** With whose consent (经其同意) a circular is issued, as `区政府`; else it follows from an issuer that is an office. */
  readonly consent?: string;
  /** By when a reminded unit reports: `2017-12-23`, `2017-12-23 17:00`, or in words; else as soon as possible. */
  readonly due?: string;
  /** Units, by their present names, of which a person has made sure that they are late or sent nothing. */
  readonly confirmed?: ReadonlySet<string>;
}
