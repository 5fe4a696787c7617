import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import type { Participant } from '#domain/participant.ts';
import { personalSheetId, sheetFor } from '#domain/personal-sheet.ts';
import { formatInstant } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** Writes what one person gets to a file that this person may open, and says where it lies. */
export function HandOver({ person }: { person: Participant }): ReactNode {
  const { texts, language } = useSpeech();
  const { cards: words } = texts.prep;
  const styles = useStyles();
  const me = useMe();
  const { files, store } = useSession();
  const instant = useInstant();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const guides = [...useRecords('interviewGuides').values()];
  const content = sheetFor(
    person.id,
    {
      answers: useRecords('answers').values(),
      findings: useRecords('workingFindings').values(),
      cards: useRecords('workingCompetenceCards').values(),
    },
    (id) => guides.flatMap(({ questions }) => questions).find((each) => each.id === id)?.text,
  );
  const sheet = useRecords('personalSheets').get(personalSheetId(person.id));
  if (me === undefined) return null;
  if (person.mail === null) return <Text size={200}>{words.noMail}</Text>;
  const empty = content.answers.length + content.findings.length + content.cards.length === 0;
  const handOver = async () => {
    setState('busy');
    try {
      const { driveId, itemId, webUrl } = await files.handOver(person, content);
      const at = instant();
      store.save('personalSheets', {
        ...(sheet ?? {
          id: personalSheetId(person.id),
          programmeId: me.programmeId,
          createdAt: at,
          createdBy: me.id,
          participantId: person.id,
        }),
        driveId,
        itemId,
        webUrl,
        handedAt: at,
      });
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.calm}>
        {words.whatGoes(content.answers.length, content.findings.length, content.cards.length)}
      </Text>
      <Button
        size="small"
        disabled={empty || state === 'busy'}
        onClick={() => {
          void handOver();
        }}
      >
        {state === 'busy' ? words.handing : words.handOver(person.displayName)}
      </Button>
      <Text size={200} role="status">
        {state === 'failed'
          ? words.failed
          : sheet === undefined
            ? ''
            : words.handedOver(formatInstant(sheet.handedAt, language))}
      </Text>
    </div>
  );
}
