import {
  Badge,
  Button,
  Field,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { StatementFlow } from '#components/statements/StatementFlow.tsx';
import { useTexts } from '#components/texts.tsx';
import type { Source } from '#domain/record.ts';
import { isOnTable } from '#domain/topic-priority.ts';
import { useProposeTopic } from '#state/propose-topic.ts';
import { useDraft, useRecords } from '#state/react.tsx';
import { useTopics } from '#state/topics.ts';
import { SettleVotes } from './SettleVotes.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: '1 1 14rem' },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

/**
 * What could be on the table: what the analysis and the findings gave and what each adds, then read, laid
 * together and voted on in the statement flow. When that is closed a new matter can still come up.
 */
export function InventoryView(): ReactNode {
  const { inventory: texts } = useTexts().matters;
  const { flow } = useTopics();
  const { may } = flow.phase;
  const closed = flow.round !== undefined && Object.keys(may).length === 0;
  return (
    <>
      <StatementFlow
        flow={flow}
        extra={({ id }) => <RouteLink to={`matters/${id}`}>{texts.judge}</RouteLink>}
      />
      <SettleVotes />
      {may.vote === undefined ? <KnownSources /> : null}
      {closed ? <OwnMatter /> : null}
    </>
  );
}

type Known = { readonly source: Source; readonly text: string; readonly label: string };

function KnownSources(): ReactNode {
  const { inventory: texts } = useTexts().matters;
  const styles = useStyles();
  const announce = useAnnounce();
  const propose = useProposeTopic();
  const topics = [...useRecords('topics').values()].filter(({ status }) => isOnTable(status));
  const notes = [...useRecords('analysisNotes').values()];
  const findings = [...useRecords('findings').values()];
  const known: readonly Known[] = [
    ...notes
      .filter(({ text }) => text.trim() !== '')
      .map(({ id, kind, text }) => ({
        source: { type: 'analysisNote' as const, id },
        text,
        label: texts.note[kind],
      })),
    ...findings
      .filter(({ kind }) => kind !== 'strength')
      .map(({ id, text }) => ({
        source: { type: 'finding' as const, id },
        text,
        label: texts.finding,
      })),
  ];
  const taken = (source: Source) =>
    topics.some(({ sources }) =>
      sources.some(({ type, id }) => type === source.type && id === source.id),
    );
  const left = known.filter(({ source }) => !taken(source));
  return (
    <Section title={texts.title} hint={texts.hint}>
      {left.length > 0 ? null : <Text>{known.length === 0 ? texts.nothing : texts.empty}</Text>}
      <ul className={styles.list}>
        {left.map(({ source, text, label }) => (
          <li key={`${source.type} ${source.id}`} className={styles.item}>
            <span className={styles.words}>
              <Badge appearance="outline">{label}</Badge> {text}
            </span>
            <Button
              size="small"
              aria-label={texts.addThis(text)}
              onClick={() => {
                propose(text, [source]);
                announce(texts.added);
              }}
            >
              {texts.add}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OwnMatter(): ReactNode {
  const { inventory: texts } = useTexts().matters;
  const styles = useStyles();
  const announce = useAnnounce();
  const propose = useProposeTopic();
  const [draft, setDraft] = useDraft('own-matter');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        propose(draft, []);
        setDraft('');
        announce(texts.added);
      }}
    >
      <Field label={texts.own} hint={texts.ownHint}>
        <Textarea
          value={draft}
          resize="vertical"
          onChange={(_event, { value }) => setDraft(value)}
        />
      </Field>
      <span>
        <Button type="submit" disabled={draft.trim() === ''}>
          {texts.ownSave}
        </Button>
      </span>
    </form>
  );
}
