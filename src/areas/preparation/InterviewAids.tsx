import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import { answerId, type Interview } from '#domain/interview.ts';
import { freeNotes, minutesSince } from '#domain/interview-guide.ts';
import type { Participant } from '#domain/participant.ts';
import { interviewInfo } from '#i18n/defaults/interview.ts';
import { formatInstant } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  calm: { color: tokens.colorNeutralForeground2 },
  notes: { flexBasis: '100%' },
});

type AidsProps = {
  readonly interview: Interview;
  readonly me: Participant;
  readonly bothLanguages: boolean;
  readonly onBothLanguages: (both: boolean) => void;
};

/** What stands around the questions: what to say first, how long it has lasted, free notes. */
export function InterviewAids({
  interview,
  me,
  bothLanguages,
  onBothLanguages,
}: AidsProps): ReactNode {
  const { texts, language } = useSpeech();
  const { aids } = texts.prep;
  const styles = useStyles();
  const { store } = useSession();
  const instant = useInstant();
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    <>
      {interview.informedAt === null ? (
        <MessageBar layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{aids.info}</MessageBarTitle>
            {interviewInfo[language]}
          </MessageBarBody>
          <MessageBarActions>
            <Button
              onClick={() => store.save('interviews', { ...interview, informedAt: instant() })}
            >
              {aids.informed}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      <div className={styles.row}>
        <Timer interview={interview} />
        {interview.informedAt === null ? null : (
          <Text size={200} className={styles.calm}>
            {aids.informedOn(formatInstant(interview.informedAt, language))}
          </Text>
        )}
        <Button
          size="small"
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          {aids.notes}
        </Button>
        <Checkbox
          label={aids.otherLanguage}
          checked={bothLanguages}
          onChange={(_event, { checked }) => onBothLanguages(checked === true)}
        />
        <div id={panel} hidden={!open} className={styles.notes}>
          {open ? <FreeNotes interview={interview} me={me} /> : null}
        </div>
      </div>
    </>
  );
}

/** Runs from the first word that was written until the interview is done. */
function Timer({ interview }: { interview: Interview }): ReactNode {
  const { texts } = useSpeech();
  const { host } = useSession();
  const [now, setNow] = useState(() => host.now());
  useEffect(() => {
    const clock = setInterval(() => setNow(host.now()), 10_000);
    return () => clearInterval(clock);
  }, [host]);
  const own = [...useRecords('answers').values()].filter(
    ({ interviewId }) => interviewId === interview.id,
  );
  const minutes = minutesSince(own, now);
  const runs = interview.status === 'planned' || interview.status === 'booked';
  if (minutes === null || !runs) return null;
  return (
    <Text role="timer" aria-label={texts.prep.aids.timerLabel(minutes)}>
      {texts.prep.aids.timer(minutes)}
    </Text>
  );
}

function FreeNotes({ interview, me }: { interview: Interview; me: Participant }): ReactNode {
  const { texts } = useSpeech();
  const { store } = useSession();
  const instant = useInstant();
  const id = answerId(interview.id, freeNotes);
  const notes = useRecords('answers').get(id);
  return (
    <Field label={texts.prep.aids.notes} hint={texts.preparation.answerHint}>
      <Textarea
        resize="vertical"
        value={notes?.text ?? ''}
        onChange={(_event, { value }) =>
          store.save('answers', {
            ...(notes ?? {
              id,
              programmeId: interview.programmeId,
              createdAt: instant(),
              createdBy: me.id,
              interviewId: interview.id,
              questionId: freeNotes,
              participantId: interview.participantId,
            }),
            text: value,
          })
        }
      />
    </Field>
  );
}
