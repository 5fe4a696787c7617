import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useTexts } from '#components/texts.tsx';
import type { DayProposal, Occasion } from '#domain/occasion.ts';
import { checkStarts } from '#domain/schedule/occasion-plan.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '24rem',
  },
});

export type ProposeDaysProps = {
  readonly sessions: readonly Occasion[];
  readonly proposal: DayProposal | undefined;
};

/** First days typed in by somebody who cannot see the calendars, for the coordinator to check and book. */
export function ProposeDays({ sessions, proposal }: ProposeDaysProps): ReactNode {
  const { schedule } = useTexts();
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const announce = useAnnounce();
  const instant = useInstant();
  const programme = [...useRecords('programmes').values()][0];
  const [starts, setStarts] = useState<readonly string[]>(
    proposal?.starts ?? sessions.map(() => ''),
  );
  const [tried, setTried] = useState(false);
  if (me === undefined) return null;
  const daysPerOccasion = programme?.daysPerOccasion ?? 2;
  const valid = checkStarts(starts, daysPerOccasion).ok;
  const saved = proposal !== undefined && starts.join() === proposal.starts.join();
  const propose = () => {
    setTried(true);
    if (!valid) return;
    store.save('dayProposals', {
      id: `proposal.${me.programmeId}.${me.id}`,
      programmeId: me.programmeId,
      createdAt: proposal?.createdAt ?? instant(),
      createdBy: me.id,
      starts,
      daysPerOccasion,
      note: '',
    });
    announce(schedule.proposed);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        propose();
      }}
    >
      {sessions.map((session, index) => (
        <Field key={session.id} label={schedule.startDay(session.number)} required>
          <Input
            type="date"
            value={starts[index] ?? ''}
            onChange={(_event, { value }) => setStarts(starts.with(index, value))}
          />
        </Field>
      ))}
      {tried && !valid ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{schedule.invalidDays}</MessageBarBody>
        </MessageBar>
      ) : null}
      {saved ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{schedule.proposed}</MessageBarBody>
        </MessageBar>
      ) : null}
      <span>
        <Button appearance="primary" type="submit">
          {schedule.propose}
        </Button>
      </span>
    </form>
  );
}
