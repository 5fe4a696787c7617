import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { Interview } from '#domain/interview.ts';
import { membersOn } from '#domain/participant.ts';
import { formatShortDay } from '#i18n/format.ts';
import { useProgramme, useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession, useToday } from '#state/session.tsx';
import { PrepareRoom } from './PrepareRoom.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(9rem, 2fr) minmax(7rem, 1fr) auto auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 560px)': { gridTemplateColumns: '1fr auto' },
  },
  person: { display: 'flex', flexDirection: 'column' },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** All interviews with how far each has come. */
export function InterviewList(): ReactNode {
  const { texts } = useSpeech();
  const styles = useStyles();
  const access = useProgramme((programme) => programme.access.consultantRoom);
  const interviews = [...useRecords('interviews').values()].sort(
    (a, b) =>
      `${a.date} ${a.start}`.localeCompare(`${b.date} ${b.start}`) || (a.id < b.id ? -1 : 1),
  );
  if (access === 'forbidden' || access === 'none') {
    return <PrepareRoom />;
  }
  return (
    <Section title={texts.preparation.interviews} hint={texts.preparation.answersOnlyConsultant}>
      {interviews.length === 0 ? <PlanInterviews /> : null}
      <ul className={styles.list}>
        {interviews.map((interview) => (
          <InterviewRow key={interview.id} interview={interview} />
        ))}
      </ul>
    </Section>
  );
}

function InterviewRow({ interview }: { interview: Interview }): ReactNode {
  const { texts, language } = useSpeech();
  const styles = useStyles();
  const person = useRecords('participants').get(interview.participantId);
  const guide = useRecords('interviewGuides').get(interview.guideId);
  const answered = [...useRecords('answers').values()].filter(
    ({ interviewId, text }) => interviewId === interview.id && text.trim() !== '',
  ).length;
  const name = person?.displayName ?? interview.participantId;
  return (
    <li className={styles.row}>
      <span className={styles.person}>
        <RouteLink to={`preparation/interviews/${interview.id}`}>{name}</RouteLink>
        <Text size={200} className={styles.calm}>
          {person?.title}
        </Text>
      </span>
      <Text className={styles.calm}>
        {interview.date === null
          ? texts.overview.noDate
          : `${formatShortDay(interview.date, language)} ${interview.start ?? ''}`}
      </Text>
      <Text>{texts.preparation.answeredOf(answered, guide?.questions.length ?? 0)}</Text>
      <Badge appearance="tint" color={interview.status === 'planned' ? 'subtle' : 'informative'}>
        {texts.preparation.status[interview.status]}
      </Badge>
    </li>
  );
}

function PlanInterviews(): ReactNode {
  const { texts } = useSpeech();
  const { store } = useSession();
  const today = useToday();
  const instant = useInstant();
  const me = useMe();
  const members = membersOn(useRecords('participants').values(), today);
  const guide = [...useRecords('interviewGuides').values()]
    .filter(({ audience }) => audience === 'managementGroup')
    .sort((a, b) => b.version - a.version)[0];
  if (guide === undefined || me === undefined) return <Text>{texts.preparation.noGuide}</Text>;
  const plan = () => {
    const at = instant();
    for (const member of members) {
      store.save('interviews', {
        id: `I-${guide.id}-${member.id}`,
        programmeId: me.programmeId,
        createdAt: at,
        createdBy: me.id,
        participantId: member.id,
        interviewerId: me.id,
        guideId: guide.id,
        date: null,
        start: null,
        end: null,
        place: '',
        eventId: null,
        informedAt: null,
        status: 'planned',
        statusHistory: [{ status: 'planned', at }],
      });
    }
  };
  return (
    <>
      <Text>{texts.preparation.noInterviews}</Text>
      <span>
        <Button appearance="primary" onClick={plan}>
          {texts.preparation.planInterviews}
        </Button>
      </span>
    </>
  );
}
