import type { Notice, Target } from "../notice";

/** The notice without one of its targets. */
export function dropTarget(notice: Notice, target: Target): Notice {
  return { ...notice, targets: notice.targets.filter((one) => one !== target) };
}
