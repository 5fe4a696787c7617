import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { Suspense, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { AnnouncerProvider } from '#components/announcer.tsx';
import { Loading } from '#components/PageState.tsx';
import { SpeechProvider, type Speech } from '#components/texts.tsx';
import type { Host, ThemeName } from '#host/host.ts';
import { languageOf, loadTexts } from '#i18n/language.ts';
import type { Opening, SetupProps } from '#state/opening.ts';
import { SessionProvider } from '#state/session.tsx';
import { ProgrammeProvider } from '#state/react.tsx';
import { Frame, type AreaDeclaration } from './Frame.tsx';
import { OpeningNotice } from './OpeningNotice.tsx';

const themes = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} as const;

export type AppProps = {
  /** Theme and locale for the first paint, before the host has answered. */
  readonly first: { readonly theme: ThemeName; readonly locale: string };
  /** Loads the host; rejects with a failure that the page explains. */
  readonly openHost: () => Promise<Host>;
  /** Signs in, finds the programme and opens it. */
  readonly openSession: (host: Host) => Promise<Opening>;
  readonly areas: readonly AreaDeclaration[];
  /** What stands where a team has no programme yet, and where Teams asks how the tab is to be set up. */
  readonly setup?: ComponentType<SetupProps>;
  /** The route to start at, where the host names none. */
  readonly home: string;
};

/** Mount, theme, language, and what to show until there is a programme. Knows nothing of any area. */
export function App({
  first,
  openHost,
  openSession,
  areas,
  setup: Setup,
  home,
}: AppProps): ReactNode {
  const [host, setHost] = useState<Host | null>(null);
  const [opening, setOpening] = useState<Opening | null>(null);
  const [attempt, setAttempt] = useState(0);
  const theme = useTheme(host, first.theme);
  const speech = useSpeechOf(host?.locale ?? first.locale);
  useEffect(() => {
    let current = true;
    const start = async () => {
      try {
        const found = await openHost();
        if (!current) return;
        setHost(found);
        const opened = await openSession(found);
        if (current) setOpening(opened);
      } catch (failure) {
        if (current) setOpening({ kind: 'failed', failure });
      }
    };
    void start();
    return () => {
      current = false;
    };
  }, [openHost, openSession, attempt]);
  const retry = () => {
    setOpening(null);
    setAttempt(attempt + 1);
  };
  return (
    <FluentProvider theme={themes[theme]} data-theme={theme} style={{ minHeight: '100vh' }}>
      {speech === null ? null : (
        <SpeechProvider speech={speech}>
          <AnnouncerProvider>
            {host !== null && opening !== null && Setup !== undefined && isSetUp(host, opening) ? (
              <Suspense fallback={<Loading label={speech.texts.app.loading} />}>
                <Setup host={host} opening={opening} onStarted={retry} />
              </Suspense>
            ) : opening?.kind === 'open' ? (
              <SessionProvider session={opening.session}>
                <ProgrammeProvider store={opening.session.store} drafts={opening.session.drafts}>
                  <Frame areas={areas} home={home} />
                </ProgrammeProvider>
              </SessionProvider>
            ) : opening === null ? (
              <main style={{ padding: '1.5rem' }}>
                <Loading label={speech.texts.app.loading} />
              </main>
            ) : (
              <OpeningNotice opening={opening} onRetry={retry} />
            )}
          </AnnouncerProvider>
        </SpeechProvider>
      )}
    </FluentProvider>
  );
}

/** Where Teams asks how the tab is to be set up, and where a team has no programme yet. */
const isSetUp = (host: Host, opening: Opening): opening is SetupProps['opening'] =>
  (opening.kind === 'open' && host.configuration !== undefined) ||
  (opening.kind === 'no-programme' && opening.start !== null && host.kind === 'teams');

function useTheme(host: Host | null, first: ThemeName): ThemeName {
  const [theme, setTheme] = useState(first);
  useEffect(() => {
    if (host === null) return undefined;
    setTheme(host.theme());
    return host.onTheme(setTheme);
  }, [host]);
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
