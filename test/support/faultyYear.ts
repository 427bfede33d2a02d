import { strToU8, zipSync } from "fflate";
import { returnUnits } from "../../src/core/matrix/planWorkbooks";
import { reportingRound, type ReportingRound } from "../../src/core/matrix/round";
import { FAULTS, SAVE_AS_CSV, TABLE_FAULTS, type Fault, type FaultGivens } from "./faultyYear/faults";
import { fileBytes } from "./faultyYear/fileBytes";
import { correctedRows, fillReturn } from "./faultyYear/fillReturn";
import { markedMaster, markedReturn, type MarkedWorkbook } from "./faultyYear/markedWorkbook";
import { seededRandom, type Random } from "./faultyYear/random";
import type { Fresh } from "./faultyYear/values";
import { ROUND } from "./filledReturn";
import { noticeOf, taskOf } from "./noticeOf";

/** A file that came back, with the truth about it. */
export interface FaultyFile {
  /** `报送12.zip/1号/3-区教委.xlsx` */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Every cell of it; null: nobody can read the file. */
  readonly workbook: MarkedWorkbook | null;
  readonly belongs: "to the round" | "to another period" | "to another notice";
  /** What happened to it, for whoever looks for a reason. */
  readonly faults: readonly string[];
}

const LAST_YEAR = reportingRound(ROUND.notice, { ...ROUND.settings, period: 2016 });

const OTHER_NOTICE = reportingRound(
  noticeOf({
    docNumber: "万州府办发〔2017〕99号",
    title: "关于另一件事的通知",
    tasks: ["整治河道", "清理违章建筑"].map((title, at) =>
      taskOf({
        id: String(at + 1),
        no: `${at + 1}．`,
        title,
        content: `${title}，年底前完成。`,
        units: ["区教委", "区科委", "区司法局"].map((name) => ({
          name,
          role: "responsible",
          collective: false,
        })),
      }),
    ),
  }),
  { ...ROUND.settings },
);

/** What came back in a year. */
export interface FaultyYear {
  /** What is given to the product, in this order: files, and archives of some. */
  readonly given: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** The files, also those in archives, in the order in which they are read. */
  readonly files: readonly FaultyFile[];
}

/** The files of a year: the same for the same seed. */
export async function faultyYear(seed: number, count: number): Promise<FaultyYear> {
  const random = seededRandom(seed);
  let number = 0;
  const fresh: Fresh = (what) => `${what}${seed}-${(number += 1)}号`;
  const made: FaultyFile[] = [];
  while (made.length < count) {
    const name = `${made.length + 1}`;
    const earlier = made.length > 0 ? random.pick(made) : null;
    if (earlier && random.chance(0.05)) made.push({ ...earlier, name: `副本${name}-${earlier.name}` });
    else if (random.chance(0.07)) made.push(await unreadableFile(random, fresh, name));
    else made.push(await returnFile(random, fresh, name));
  }
  return sentTogether(random.shuffled(made), random);
}

/** Some are sent in an archive. */
function sentTogether(made: readonly FaultyFile[], random: Random): FaultyYear {
  const given: { name: string; bytes: Uint8Array }[] = [];
  const files: FaultyFile[] = [];
  for (let at = 0; at < made.length;) {
    const some = made.slice(at, at + (random.chance(0.04) ? 2 + random.below(6) : 1));
    at += some.length;
    if (some.length === 1) {
      given.push(...some);
      files.push(...some);
      continue;
    }
    const archive = `报送${at}.zip`;
    // A number at the beginning, so that any order of names is this one.
    const packed = some.map((file, place) => ({ ...file, name: `${place + 1}号/${file.name}` }));
    given.push({
      name: archive,
      bytes: zipSync(Object.fromEntries(packed.map(({ name, bytes }) => [name, bytes])), {
        level: 0,
        mtime: "2017-12-31T00:00:00",
      }),
    });
    files.push(...packed.map((file) => ({ ...file, name: `${archive}/${file.name}` })));
  }
  return { given, files };
}

async function returnFile(random: Random, fresh: Fresh, name: string): Promise<FaultyFile> {
  const kind = random.next();
  const belongs = kind < 0.06 ? "to another period" : kind < 0.1 ? "to another notice" : "to the round";
  const round = { "to another period": LAST_YEAR, "to another notice": OTHER_NOTICE, "to the round": ROUND }[
    belongs
  ];
  const { workbook, faults } = damagedReturn(random, fresh, round);
  const extension = workbook.format === "csv" ? "csv" : "xlsx";
  const unit = workbook.title.slice(workbook.title.indexOf("（") + 1, -1);
  return {
    name: `${name}-${unit}.${extension}`,
    bytes: await fileBytes(workbook),
    workbook,
    belongs,
    faults,
  };
}

function damagedReturn(random: Random, fresh: Fresh, round: ReportingRound) {
  const isMaster = round === ROUND && random.chance(0.015);
  const isCorrection = !isMaster && random.chance(0.12);
  const sent = isMaster ? markedMaster(round, savedAt(random)) : blankReturn(random, round);
  const filled = isCorrection ? correctedRows(sent, random, fresh) : fillReturn(sent, random, fresh);
  const faults = someFaults(random, isMaster ? TABLE_FAULTS : FAULTS);
  const givens: FaultGivens = {
    random,
    fresh,
    otherReturn: () => fillReturn(blankReturn(random, round), random, fresh),
  };
  return {
    workbook: faults.reduce((workbook, fault) => fault.apply(workbook, givens), filled),
    faults: [
      ...(isMaster ? ["the master"] : []),
      ...(isCorrection ? ["a correction"] : []),
      ...faults.map((fault) => fault.name),
    ],
  };
}

function someFaults(random: Random, faults: readonly Fault[]): Fault[] {
  const some = Array.from({ length: random.below(5) }, () => random.pick(faults));
  return random.chance(0.05) ? [...some, SAVE_AS_CSV] : some;
}

function blankReturn(random: Random, round: ReportingRound): MarkedWorkbook {
  return markedReturn(round, random.pick(returnUnits(round)), savedAt(random));
}

/** Some are saved in the same second: then the order decides. */
function savedAt(random: Random): string {
  const day = random.pick(["2017-12-10", "2017-12-15", "2017-12-18", "2017-12-20", "2018-01-03"]);
  return `${day}T0${random.below(3)}:00:00.000Z`;
}

async function unreadableFile(random: Random, fresh: Fresh, name: string): Promise<FaultyFile> {
  const [fault, bytes] = await random.pick(UNREADABLE)(random, fresh);
  return { name: `${name}.xlsx`, bytes, workbook: null, belongs: "to the round", faults: [fault] };
}

type Unreadable = (
  random: Random,
  fresh: Fresh,
) => Promise<readonly [fault: string, bytes: Uint8Array]> | readonly [fault: string, bytes: Uint8Array];

const UNREADABLE: readonly Unreadable[] = [
  () => ["an empty file", new Uint8Array()],
  async (random, fresh) => {
    const { workbook } = damagedReturn(random, fresh, ROUND);
    const whole = await fileBytes({ ...workbook, format: "xlsx" });
    return ["cut off", whole.slice(0, 1 + random.below(whole.length - 1))];
  },
  () => ["protected by a password", encryptedFile()],
  (_, fresh) => ["a text file", strToU8(`各位领导：\n${fresh("正文")}，详见附件。\n区教委`)],
  () => [
    "a picture",
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(200).keys()]),
  ],
];

/** As much of a compound file as tells that Excel has encrypted it: its header, and the name of a stream. */
function encryptedFile(): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const name = Uint8Array.from([..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]));
  bytes.set(name, 1024);
  return bytes;
}
