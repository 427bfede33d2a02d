import type { Consolidation } from "../../report/consolidation";
import { reportFigures } from "../../report/reportFigures";
import { unreportedUnits } from "../../report/unreportedUnits";
import { townshipsOf, verticalUnits } from "../addressees";
import type { IssuingOffice } from "../issuingOffice";
import { dueWords } from "../dueWords";
import type { DocumentOptions } from "../documentOptions";
import { overdueWords } from "../overdueWords";
import { behindKinds } from "../statusWords";

/** A demand under its heading. */
interface Demand {
  readonly title: string;
  readonly texts: readonly string[];
}

/**
 * 工作要求: what follows from the figures. An issuer that may not tell asks (请); bodies that answer to a higher level are
 * asked (商请) in any case; townships only where the issuer may make demands on them.
 */
export function demands(
  consolidation: Consolidation,
  office: IssuingOffice,
  options: DocumentOptions,
): Demand[] {
  const figures = reportFigures(consolidation);
  const open = openKinds(consolidation);
  const isOverdue = overdueWords(consolidation, options.asOf) !== "";
  const urgent = [...behindKinds(figures), ...(isOverdue ? ["到期未完成"] : [])];
  return [
    ...(urgent.length === 0
      ? []
      : [
          {
            title: "加快推进滞后任务",
            texts: [
              told(
                office,
                "有关责任单位",
                `对${listWords(urgent)}的任务，逐项分析原因，明确完成时限和具体措施，倒排工期，抓紧推进。`,
              ),
            ],
          },
        ]),
    {
      title: "持续抓好任务落实",
      texts: [
        told(
          office,
          "各责任单位",
          "按照任务分工，对正在推进的任务加强跟踪，确保如期完成；对已完成并长期坚持的任务，巩固成效，长期坚持。",
        ),
        ...beside(consolidation, office),
      ],
    },
    ...(open.length > 0
      ? [
          {
            title: "按时完整报送落实情况",
            texts: [
              told(
                office,
                `${open.join("、")}的单位`,
                `${dueWords(options.due, consolidation.round.settings.period)}补报、完善；报送内容${office.tells ? "要" : "应"}真实具体，并按程序审签盖章。`,
              ),
            ],
          },
        ]
      : []),
  ];
}

/** 慢于序时进度、未启动和到期未完成. */
function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join("、")}和${last}`;
}

/** What is missing of the returns; nobody is told that nothing came where something did. */
function openKinds(consolidation: Consolidation): string[] {
  const figures = reportFigures(consolidation);
  const missing = unreportedUnits(consolidation).unreported.length > 0 ? "尚未报送" : "缺项";
  return [
    ...(figures.未收到项次 === 0 ? [] : [missing]),
    ...(figures.空白项次 === 0 ? [] : ["填报空白"]),
    ...(figures.状态待定项次 === 0 ? [] : ["进展状态不明确"]),
  ];
}

/** 各责任单位要……; 请各责任单位……. */
function told({ tells }: IssuingOffice, whom: string, what: string): string {
  return tells ? `${whom}要${what}` : `请${whom}${what}`;
}

function beside({ round, units }: Consolidation, office: IssuingOffice): string[] {
  const vertical = verticalUnits(
    round,
    units.units.map(({ name }) => name),
  );
  const townships = office.directsTownships ? townshipsOf(round) : [];
  return [
    ...(townships.length === 0
      ? []
      : [`${townships.join("、")}要结合自身职责，落实具体措施和时间节点，配合责任单位做好有关工作。`]),
    ...(vertical.length === 0 ? [] : [`商请${vertical.join("、")}按照任务分工，继续支持做好有关工作。`]),
  ];
}
