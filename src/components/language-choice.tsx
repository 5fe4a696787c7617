import { createContext, useContext, useState, type ReactNode } from 'react';
import { languages, type Language } from '#i18n/language.ts';

/** `host`: as Teams, PowerPoint or the browser has it. */
export type LanguageChoice = Language | 'host';

const key = 'samspel.language';

/** What this device was told; where it keeps nothing, the host decides. */
export function readLanguageChoice(store: () => Storage): LanguageChoice {
  try {
    const kept = store().getItem(key);
    return languages.find((language) => language === kept) ?? 'host';
  } catch {
    // A frame without storage has no memory of its own.
    return 'host';
  }
}

/** Keeps the choice for the next visit. @returns false where it lasts only as long as the page */
export function keepLanguageChoice(store: () => Storage, choice: LanguageChoice): boolean {
  try {
    if (choice === 'host') store().removeItem(key);
    else store().setItem(key, choice);
    return true;
  } catch {
    return false;
  }
}

type Choosing = {
  readonly choice: LanguageChoice;
  readonly choose: (choice: LanguageChoice) => void;
};

const LanguageContext = createContext<Choosing | null>(null);

export const LanguageProvider = ({
  choosing,
  children,
}: {
  choosing: Choosing;
  children: ReactNode;
}): ReactNode => <LanguageContext value={choosing}>{children}</LanguageContext>;

/** The language that the person has chosen on this device, and how to choose another. */
export function useLanguageChoice(): Choosing {
  const choosing = useContext(LanguageContext);
  if (choosing === null) throw new Error('useLanguageChoice needs a LanguageProvider above it');
  return choosing;
}

/** For the top of the page: what was chosen before, kept when it changes. */
export function useKeptLanguage(): Choosing {
  const store = () => window.localStorage;
  const [choice, setChoice] = useState(() => readLanguageChoice(store));
  return {
    choice,
    choose(next) {
      keepLanguageChoice(store, next);
      setChoice(next);
    },
  };
}
