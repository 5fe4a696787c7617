import { createContext, useContext, type ReactNode } from 'react';
import type { Language } from '#i18n/language.ts';
import type { Texts } from '#i18n/sv.ts';

export type Speech = { readonly texts: Texts; readonly language: Language };

const SpeechContext = createContext<Speech | null>(null);

export const SpeechProvider = ({
  speech,
  children,
}: {
  speech: Speech;
  children: ReactNode;
}): ReactNode => <SpeechContext value={speech}>{children}</SpeechContext>;

/** The texts of the page's language. */
export function useTexts(): Texts {
  return useSpeech().texts;
}

/** Texts and the language they are in, for dates and numbers. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('useTexts needs a SpeechProvider above it');
  return speech;
}
