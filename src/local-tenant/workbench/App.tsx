import {
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import type { ThemeName } from '#host/host.ts';
import { go, useAddress, type ViewName } from './address.ts';
import { LoadedView } from './LoadedView.tsx';
import { StageChange } from './StageChange.tsx';
import { TopBar } from './TopBar.tsx';
import { forgetTokens, local, type Demonstration, type Persona } from './tenant/local-tenant.ts';
import type { StageWish } from './tenant/stage-change.ts';
import { useLoaded } from './tenant/useLoaded.ts';
import { useWords, WordsProvider } from './words.tsx';
import { WorkbenchProvider, type Workbench } from './workbench.tsx';

const themes = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} as const satisfies Record<ThemeName, object>;

const views: Readonly<Record<ViewName, React.LazyExoticComponent<() => ReactNode>>> = {
  teams: lazy(async () => ({ default: (await import('./teams/TeamsView.tsx')).TeamsView })),
  powerpoint: lazy(async () => ({
    default: (await import('./powerpoint/PowerPointView.tsx')).PowerPointView,
  })),
  calendar: lazy(async () => ({
    default: (await import('./calendar/CalendarView.tsx')).CalendarView,
  })),
  lists: lazy(async () => ({ default: (await import('./lists/ListsView.tsx')).ListsView })),
  mail: lazy(async () => ({ default: (await import('./tenant/MailView.tsx')).MailView })),
  trouble: lazy(async () => ({ default: (await import('./tenant/TroubleView.tsx')).TroubleView })),
  traffic: lazy(async () => ({ default: (await import('./tenant/TrafficView.tsx')).TrafficView })),
};

const useStyles = makeStyles({
  page: {
    minHeight: '100dvh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  welcome: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`, flexShrink: 0 },
  main: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalXS },
  },
});

/** Theme and language around everything. */
export function App(): ReactNode {
  const { theme, lang } = useAddress();
  const styles = useStyles();
  useEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.style.colorScheme = theme === 'default' ? 'light' : 'dark';
    document.body.style.margin = '0';
  }, [lang, theme]);
  return (
    <FluentProvider theme={themes[theme]}>
      <WordsProvider language={lang}>
        <div className={styles.page}>
          <Opened />
        </div>
      </WordsProvider>
    </FluentProvider>
  );
}

type Opening = Omit<Workbench, 'person'>;

/** Who there is, at which stage, and what time it is there. */
async function open(): Promise<Opening> {
  const [demonstration, { value: personas }, { now }] = await Promise.all([
    local<Demonstration>('/demonstration'),
    local<{ readonly value: readonly Persona[] }>('/personas'),
    local<{ readonly now: string }>('/clock'),
  ]);
  const ahead = Date.parse(now) - Date.now();
  return { demonstration, personas, now: () => Date.now() + ahead };
}

function Opened(): ReactNode {
  const words = useWords();
  const [epoch, setEpoch] = useState(0);
  const [changing, setChanging] = useState<StageWish | null>(null);
  const [loaded, again] = useLoaded(`opening ${epoch}`, open);
  useEffect(() => {
    document.title = words.title;
  }, [words]);
  if (changing !== null) {
    const done = (): void => {
      forgetTokens();
      setEpoch((last) => last + 1);
      setChanging(null);
    };
    return <StageChange wish={changing} onDone={done} />;
  }
  return (
    <LoadedView loaded={loaded} onAgain={again}>
      {(opening) => <Signed key={epoch} opening={opening} onStage={setChanging} />}
    </LoadedView>
  );
}

/** The chosen person, or the first one that leads the group. */
function Signed({
  opening,
  onStage,
}: {
  opening: Opening;
  onStage: (wish: StageWish) => void;
}): ReactNode {
  const styles = useStyles();
  const { persona, view } = useAddress();
  const words = useWords();
  const [isNew, setIsNew] = useState(persona === '');
  const first = opening.personas.find((each) => each.persona === 'P01') ?? opening.personas[0];
  const person = opening.personas.find((each) => each.persona === persona);
  useEffect(() => {
    if (person === undefined && first !== undefined) go({ persona: first.persona });
  }, [person, first]);
  if (person === undefined) return null;
  const View = views[view];
  return (
    <WorkbenchProvider workbench={{ ...opening, person }}>
      <TopBar onStage={onStage} />
      {isNew ? <Welcome onSeen={() => setIsNew(false)} /> : null}
      <main id="content" className={styles.main} tabIndex={-1} aria-label={words.views[view]}>
        <Suspense fallback={null}>
          <View />
        </Suspense>
      </main>
    </WorkbenchProvider>
  );
}

/** For somebody who comes here without an address that says who and where: what this is and how to look around. */
function Welcome({ onSeen }: { onSeen: () => void }): ReactNode {
  const { welcome } = useWords();
  const styles = useStyles();
  const content = (): void => {
    onSeen();
    document.getElementById('content')?.focus();
  };
  return (
    <MessageBar intent="info" layout="multiline" className={styles.welcome}>
      <MessageBarBody>
        <MessageBarTitle>{welcome.title}</MessageBarTitle>
        {welcome.body}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={content}>
          {welcome.seen}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
