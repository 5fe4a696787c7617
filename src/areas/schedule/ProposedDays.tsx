import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import {
  answersTo,
  dayAnswerId,
  dayAnswerNames,
  holdsFor,
  inOrder,
  type DayAnswerName,
} from '#domain/day-answer.ts';
import type { DayProposal, Occasion } from '#domain/occasion.ts';
import { hasRole, membersOn, type Participant } from '#domain/participant.ts';
import { datesFrom } from '#domain/schedule/occasion-plan.ts';
import { findingTexts } from '#i18n/finding.ts';
import { formatDays, formatList } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession, useToday } from '#state/session.tsx';
import type { OccasionBooking } from './useOccasionBooking.ts';

const useStyles = makeStyles({
  proposals: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  proposal: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** The people who talked the days over know who is away; calendars that say otherwise are asked about. */
const asProposed = {
  ...{ invite: true, online: false, room: null },
  ...{ optional: new Set<string>(), accepted: [] },
};

/** Plans that wait for the group's answers, and for the coordinator to book one of them. */
export function ProposedDays({
  sessions,
  booking,
  onTry,
}: {
  sessions: readonly Occasion[];
  /** Null for those who cannot book. */
  booking: OccasionBooking | null;
  /** Holds the days of a proposal in the planner; undefined for those who do not plan. */
  onTry?: (proposal: DayProposal) => void;
}): ReactNode {
  const { schedule } = useSpeech().texts;
  const styles = useStyles();
  const me = useMe();
  const proposals = inOrder(useRecords('dayProposals').values());
  if (proposals.length === 0) return null;
  const answers = me !== undefined && hasRole(me, 'member');
  return (
    <Section title={schedule.proposals} hint={answers ? schedule.proposalsHint : undefined}>
      <div className={styles.proposals}>
        {proposals.map((proposal, at) => (
          <Proposal
            key={proposal.id}
            number={at + 1}
            {...{ proposal, sessions, booking, onTry }}
            me={me}
            mayAnswer={answers}
          />
        ))}
      </div>
    </Section>
  );
}

function Proposal({
  proposal,
  number,
  sessions,
  booking,
  onTry,
  me,
  mayAnswer,
}: {
  proposal: DayProposal;
  number: number;
  sessions: readonly Occasion[];
  booking: OccasionBooking | null;
  onTry: ((proposal: DayProposal) => void) | undefined;
  me: Participant | undefined;
  mayAnswer: boolean;
}): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const styles = useStyles();
  const { store } = useSession();
  const announce = useAnnounce();
  const author = useRecords('participants').get(proposal.createdBy)?.displayName;
  const name = schedule.proposalNumber(number, author ?? proposal.createdBy);
  const planned = sessions.map((session, index) => ({
    occasion: session,
    dates: datesFrom(proposal.starts[index] ?? '', proposal.daysPerOccasion),
  }));
  return (
    <article aria-label={name} className={styles.proposal}>
      <Text as="h3" weight="semibold" style={{ margin: 0 }}>
        {name}
      </Text>
      <ul className={styles.list}>
        {planned.map(({ occasion, dates }) => (
          <li key={occasion.id}>
            <Text>
              {schedule.occasion(occasion.number)}:{' '}
              {formatDays(dates[0] ?? '', dates.at(-1) ?? '', language)}
            </Text>
          </li>
        ))}
      </ul>
      {mayAnswer && me !== undefined ? <OwnAnswer {...{ proposal, name, me }} /> : null}
      <Answers proposal={proposal} />
      <span className={styles.buttons}>
        {booking === null ? null : (
          <Button
            size="small"
            disabled={booking.busy}
            aria-label={`${schedule.bookProposal}: ${name}`}
            onClick={() => booking.book(planned, asProposed)}
          >
            {schedule.bookProposal}
          </Button>
        )}
        {onTry === undefined ? null : (
          <Button
            size="small"
            aria-label={`${findingTexts[language].tryDays}: ${name}`}
            onClick={() => onTry(proposal)}
          >
            {findingTexts[language].tryDays}
          </Button>
        )}
        {proposal.createdBy === me?.id ? (
          <Button
            size="small"
            aria-label={`${schedule.takeBack}: ${name}`}
            onClick={() => {
              store.remove('dayProposals', proposal.id);
              announce(schedule.takenBack);
            }}
          >
            {schedule.takeBack}
          </Button>
        ) : null}
      </span>
    </article>
  );
}

/** One choice for the whole plan; saved when it is made. */
function OwnAnswer({
  proposal,
  name,
  me,
}: {
  proposal: DayProposal;
  name: string;
  me: Participant;
}): ReactNode {
  const { schedule } = useSpeech().texts;
  const { store } = useSession();
  const instant = useInstant();
  const id = dayAnswerId(proposal.id, me.id);
  const given = useRecords('dayAnswers').get(id);
  const answer = (value: DayAnswerName) =>
    store.save('dayAnswers', {
      ...{ id, programmeId: me.programmeId, createdBy: me.id },
      createdAt: given?.createdAt ?? instant(),
      ...{ proposalId: proposal.id, participantId: me.id, answer: value },
      starts: proposal.starts,
    });
  return (
    <RadioGroup
      aria-label={schedule.answerTo(name)}
      value={given && holdsFor(given, proposal) ? given.answer : ''}
      onChange={(_event, { value }) => {
        const chosen = dayAnswerNames.find((one) => one === value);
        if (chosen !== undefined) answer(chosen);
      }}
    >
      {dayAnswerNames.map((value) => (
        <Radio key={value} value={value} label={schedule.answerNames[value]} />
      ))}
    </RadioGroup>
  );
}

function Answers({ proposal }: { proposal: DayProposal }): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const styles = useStyles();
  const members = membersOn(useRecords('participants').values(), useToday());
  const { by, silent } = answersTo(proposal, useRecords('dayAnswers').values(), members);
  const { yes, ifNeeded, no } = by;
  return (
    <Text size={200} className={styles.calm}>
      {schedule.answerCount(yes.length, ifNeeded.length, no.length, silent.length)}
      {no.length === 0
        ? ''
        : `. ${schedule.answeredNo(
            formatList(
              no.map(({ displayName }) => displayName),
              language,
            ),
          )}`}
    </Text>
  );
}
