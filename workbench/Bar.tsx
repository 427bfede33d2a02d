import {
  Button,
  Input,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Select,
  Text,
  tokens,
  ToolbarDivider,
} from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { BeakerRegular } from "@fluentui/react-icons/svg/beaker";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { useRef, useSyncExternalStore } from "react";
import { MessageLine } from "./MessageLine";
import type { Session } from "./session";
import { addressWith, LEVELS, type Settings } from "./settings";
import { workbenchTexts } from "./texts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { marginRight: tokens.spacingHorizontalS },
  standIn: { color: tokens.colorNeutralForeground3, marginLeft: "auto" },
  examples: { maxHeight: "70vh", overflowY: "auto" },
});

interface Props {
  readonly session: Session;
  readonly settings: Settings;
}

/** What a window of Excel has above its sheets, as far as the workbench has it. */
export function Bar({ session, settings }: Props) {
  const texts = workbenchTexts(settings.language);
  const styles = useStyles();
  const state = useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.state,
  );
  const picker = useRef<HTMLInputElement>(null);
  const { current, documents, busy } = state;
  const goTo = (name: "lang" | "level", value: string) =>
    window.location.assign(addressWith(new URL(window.location.href), name, value));
  return (
    <>
      <div className={styles.bar} role="toolbar" aria-label={texts.bar}>
        <Text weight="semibold" className={styles.title}>
          {texts.title}
        </Text>
        {documents.length > 1 && (
          <Select
            size="small"
            aria-label={texts.documents}
            value={current.id}
            onChange={(_, { value }) => {
              const chosen = documents.find(({ id }) => id === value);
              if (chosen) session.show(chosen);
            }}
          >
            {documents.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
        <Input
          size="small"
          aria-label={texts.fileName}
          value={current.name}
          onChange={(_, { value }) => session.rename(value)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<DocumentAddRegular />}
          onClick={() => session.newWorkbook()}
        >
          {texts.newWorkbook}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<FolderOpenRegular />}
          disabled={busy}
          onClick={() => picker.current?.click()}
        >
          {texts.open}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<SaveRegular />}
          disabled={busy}
          onClick={() => void session.save()}
        >
          {texts.save}
        </Button>
        <ToolbarDivider />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          title={texts.undo}
          aria-label={texts.undo}
          onClick={() => session.grid.undo()}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowRedoRegular />}
          title={texts.redo}
          aria-label={texts.redo}
          onClick={() => session.grid.redo()}
        />
        <ToolbarDivider />
        <ExampleMenu session={session} texts={texts} busy={busy} />
        <Text size={200} className={styles.standIn}>
          {texts.standIn}
        </Text>
        <Select
          size="small"
          aria-label={texts.level}
          value={settings.level}
          onChange={(_, { value }) => goTo("level", value)}
        >
          {[...new Set([...LEVELS, settings.level])].map((level) => (
            <option key={level} value={level}>
              ExcelApi {level}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => goTo("lang", settings.language === "zh-CN" ? "en-US" : "zh-CN")}
        >
          {texts.otherLanguage}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".xlsx,.xlsm"
          aria-label={texts.open}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void session.openFile(file);
            // Else opening the same file again would be no change.
            currentTarget.value = "";
          }}
        />
      </div>
      <MessageLine message={state.message} closeText={texts.close} onClose={() => session.dismiss()} />
    </>
  );
}

interface ExampleProps {
  readonly session: Session;
  readonly texts: ReturnType<typeof workbenchTexts>;
  readonly busy: boolean;
}

/** The example year: all of it into the pane, one return into the grid, or everything as files. */
function ExampleMenu({ session, texts, busy }: ExampleProps) {
  const styles = useStyles();
  const { examples } = session.state;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="primary" icon={<BeakerRegular />} disabled={busy}>
          {texts.example}
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.examples}>
        <MenuList>
          <MenuItem onClick={() => void session.consolidateExample()}>{texts.consolidateExample}</MenuItem>
          <MenuItem onClick={() => void session.downloadExamples()}>{texts.downloadExample}</MenuItem>
          <MenuDivider />
          {examples.length === 0 ? (
            <MenuItem persistOnClick onClick={() => void session.prepareExamples()}>
              {texts.openExample}
            </MenuItem>
          ) : (
            examples.map(({ name, bytes }) => (
              <MenuItem key={name} onClick={() => void session.openBytes(name, bytes)}>
                {name}
              </MenuItem>
            ))
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
