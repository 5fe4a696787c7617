import { createContext, useContext, type ReactNode } from 'react';
import type { Language } from '#i18n/language.ts';
import { workbenchTexts, type WorkbenchTexts } from '#i18n/workbench.ts';

const WordsContext = createContext<Language>('sv');

export const WordsProvider = ({
  language,
  children,
}: {
  language: Language;
  children: ReactNode;
}): ReactNode => <WordsContext value={language}>{children}</WordsContext>;

export const useLanguage = (): Language => useContext(WordsContext);

/** The workbench's texts in the chosen language. */
export const useWords = (): WorkbenchTexts => workbenchTexts[useLanguage()];
