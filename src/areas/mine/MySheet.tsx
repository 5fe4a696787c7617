import { Badge, Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { personalSheetId, type SheetContent } from '#domain/personal-sheet.ts';
import { formatInstant } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useMe, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  list: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  answer: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  heading: { margin: 0 },
  calm: { color: tokens.colorNeutralForeground2 },
});

type MySheetProps = {
  readonly content: SheetContent | null;
  readonly onContent: (content: SheetContent) => void;
};

/** The file that only this person may open; it is fetched when asked for, and never kept on the device. */
export function MySheet({ content, onContent }: MySheetProps): ReactNode {
  const { texts, language } = useSpeech();
  const { mine, cards } = texts.prep;
  const styles = useStyles();
  const me = useMe();
  const { files } = useSession();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const sheet = useRecords('personalSheets').get(personalSheetId(me?.id ?? ''));
  const fetchIt = async () => {
    if (sheet === undefined) return;
    setState('busy');
    try {
      onContent(await files.read(sheet));
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  if (sheet === undefined) {
    return (
      <Section title={mine.sheetTitle}>
        <Text>{mine.sheetNone}</Text>
      </Section>
    );
  }
  return (
    <Section title={mine.sheetTitle} hint={mine.sheetHint}>
      <div className={styles.row}>
        {content === null ? (
          <Button
            appearance="primary"
            disabled={state === 'busy'}
            onClick={() => {
              void fetchIt();
            }}
          >
            {state === 'busy' ? mine.opening : mine.open}
          </Button>
        ) : null}
        <Link href={sheet.webUrl} target="_blank" rel="noreferrer">
          {mine.asFile}
        </Link>
        <Text size={200} className={styles.calm}>
          {cards.handedOver(formatInstant(sheet.handedAt, language))}
        </Text>
      </div>
      <Text role="status">{state === 'failed' ? mine.failed : ''}</Text>
      {content === null ? null : <Contents content={content} />}
    </Section>
  );
}

function Contents({ content }: { content: SheetContent }): ReactNode {
  const { texts } = useSpeech();
  const { mine } = texts.prep;
  const styles = useStyles();
  return (
    <>
      {content.findings.length === 0 ? null : (
        <>
          <Text as="h3" weight="semibold" className={styles.heading}>
            {mine.findings}
          </Text>
          <ul className={styles.list}>
            {content.findings.map(({ kind, text }) => (
              <li key={text}>
                <Badge appearance="tint">{texts.findings.kind[kind]}</Badge> {text}
              </li>
            ))}
          </ul>
        </>
      )}
      {content.answers.length === 0 ? null : (
        <>
          <Text as="h3" weight="semibold" className={styles.heading}>
            {mine.answers}
          </Text>
          <Text size={200} className={styles.calm}>
            {mine.answersHint}
          </Text>
          <dl className={styles.list}>
            {content.answers.map(({ question, text }) => (
              <div key={question}>
                <dt>
                  <Text weight="semibold">{question}</Text>
                </dt>
                <dd className={styles.answer}>{text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}
