import { Badge } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../core/rules/finding";
import { useTexts } from "../language";

const LOOKS = {
  error: { color: "danger", icon: <ErrorCircleFilled /> },
  warning: { color: "warning", icon: <WarningFilled /> },
  info: { color: "informative", icon: <InfoFilled /> },
} as const;

/** How many findings of a severity; told by sign and word, not by colour alone. */
export function SeverityBadge({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  const texts = useTexts().check;
  const { color, icon } = LOOKS[severity];
  return (
    <Badge appearance="tint" color={color} icon={icon}>
      {texts.severities[severity]} {count}
    </Badge>
  );
}

export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  return LOOKS[severity].icon;
}
