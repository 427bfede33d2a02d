import { excerpt } from "../values/text";
import { atColumn, rowName, type Rule } from "./rule";

/** What was issued no longer reads as it was sent out; both texts are shown. */
export const issuedTextChanged: Rule = {
  code: "issued-text-changed",
  severity: "error",
  check: ({ rows }) =>
    rows.flatMap((row) =>
      (row.match?.changed ?? []).map(({ heading, found, issued }) => {
        const name = rowName(row);
        return atColumn(
          row,
          heading,
          {
            zh: `${name.zh}的“${heading}”是下发内容，不应改动：现为“${excerpt(found, 60)}”，下发时为“${excerpt(issued, 60)}”；请恢复原文。`,
            en: `${name.en}: ${heading} was issued and must not be changed; it now reads “${excerpt(found, 60)}”, it was sent as “${excerpt(issued, 60)}”. Restore it.`,
          },
          issued,
        );
      }),
    ),
};
