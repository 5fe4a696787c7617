import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useAddress } from '../address.ts';
import { LoadedView } from '../LoadedView.tsx';
import { localeOf, spotOf, teamsOf, type Spot } from '../teams/team.ts';
import { useLoaded } from '../tenant/useLoaded.ts';
import { useWords } from '../words.tsx';
import { useWorkbench } from '../workbench.tsx';
import { SlideList } from './SlideList.tsx';
import { SlidePicture } from './SlidePicture.tsx';
import { useOpenDeck, type ShownDeck } from './useOpenDeck.ts';

const paneWidth = { full: 360, '450': 450, '320': 320 } as const;

const useStyles = makeStyles({
  window: {
    flexGrow: 1,
    display: 'flex',
    minHeight: '560px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 760px)': { flexDirection: 'column', borderRadius: 0 },
  },
  document: { flexGrow: 1, display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0 },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  slides: {
    flexGrow: 1,
    display: 'flex',
    minHeight: 0,
    '@media (max-width: 760px)': { flexDirection: 'column-reverse' },
  },
  stage: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  picture: { width: '100%', maxWidth: '960px', boxShadow: tokens.shadow16 },
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    maxWidth: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 760px)': { width: '100% !important', minHeight: '640px' },
  },
  paneTitle: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  frame: { flexGrow: 1, width: '100%', border: 0 },
});

/** The presentation that is open, with the task pane beside it. */
export function PowerPointView(): ReactNode {
  const styles = useStyles();
  const { width } = useAddress();
  const { person, demonstration } = useWorkbench();
  const [deck, again] = useOpenDeck(demonstration.stage);
  const [teams] = useLoaded(`${demonstration.stage} ${person.persona}`, () =>
    teamsOf(person.persona),
  );
  return (
    <div className={styles.window}>
      <LoadedView loaded={deck} onAgain={again}>
        {(shown) => <Document deck={shown} />}
      </LoadedView>
      <div className={styles.pane} style={{ width: paneWidth[width] }}>
        {teams.status !== 'loading' && (
          <Pane spot={teams.status === 'here' ? spotOf(teams.value, '') : null} />
        )}
      </div>
    </div>
  );
}

function Document({ deck }: { deck: ShownDeck }): ReactNode {
  const styles = useStyles();
  const { powerpoint: words } = useWords();
  const shown = deck.pictures.find(({ id }) => id === deck.selected[0]) ?? deck.pictures[0];
  return (
    <section className={styles.document} aria-label={words.fileName}>
      <div className={styles.title}>
        <Text as="h2" size={300} weight="semibold" className={styles.heading}>
          {words.fileName}
        </Text>
        <Text size={200} className={styles.quiet}>
          {words.count(deck.pictures.length)}
        </Text>
        <Link href="/local/deck/file" download={words.fileName}>
          {words.download}
        </Link>
      </div>
      <div className={styles.slides}>
        <SlideList deck={deck} />
        <div className={styles.stage} role="region" aria-label={words.onScreen}>
          {shown === undefined ? (
            <Text>{words.empty}</Text>
          ) : (
            <div className={styles.picture}>
              <SlidePicture picture={shown} />
            </div>
          )}
        </div>
      </div>
    </section>
  );
}

/** The pane is a page of its own: its place stands in its address, its theme comes by message. */
function Pane({ spot }: { spot: Spot }): ReactNode {
  const styles = useStyles();
  const { powerpoint: words } = useWords();
  const { lang, theme } = useAddress();
  const { person, demonstration } = useWorkbench();
  const frame = useRef<HTMLIFrameElement>(null);
  const [firstTheme] = useState(theme);
  useEffect(() => {
    frame.current?.contentWindow?.postMessage({ samspelTheme: theme }, location.origin);
  }, [theme]);
  const place = {
    lang: localeOf(lang),
    theme: firstTheme,
    ...(spot === null
      ? {}
      : {
          group: spot.team.id,
          channel: spot.channel.id,
          channelType: spot.channel.membershipType === 'standard' ? 'regular' : 'private',
          programme: demonstration.programmeId,
        }),
  };
  return (
    <>
      <Text as="h2" size={300} weight="semibold" className={styles.paneTitle}>
        {words.paneTitle}
      </Text>
      <iframe
        key={`${person.persona} ${lang}`}
        ref={frame}
        className={styles.frame}
        src={`/taskpane.html?${new URLSearchParams(place)}`}
        title={words.pane}
      />
    </>
  );
}
