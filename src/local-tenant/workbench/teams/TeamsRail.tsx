import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { hashOf, useAddress } from '../address.ts';
import { useWords } from '../words.tsx';
import type { Channel, Spot, Team } from './team.ts';

const useStyles = makeStyles({
  rail: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalXS,
    width: '72px',
    boxSizing: 'border-box',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground4,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': {
      width: '100%',
      flexDirection: 'row',
      columnGap: tokens.spacingHorizontalXS,
    },
  },
  app: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    '@media (max-width: 640px)': { flexGrow: 1, padding: tokens.spacingVerticalXS },
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    textAlign: 'center',
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, textDecorationLine: 'none' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  icon: { width: '24px', height: '24px' },
  channels: {
    width: '220px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 900px)': { display: 'none' },
  },
  teamName: { margin: `${tokens.spacingVerticalS} 0` },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  channel: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, textDecorationLine: 'none' },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Where one can be in this Teams: the channels of one's team, and the personal app. */
export function TeamsRail({
  teams,
  spot,
  small,
}: {
  teams: readonly Team[];
  spot: Spot;
  small: boolean;
}): ReactNode {
  const styles = useStyles();
  const words = useWords();
  if (small) return null;
  return (
    <>
      <nav className={styles.rail} aria-label={words.teams.rail}>
        {teams.length > 0 && (
          <App place="" here={spot !== null} name={words.teams.team} icon={<TeamIcon />} />
        )}
        <App
          place="personal"
          here={spot === null}
          name={words.teams.personal}
          icon={<PersonalIcon />}
        />
      </nav>
      {teams.map((team) => (
        <nav
          key={team.id}
          className={styles.channels}
          aria-label={words.teams.channels(team.displayName)}
        >
          <Text as="h2" size={300} weight="semibold" block className={styles.teamName}>
            {team.displayName}
          </Text>
          <ul className={styles.list}>
            {team.channels.map((channel) => (
              <li key={channel.id}>
                <ChannelLink channel={channel} here={channel.id === spot?.channel.id} />
              </li>
            ))}
          </ul>
        </nav>
      ))}
    </>
  );
}

function App(props: { place: string; here: boolean; name: string; icon: ReactNode }): ReactNode {
  const styles = useStyles();
  const address = useAddress();
  return (
    <Link
      className={mergeClasses(styles.app, props.here && styles.here)}
      href={hashOf({ ...address, place: props.place, page: '' })}
      aria-current={props.here ? 'true' : undefined}
    >
      {props.icon}
      {props.name}
    </Link>
  );
}

function ChannelLink({ channel, here }: { channel: Channel; here: boolean }): ReactNode {
  const styles = useStyles();
  const { teams } = useWords();
  const address = useAddress();
  const { membershipType: type } = channel;
  return (
    <Link
      className={mergeClasses(styles.channel, here && styles.here)}
      href={hashOf({ ...address, place: channel.id, page: '' })}
      aria-current={here ? 'true' : undefined}
    >
      <span>{channel.displayName}</span>
      {type !== 'standard' && (
        <Text size={200} className={styles.quiet}>
          {type === 'private' ? teams.privateChannel : teams.sharedChannel}
        </Text>
      )}
    </Link>
  );
}

function TeamIcon(): ReactNode {
  const { icon } = useStyles();
  return (
    <svg className={icon} viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden>
      <circle cx="9" cy="8" r="3.2" strokeWidth="1.6" />
      <circle cx="17" cy="9" r="2.4" strokeWidth="1.6" />
      <path d="M3 19c0-3.3 2.7-5.5 6-5.5s6 2.2 6 5.5M16 14c2.8 0 5 1.8 5 4.5" strokeWidth="1.6" />
    </svg>
  );
}

function PersonalIcon(): ReactNode {
  const { icon } = useStyles();
  return (
    <svg className={icon} viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden>
      <circle cx="9.5" cy="12" r="5" strokeWidth="1.8" />
      <circle cx="14.5" cy="12" r="5" strokeWidth="1.8" />
    </svg>
  );
}
