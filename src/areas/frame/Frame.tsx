import { Button, makeStyles, mergeClasses, Select, Text, tokens } from '@fluentui/react-components';
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ComponentType,
  type LazyExoticComponent,
  type ReactNode,
} from 'react';
import { NavigationProvider, type Navigation } from '#components/navigation.tsx';
import { Loading } from '#components/PageState.tsx';
import { useTexts } from '#components/texts.tsx';
import type { Rights } from '#domain/rights.ts';
import type { Texts } from '#i18n/sv.ts';
import { useProgramme, useRecords } from '#state/react.tsx';
import { useAppActions } from '#state/app-actions.tsx';
import { useRights, useSession } from '#state/session.tsx';
import { AreaBoundary } from './AreaBoundary.tsx';
import { SaveStatus, SaveTroubles } from './SaveStatus.tsx';
import { useArrival } from './useArrival.ts';
import { useMissingConsent } from './useMissingConsent.ts';

/** A work area as the frame knows it: its route, its name, its lazy page, and who it is for. */
export type AreaDeclaration = {
  readonly route: string;
  readonly name: (texts: Texts) => string;
  /** Under which heading it stands among the others; none for what stands alone. */
  readonly group?: (texts: Texts) => string;
  readonly load: () => Promise<ComponentType>;
  readonly shownTo: (rights: Rights) => boolean;
  /** Also for those who read only what is open to everyone. */
  readonly published?: true;
};

/** Something small that stands in the header of every page, for those it is for. */
export type HeaderTool = Pick<AreaDeclaration, 'load' | 'shownTo'> & { readonly id: string };

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    // Fluent's select grows to its longest choice, past the edge of a narrow page. Only the inner one has a
    // greatest width: what a page says about its fields must hold.
    '& .fui-Field, & .fui-Select, & .fui-Select__select': { minWidth: 0 },
    '& .fui-Select__select': { maxWidth: '100%' },
    // What has been written is seen whole, and not through a slot of two lines.
    '& .fui-Textarea__textarea': { fieldSizing: 'content' },
    // Fluent draws a double line under a link with focus; a frame is seen at once, as on everything else.
    '& .fui-Link:focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  skip: {
    position: 'absolute',
    insetInlineStart: '-200vw',
    zIndex: 10,
    ':focus': {
      insetInlineStart: tokens.spacingHorizontalM,
      insetBlockStart: tokens.spacingVerticalS,
    },
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingInline: tokens.spacingHorizontalXXL,
    paddingBlock: tokens.spacingVerticalM,
    '@media (max-width: 720px)': { paddingInline: tokens.spacingHorizontalL },
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // On a phone the programme needs the room; Teams and PowerPoint say which app it is.
  beside: { '@media (max-width: 480px)': { display: 'none' } },
  programme: {
    flex: '1 1 0',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  body: {
    display: 'grid',
    gridTemplateColumns: '12rem minmax(0, 1fr)',
    flexGrow: 1,
    '@media (max-width: 720px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'auto 1fr',
    },
  },
  alone: { gridTemplateColumns: 'minmax(0, 1fr)' },
  nav: {
    paddingBlock: tokens.spacingVerticalL,
    paddingInline: tokens.spacingHorizontalS,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 720px)': {
      borderRight: 'none',
      paddingBlockEnd: 0,
      paddingInline: tokens.spacingHorizontalL,
    },
  },
  group: {
    display: 'flex',
    flexDirection: 'column',
    paddingBlockEnd: tokens.spacingVerticalM,
    '@media (max-width: 720px)': { display: 'none' },
  },
  groupName: {
    color: tokens.colorNeutralForeground2,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlockEnd: tokens.spacingVerticalXXS,
  },
  links: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    '@media (max-width: 720px)': { display: 'none' },
  },
  pick: { display: 'none', '@media (max-width: 720px)': { display: 'flex' } },
  link: { width: '100%', justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular },
  here: {
    fontWeight: tokens.fontWeightSemibold,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
  },
  main: {
    minWidth: 0,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL}`,
    '@media (max-width: 720px)': { padding: tokens.spacingHorizontalL },
    ':focus': { outline: 'none' },
  },
});

/** Header with the small truth about saving, the work areas, and the one on screen. */
export function Frame({
  areas,
  home,
  tools,
}: {
  areas: readonly AreaDeclaration[];
  home: string;
  tools: readonly HeaderTool[];
}): ReactNode {
  const texts = useTexts();
  const styles = useStyles();
  const rights = useRights();
  const { reach } = useSession();
  // Until it is known who somebody is, every page would be empty and no area but the open ones would be there.
  const isComing = useProgramme(({ fresh, records }) => !fresh && records.programmes.size === 0);
  const shown = areas.filter(
    ({ shownTo, published }) => shownTo(rights) && (reach === 'programme' || published === true),
  );
  const navigation = useFrameNavigation(shown, home);
  const current = areaAt(shown, navigation.route);
  const Page = usePages(areas).get(current?.route ?? '');
  const main = useRef<HTMLElement>(null);
  const areaName = current?.name(texts) ?? texts.app.name;
  useArrival(main, navigation.route, areaName);
  return (
    <NavigationProvider navigation={navigation}>
      <div className={styles.root}>
        <Button className={styles.skip} appearance="primary" onClick={() => main.current?.focus()}>
          {texts.app.skipToContent}
        </Button>
        <Header tools={tools} />
        <div className={mergeClasses(styles.body, shown.length < 2 && styles.alone)}>
          {shown.length > 1 ? <AreaNav areas={shown} current={current?.route ?? ''} /> : null}
          <main
            ref={main}
            tabIndex={-1}
            aria-label={areaName}
            className={styles.main}
            data-route={navigation.route}
          >
            <ConsentTroubles />
            <SaveTroubles />
            {isComing && reach === 'programme' ? (
              <Loading label={texts.app.loading} />
            ) : (
              <AreaBoundary key={current?.route}>
                <Suspense fallback={<Loading label={texts.app.loadingArea} />}>
                  {Page === undefined ? null : <Page />}
                </Suspense>
              </AreaBoundary>
            )}
          </main>
        </div>
      </div>
    </NavigationProvider>
  );
}

// Almost nobody sees it.
const MissingConsent = lazy(async () => ({
  default: (await import('./MissingConsent.tsx')).MissingConsent,
}));

/** What the municipality has not consented to, until it is hidden; what is missed anew is shown again. */
function ConsentTroubles(): ReactNode {
  const { consent } = useSession().host;
  const missing = useMissingConsent(consent);
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const main = useRef<HTMLDivElement>(null);
  const shown = missing.filter((one) => !hidden.includes(one));
  const hide = () => {
    setHidden(missing);
    main.current?.focus();
  };
  return (
    <div ref={main} tabIndex={-1} style={{ outline: 'none' }}>
      {consent === undefined || shown.length === 0 ? null : (
        <Suspense fallback={null}>
          <MissingConsent consent={consent} missing={shown} onHide={hide} />
        </Suspense>
      )}
    </div>
  );
}

function Header({ tools }: { tools: readonly HeaderTool[] }): ReactNode {
  const texts = useTexts();
  const styles = useStyles();
  const rights = useRights();
  const { host, reach } = useSession();
  const { chooseProgramme } = useAppActions();
  const programme = [...useRecords('programmes').values()][0];
  const fresh = useProgramme((loaded) => loaded.fresh);
  const pages = useLoaded(tools);
  const isPersonal = host.place.groupId === null && reach === 'programme';
  return (
    <header className={styles.header}>
      <Text
        weight="semibold"
        size={400}
        {...(programme === undefined ? {} : { className: styles.beside })}
      >
        {texts.app.name}
      </Text>
      <Text className={styles.programme} title={programme?.title}>
        {fresh || programme === undefined ? programme?.title : texts.app.snapshot}
      </Text>
      {isPersonal ? (
        <Button size="small" appearance="subtle" onClick={chooseProgramme}>
          {texts.choose.change}
        </Button>
      ) : null}
      {tools.map(({ id, shownTo }, index) => {
        const Tool = pages[index];
        if (Tool === undefined || !shownTo(rights)) return null;
        return (
          <Suspense key={id} fallback={null}>
            <Tool />
          </Suspense>
        );
      })}
      <SaveStatus />
    </header>
  );
}

/** Lazy components, made once. */
const useLoaded = (tools: readonly HeaderTool[]): readonly LazyExoticComponent<ComponentType>[] =>
  useMemo(() => tools.map(({ load }) => lazy(async () => ({ default: await load() }))), [tools]);

function AreaNav({
  areas,
  current,
}: {
  areas: readonly AreaDeclaration[];
  current: string;
}): ReactNode {
  const texts = useTexts();
  const styles = useStyles();
  const navigation = useFrameLinks();
  const groups = grouped(areas, texts);
  return (
    <nav className={styles.nav} aria-label={texts.app.areas}>
      {groups.map(({ heading, members }) => (
        <div key={members[0]?.route} className={styles.group}>
          {heading === '' ? null : (
            <Text size={200} className={styles.groupName} aria-hidden="true">
              {heading}
            </Text>
          )}
          <ul className={styles.links} {...(heading === '' ? {} : { 'aria-label': heading })}>
            {members.map((area) => (
              <li key={area.route}>
                <Button
                  as="a"
                  href={`#${area.route}`}
                  appearance="subtle"
                  className={mergeClasses(styles.link, area.route === current && styles.here)}
                  aria-current={area.route === current ? 'page' : undefined}
                >
                  {area.name(texts)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Select
        className={styles.pick}
        aria-label={texts.app.chooseArea}
        value={current}
        onChange={(_event, { value }) => navigation(value)}
      >
        {groups.map(({ heading, members }) => {
          const options = members.map((area) => (
            <option key={area.route} value={area.route}>
              {area.name(texts)}
            </option>
          ));
          if (heading === '') return options;
          return (
            <optgroup key={heading} label={heading}>
              {options}
            </optgroup>
          );
        })}
      </Select>
    </nav>
  );
}

type AreaGroup = { readonly heading: string; readonly members: readonly AreaDeclaration[] };

/** Neighbours with the same heading stand together, in the order of the areas. */
function grouped(areas: readonly AreaDeclaration[], texts: Texts): readonly AreaGroup[] {
  const groups: { heading: string; members: AreaDeclaration[] }[] = [];
  for (const area of areas) {
    const heading = area.group?.(texts) ?? '';
    const last = groups.at(-1);
    if (last?.heading === heading) last.members.push(area);
    else groups.push({ heading, members: [area] });
  }
  return groups;
}

/** Sets the hash; the frame follows it. */
const useFrameLinks = (): ((route: string) => void) =>
  useCallback((route: string) => {
    window.location.hash = route;
  }, []);

const areaAt = (areas: readonly AreaDeclaration[], route: string): AreaDeclaration | undefined =>
  areas.find((area) => route === area.route || route.startsWith(`${area.route}/`)) ?? areas[0];

/** The route lives in the hash, so that back, reload and a copied address work in every host. */
function useFrameNavigation(areas: readonly AreaDeclaration[], home: string): Navigation {
  const { host } = useSession();
  const texts = useTexts();
  const go = useFrameLinks();
  const [route, setRoute] = useState(() => readHash() || host.place.subPageId || home);
  useEffect(() => {
    const follow = () => setRoute(readHash() || home);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [home]);
  const name = areaAt(areas, route)?.name(texts) ?? texts.app.name;
  useEffect(() => {
    document.title = `${name} – ${texts.app.name}`;
    host.showRoute(route, name);
  }, [host, name, route, texts]);
  return useMemo(() => ({ route, go }), [route, go]);
}

/** Addresses come from anywhere: what cannot be decoded is taken as it stands. */
function readHash(): string {
  const written = window.location.hash.replace(/^#\/?/, '');
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** One lazy page per area, made once. */
function usePages(
  areas: readonly AreaDeclaration[],
): ReadonlyMap<string, LazyExoticComponent<ComponentType>> {
  return useMemo(
    () =>
      new Map(
        areas.map((area) => [area.route, lazy(async () => ({ default: await area.load() }))]),
      ),
    [areas],
  );
}
