import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import {
  mandatoryKinds,
  overrideAction,
  overrideReadiness,
  readinessGaps,
  type ReadinessGap,
} from '#domain/readiness.ts';
import { readingTemplate } from '#i18n/defaults/reading.ts';
import { useDraft, useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession, useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
});

/** What is missing before the first session. It warns; going on anyway takes a reason. */
export function ReadinessGate(): ReactNode {
  const { texts } = useSpeech();
  const { gate } = texts.prep;
  const styles = useStyles();
  const gaps = useGaps();
  const nameOf = useGapNames();
  const log = [...useRecords('logEntries').values()];
  const overridden = log.find(({ action }) => action === overrideAction);
  if (gaps === null) return null;
  return (
    <Section title={gate.title}>
      {gaps.length === 0 ? (
        <MessageBar intent="success">
          <MessageBarBody>{gate.ready}</MessageBarBody>
        </MessageBar>
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{gate.missing}</MessageBarTitle>
            <ul className={styles.list}>
              {gaps.map((gap) => (
                <li key={JSON.stringify(gap)}>{nameOf(gap)}</li>
              ))}
            </ul>
            {overridden === undefined ? null : gate.overridden(overridden.target)}
          </MessageBarBody>
        </MessageBar>
      )}
      {gaps.length === 0 || overridden !== undefined ? null : <Override gaps={gaps} />}
    </Section>
  );
}

function useGaps(): readonly ReadinessGap[] | null {
  const today = useToday();
  const programme = [...useRecords('programmes').values()][0];
  const given = {
    participants: useRecords('participants').values(),
    interviews: useRecords('interviews').values(),
    readingItems: useRecords('readingItems').values(),
    feedbacks: useRecords('feedbacks').values(),
    occasions: useRecords('occasions').values(),
    days: useRecords('occasionDays').values(),
  };
  if (programme === undefined) return null;
  return readinessGaps({
    ...given,
    programme,
    mandatoryKinds: mandatoryKinds(readingTemplate),
    today,
  });
}

function useGapNames(): (gap: ReadinessGap) => string {
  const { texts, language } = useSpeech();
  const words = texts.prep.gate.gap;
  const participants = useRecords('participants');
  return (gap) => {
    switch (gap.type) {
      case 'interview':
        return words.interview(participants.get(gap.participantId)?.displayName ?? '');
      case 'reading': {
        const row = readingTemplate.find(({ kind }) => kind === gap.kind);
        return words.reading(row?.title[language] ?? gap.kind);
      }
      case 'feedback':
        return words.feedback[gap.audience];
      case 'days':
        return words.days(gap.missing);
    }
  };
}

function Override({ gaps }: { gaps: readonly ReadinessGap[] }): ReactNode {
  const { texts } = useSpeech();
  const { gate } = texts.prep;
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const instant = useInstant();
  const [reason, setReason] = useDraft('readiness-reason');
  if (me === undefined) return null;
  const entry = overrideReadiness(gaps, reason, me, instant());
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (!entry.ok) return;
        store.save('logEntries', entry.value);
        setReason('');
      }}
    >
      <Field label={gate.reason}>
        <Input value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <Button type="submit" disabled={!entry.ok}>
        {gate.override}
      </Button>
    </form>
  );
}
