import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { useTexts } from "../language";
import { FileOffers } from "../parts/FileOffers";
import { DoubtList } from "../parts/DoubtList";
import { KeptSheets } from "../parts/KeptSheets";
import type { FileToSave } from "../surroundings";
import type { MadeOutputs } from "./makeOutputs";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

interface Props {
  readonly made: MadeOutputs;
  readonly onDownload: (file: FileToSave) => void;
  readonly onOpen: ((file: FileToSave) => void) | null;
}

/** What was made and where it is: in the open workbook, or in files that were offered. */
export function MadeReport({ made, onDownload, onOpen }: Props) {
  const texts = useTexts().consolidate;
  const styles = useStyles();
  const { placed, reportFile, documents, remarks, offered } = made;
  return (
    <>
      {placed && (
        <MessageBar intent={placed.kept.length === 0 ? "success" : "warning"} layout="multiline">
          <MessageBarBody>
            {texts.placed} {texts.placedHint}
            <div>
              {texts.outputs.sheets} <span lang="zh-CN">{placed.sheets.join("、")}</span>
            </div>
            <KeptSheets kept={placed.kept} />
          </MessageBarBody>
        </MessageBar>
      )}
      {reportFile !== null && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {made.isInstead ? texts.fileInstead(reportFile) : texts.fileReady(reportFile)}
          </MessageBarBody>
        </MessageBar>
      )}
      {documents.length > 0 && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.outputs.documentsReady(documents.length)}</MessageBarTitle>
            {texts.outputs.documentsAdvice}
            <ul className={styles.list} lang="zh-CN">
              {documents.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {made.nobodyDue && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{texts.outputs.nobodyDue}</MessageBarBody>
        </MessageBar>
      )}
      <DoubtList title={texts.outputs.remarks(remarks.length)} doubts={remarks} />
      {offered && (
        <FileOffers begun={offered.download} files={offered.files} onDownload={onDownload} onOpen={onOpen} />
      )}
    </>
  );
}
