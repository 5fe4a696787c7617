import {
  Badge,
  Button,
  Field,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { UndoNote } from '#components/UndoNote.tsx';
import { Why } from '#components/Why.tsx';
import { analysisKinds, type AnalysisKind, type AnalysisNote } from '#domain/analysis.ts';
import { isOnTable } from '#domain/topic-priority.ts';
import { formatList } from '#i18n/format.ts';
import { useProposeTopic } from '#state/propose-topic.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';
import { useTopics } from '#state/topics.ts';
import { useThread } from '#state/thread.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(17rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  heading: { margin: 0 },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** The patterns in words, by kind; each can become a matter for the group. */
export function Patterns({ highlighted }: { highlighted: string | undefined }): ReactNode {
  const { compare: texts } = useSpeech().texts.unitRules;
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const instant = useInstant();
  const [removed, setRemoved] = useState<AnalysisNote | null>(null);
  const notes = [...useRecords('analysisNotes').values()];
  const add = (kind: AnalysisKind) => {
    if (me === undefined) return;
    store.save('analysisNotes', {
      id: `N-${crypto.randomUUID()}`,
      programmeId: me.programmeId,
      createdAt: instant(),
      createdBy: me.id,
      kind,
      text: '',
      ruleIds: [],
      unitGroundRuleIds: [],
      unitIds: [],
    });
  };
  return (
    <Section title={texts.patterns} hint={texts.patternsHint}>
      {notes.length === 0 ? <Text>{texts.patternsEmpty}</Text> : null}
      {removed === null ? null : (
        <UndoNote
          key={removed.id}
          text={texts.removed}
          onUndo={() => {
            store.save('analysisNotes', removed);
            setRemoved(null);
          }}
        />
      )}
      <div className={styles.columns}>
        {analysisKinds.map((kind) => {
          const own = notes.filter((note) => note.kind === kind);
          return (
            <div key={kind} className={styles.column}>
              <Text as="h3" size={400} weight="semibold" className={styles.heading}>
                {`${texts.kind[kind]} (${own.length})`}
              </Text>
              {own.map((note) => (
                <PatternCard
                  key={note.id}
                  note={note}
                  picked={note.id === highlighted}
                  onRemove={() => {
                    store.remove('analysisNotes', note.id);
                    setRemoved(note);
                  }}
                />
              ))}
              <span>
                <Button
                  size="small"
                  aria-label={`${texts.own}: ${texts.kind[kind]}`}
                  onClick={() => add(kind)}
                >
                  {texts.own}
                </Button>
              </span>
            </div>
          );
        })}
      </div>
    </Section>
  );
}

function PatternCard({
  note,
  picked,
  onRemove,
}: {
  readonly note: AnalysisNote;
  readonly picked: boolean;
  readonly onRemove: () => void;
}): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.unitRules.compare;
  const styles = useStyles();
  const { store } = useSession();
  const rules = useRecords('groundRules');
  const units = useRecords('units');
  const unitRules = useRecords('unitGroundRules');
  const thread = useThread('analysisNotes', note.id);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (picked) place.current?.focus();
  }, [picked]);
  const unitIds = new Set([
    ...(note.unitIds ?? []),
    ...note.unitGroundRuleIds.flatMap((id) => unitRules.get(id)?.unitId ?? []),
  ]);
  const names = [...unitIds].flatMap((id) => units.get(id)?.name ?? []);
  return (
    <article
      ref={place}
      tabIndex={picked ? -1 : undefined}
      className={styles.card}
      aria-label={note.text === '' ? texts.kind[note.kind] : note.text}
      data-pattern={note.id}
    >
      {note.ruleIds.map((id) => (
        <Text key={id} size={200} className={styles.calm}>
          {texts.about(rules.get(id)?.text ?? '', formatList(names, language))}
        </Text>
      ))}
      <Field label={texts.words(texts.kind[note.kind])}>
        <Textarea
          value={note.text}
          resize="vertical"
          onChange={(_event, { value }) => store.save('analysisNotes', { ...note, text: value })}
        />
      </Field>
      <ToMatter note={note} />
      <div className={styles.row}>
        <Why {...thread} />
        <Button
          size="small"
          appearance="subtle"
          aria-label={`${texts.remove} ${note.text}`}
          onClick={onRemove}
        >
          {texts.remove}
        </Button>
      </div>
    </article>
  );
}

function ToMatter({ note }: { note: AnalysisNote }): ReactNode {
  const { compare: texts } = useSpeech().texts.unitRules;
  const styles = useStyles();
  const announce = useAnnounce();
  const propose = useProposeTopic();
  const made = [...useRecords('topics').values()].find(
    ({ sources, status }) =>
      isOnTable(status) &&
      sources.some(({ type, id }) => type === 'analysisNote' && id === note.id),
  );
  const visible = useTopics().topics.find(({ id }) => id === made?.id);
  if (made !== undefined) {
    return (
      <span className={styles.row}>
        <Badge appearance="tint" color="success">
          {texts.isMatter}
        </Badge>
        {visible === undefined ? null : (
          <RouteLink to={`matters/${visible.id}`}>{visible.title}</RouteLink>
        )}
      </span>
    );
  }
  const hasWords = note.text.trim() !== '';
  return (
    <div className={styles.row}>
      <Button
        size="small"
        disabledFocusable={!hasWords}
        onClick={() => {
          if (!hasWords) return;
          propose(note.text, [{ type: 'analysisNote', id: note.id }]);
          announce(texts.matterMade);
        }}
      >
        {texts.toMatter}
      </Button>
      {hasWords ? null : (
        <Text size={200} className={styles.calm}>
          {texts.toMatterNeedsWords}
        </Text>
      )}
    </div>
  );
}
