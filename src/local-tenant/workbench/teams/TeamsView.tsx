import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { beforeLeaving, noteRoute, useAddress } from '../address.ts';
import { LoadedView } from '../LoadedView.tsx';
import { useLoaded } from '../tenant/useLoaded.ts';
import { useWords } from '../words.tsx';
import { useWorkbench } from '../workbench.tsx';
import { contextOf, localeOf, spotOf, teamsOf, type Spot, type Team } from './team.ts';
import { TeamsRail } from './TeamsRail.tsx';
import { openTabLine, type TabLine } from './teams-protocol.ts';

const useStyles = makeStyles({
  window: {
    flexGrow: 1,
    display: 'flex',
    minHeight: '560px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 640px)': { borderRadius: 0, flexDirection: 'column' },
  },
  narrow: { flexGrow: 1, alignSelf: 'center', maxWidth: '100%' },
  content: { flexGrow: 1, display: 'flex', flexDirection: 'column', minWidth: 0 },
  channel: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    padding: `0 ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minHeight: '48px',
  },
  channelName: { margin: 0, padding: `${tokens.spacingVerticalS} 0` },
  tabs: { display: 'flex', margin: 0, padding: 0, listStyleType: 'none', alignSelf: 'stretch' },
  tab: {
    display: 'flex',
    alignItems: 'center',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  frame: { flexGrow: 1, width: '100%', border: 0, minHeight: '480px' },
  notice: { margin: tokens.spacingHorizontalM },
});

/** A calm Teams: rail, team and channel, and the tab in a frame whose parent speaks Teams' language. */
export function TeamsView(): ReactNode {
  const { person, demonstration } = useWorkbench();
  const key = `${demonstration.stage} ${person.persona}`;
  const [loaded, again] = useLoaded(key, () => teamsOf(person.persona));
  return (
    <LoadedView loaded={loaded} onAgain={again}>
      {(teams) => <TeamsWindow teams={teams} />}
    </LoadedView>
  );
}

function TeamsWindow({ teams }: { teams: readonly Team[] }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { place, width, lang } = useAddress();
  const { person } = useWorkbench();
  const spot = spotOf(teams, place);
  const narrow = width === 'full' ? undefined : { width: `${width}px` };
  return (
    <div className={mergeClasses(styles.window, narrow && styles.narrow)} style={narrow}>
      <TeamsRail teams={teams} spot={spot} small={narrow !== undefined} />
      <section
        className={styles.content}
        aria-label={spot?.channel.displayName ?? words.teams.personal}
      >
        <ChannelHead spot={spot} />
        {teams.length === 0 && (
          <MessageBar className={styles.notice} layout="multiline">
            <MessageBarBody>{words.teams.noTeam(person.name)}</MessageBarBody>
          </MessageBar>
        )}
        <Tab key={`${person.persona} ${lang} ${spot?.channel.id ?? 'personal'}`} spot={spot} />
      </section>
    </div>
  );
}

function ChannelHead({ spot }: { spot: Spot }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.channel}>
      <Text as="h2" size={400} weight="semibold" className={styles.channelName}>
        {spot?.channel.displayName ?? words.teams.personal}
      </Text>
      {spot !== null && (
        <ul className={styles.tabs} aria-label={words.teams.tabs}>
          <li className={styles.tab}>{words.teams.tabName}</li>
        </ul>
      )}
    </div>
  );
}

/** The tab itself. It is loaded anew for another person, channel or language, and told about the theme. */
function Tab({ spot }: { spot: Spot }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const address = useAddress();
  const { person, demonstration } = useWorkbench();
  const frame = useRef<HTMLIFrameElement>(null);
  const line = useRef<TabLine>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const context = useRef(contextOf(spot, person, demonstration, address));
  // As the manifest asks Teams to fill it in; what changes later comes over the line.
  const [source] = useState(
    () =>
      `/tab.html?${new URLSearchParams({ locale: localeOf(address.lang), theme: address.theme })}`,
  );
  useEffect(() => {
    context.current = contextOf(spot, person, demonstration, address);
  });
  useEffect(() => {
    if (frame.current === null) return;
    const opened = openTabLine(frame.current, {
      context: () => context.current,
      onReady: () => setFailure(null),
      onFailed: setFailure,
      onRoute: noteRoute,
    });
    line.current = opened;
    const stay = beforeLeaving(opened.suspend);
    return () => {
      stay();
      opened.close();
    };
  }, []);
  useEffect(() => line.current?.theme(address.theme), [address.theme]);
  return (
    <>
      {failure !== null && (
        <MessageBar intent="error" className={styles.notice} layout="multiline">
          <MessageBarBody>
            {words.teams.failed}: {failure}
          </MessageBarBody>
        </MessageBar>
      )}
      <iframe
        ref={frame}
        className={styles.frame}
        src={source}
        title={
          spot === null ? words.teams.personalFrame : words.teams.tabFrame(spot.channel.displayName)
        }
      />
    </>
  );
}
