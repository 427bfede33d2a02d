import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";

/** Draws into the page's one element. */
export function showPane(content: ReactNode): void {
  const element = document.getElementById("pane");
  if (!element) throw new Error("The page has no element #pane.");
  createRoot(element).render(content);
}
