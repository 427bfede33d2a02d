import { createContext, useContext } from "react";
import type { Language, Sentence } from "../core/values/sentence";
import { en } from "./texts/en";
import type { Texts } from "./texts/texts";
import { zh } from "./texts/zh";

const TEXTS: Readonly<Record<Language, Texts>> = { zh, en };

export const LanguageContext = createContext<Language>("zh");

/** The pane's words in the person's language. */
export function useTexts(): Texts {
  return TEXTS[useContext(LanguageContext)];
}

export function textsOf(language: Language): Texts {
  return TEXTS[language];
}

/** Says a sentence of the core in the person's language. */
export function useSay(): (sentence: Sentence) => string {
  const language = useContext(LanguageContext);
  return (sentence) => sentence[language];
}
