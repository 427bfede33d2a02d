import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Doubt } from "../../core/notice/edit/doubts";
import { useSay, useTexts } from "../language";

const useStyles = makeStyles({
  doubt: {
    listStyleType: "none",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  looked: {
    borderLeftColor: tokens.colorNeutralStroke1,
    color: tokens.colorNeutralForeground2,
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

interface Props {
  readonly doubt: Doubt;
  readonly isLooked: boolean;
  readonly onLook: (looked: boolean) => void;
  /** null where there is no source to show. */
  readonly onShow: (() => void) | null;
  /** What else can be done about it. */
  readonly children?: ReactNode;
}

/** A sentence about something doubtful, to be ticked off. */
export function DoubtItem({ doubt: { warning }, isLooked, onLook, onShow, children }: Props) {
  const texts = useTexts().notice.list;
  const say = useSay();
  const styles = useStyles();
  const sentence = say(warning.message);
  return (
    <li className={mergeClasses(styles.doubt, isLooked && styles.looked)}>
      <div>{sentence}</div>
      <div className={styles.actions}>
        <Checkbox
          size="medium"
          label={texts.looked}
          aria-label={texts.lookedAt(sentence)}
          checked={isLooked}
          onChange={(_, { checked }) => onLook(checked === true)}
        />
        {onShow && (
          <Button size="small" appearance="transparent" onClick={onShow}>
            {texts.showLine(warning.line)}
          </Button>
        )}
        {children}
      </div>
    </li>
  );
}
