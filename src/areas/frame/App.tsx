import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { AnnouncerProvider } from '#components/announcer.tsx';
import { LanguageProvider, useKeptLanguage } from '#components/language-choice.tsx';
import { SpeechProvider, type Speech } from '#components/texts.tsx';
import type { Host, ThemeName } from '#host/host.ts';
import { languageOf, loadTexts } from '#i18n/language.ts';
import { AppActionsProvider } from '#state/app-actions.tsx';
import type { Opening, SetupProps, Wanted } from '#state/opening.ts';
import type { AreaDeclaration, HeaderTool } from './Frame.tsx';
import { hasShell } from './shell.ts';

const themes = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} as const;

/** Asked for at once, so that it is there when the host has answered; until then the shell is seen. */
const contents = import('./Contents.tsx');
const Contents = lazy(async () => ({ default: (await contents).Contents }));

export type AppProps = {
  /** Theme and locale for the first paint, before the host has answered. */
  readonly first: { readonly theme: ThemeName; readonly locale: string };
  /** Loads the host; rejects with a failure that the page explains. */
  readonly openHost: () => Promise<Host>;
  /** Signs in, finds the programme and opens it. */
  readonly openSession: (host: Host, wanted: Wanted) => Promise<Opening>;
  readonly areas: readonly AreaDeclaration[];
  /** What stands in the header of every page, for those it is for. */
  readonly tools?: readonly HeaderTool[];
  /** What stands where a team has no programme yet, and where Teams asks how the tab is to be set up. */
  readonly setup?: ComponentType<SetupProps>;
  /** The route to start at, where the host names none. */
  readonly home: string;
};

/** Mount, theme, language, and what to show until there is a programme. Knows nothing of any area. */
export function App({ first, openHost, openSession, ...rest }: AppProps): ReactNode {
  const [host, setHost] = useState<Host | null>(null);
  const [opening, setOpening] = useState<Opening | null>(null);
  const [attempt, setAttempt] = useState<{ readonly wanted: Wanted }>({ wanted: null });
  const choosing = useKeptLanguage();
  const theme = useTheme(host, first.theme);
  const speech = useSpeechOf(
    choosing.choice === 'host' ? (host?.locale ?? first.locale) : choosing.choice,
  );
  useEffect(() => {
    let current = true;
    const start = async () => {
      try {
        const found = await openHost();
        if (!current) return;
        setHost(found);
        const opened = await openSession(found, attempt.wanted);
        if (!current) return;
        setOpening(opened);
        const instead = opened.kind === 'open' ? await opened.instead : undefined;
        if (current && instead) setOpening(instead);
      } catch (failure) {
        if (current) setOpening({ kind: 'failed', failure });
      }
    };
    void start();
    return () => {
      current = false;
    };
  }, [openHost, openSession, attempt]);
  const openAnother = async (wanted: Wanted) => {
    if (opening?.kind === 'open') await opening.session.store.close();
    setOpening(null);
    setAttempt({ wanted });
  };
  const onOpen = (wanted: Wanted) => void openAnother(wanted);
  const actions = {
    chooseProgramme: () => onOpen('choose'),
    async forgetDevice() {
      if (opening?.kind === 'open') await opening.session.forget();
      setOpening({ kind: 'forgotten' });
    },
  };
  return (
    <FluentProvider theme={themes[theme]} data-theme={theme} style={{ minHeight: '100vh' }}>
      {speech === null || (opening === null && hasShell()) ? null : (
        <SpeechProvider speech={speech}>
          <LanguageProvider choosing={choosing}>
            <AppActionsProvider actions={actions}>
              <AnnouncerProvider>
                <Suspense fallback={null}>
                  <Contents host={host} opening={opening} onOpen={onOpen} {...rest} />
                </Suspense>
              </AnnouncerProvider>
            </AppActionsProvider>
          </LanguageProvider>
        </SpeechProvider>
      )}
    </FluentProvider>
  );
}

function useTheme(host: Host | null, first: ThemeName): ThemeName {
  const [theme, setTheme] = useState(first);
  useEffect(() => {
    if (host === null) return undefined;
    setTheme(host.theme());
    return host.onTheme(setTheme);
  }, [host]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return theme;
}

function useSpeechOf(locale: string): Speech | null {
  const language = languageOf(locale);
  const [speech, setSpeech] = useState<Speech | null>(null);
  useEffect(() => {
    document.documentElement.lang = language;
    void loadTexts(language).then((texts) => setSpeech({ texts, language }));
  }, [language]);
  return speech;
}
