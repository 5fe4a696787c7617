import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import type { GroundRule } from '#domain/ground-rule.ts';
import type { InterplayStatement } from '#domain/interplay.ts';
import { undescribedRules } from '#domain/interplay.ts';
import { useRecords, useDraft } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(20rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  rules: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** What it looks like when the rules live, each description tied to the rules it comes from. */
export function InterplayPart(): ReactNode {
  const { t1 } = useTexts();
  const texts = t1.interplay;
  const styles = useStyles();
  const all = [...useRecords('groundRules').values()];
  const rules = all.filter(({ status }) => status === 'agreed' || status === 'followedUp');
  const statements = [...useRecords('interplayStatements').values()].sort((a, b) =>
    a.createdAt < b.createdAt ? -1 : 1,
  );
  const [editing, setEditing] = useState<string | null>(null);
  const [removed, setRemoved] = useState<InterplayStatement | null>(null);
  const without = undescribedRules(rules, statements);
  if (rules.length === 0) return <Text>{texts.needsRules}</Text>;
  return (
    <>
      <Section title={texts.title} hint={statements.length === 0 ? texts.empty : undefined}>
        <ul className={styles.cards}>
          {statements.map((statement) => (
            <li key={statement.id} className={styles.card}>
              {editing === statement.id ? (
                <InterplayForm rules={rules} known={statement} onDone={() => setEditing(null)} />
              ) : (
                <StatementCard
                  statement={statement}
                  rules={all}
                  onEdit={() => setEditing(statement.id)}
                  onRemoved={setRemoved}
                />
              )}
            </li>
          ))}
        </ul>
        {removed === null ? null : <Undo statement={removed} onDone={() => setRemoved(null)} />}
        {without.length === 0 || statements.length === 0 ? null : (
          <div>
            <Text className={styles.calm}>{texts.without(without.length)}</Text>
            <ul className={styles.rules}>
              {without.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ul>
          </div>
        )}
      </Section>
      <InterplayForm rules={rules} known={null} onDone={() => undefined} />
    </>
  );
}

function StatementCard({
  statement,
  rules,
  onEdit,
  onRemoved,
}: {
  statement: InterplayStatement;
  rules: readonly GroundRule[];
  onEdit: () => void;
  onRemoved: (statement: InterplayStatement) => void;
}): ReactNode {
  const { t1 } = useTexts();
  const styles = useStyles();
  const { store } = useSession();
  const announce = useAnnounce();
  const remove = () => {
    store.remove('interplayStatements', statement.id);
    announce(t1.interplay.removed);
    onRemoved(statement);
  };
  return (
    <>
      <Text size={400}>{statement.text}</Text>
      <Text size={200} className={styles.calm}>
        {t1.interplay.from}
      </Text>
      <ul className={styles.rules}>
        {rules
          .filter(({ id }) => statement.ruleIds.includes(id))
          .map(({ id, text }) => (
            <li key={id}>
              <RouteLink to={`ground-rules/${id}`}>{text}</RouteLink>
            </li>
          ))}
      </ul>
      <div className={styles.row}>
        <Button size="small" onClick={onEdit}>
          {t1.interplay.edit}
        </Button>
        <Button size="small" appearance="subtle" onClick={remove}>
          {t1.interplay.remove}
        </Button>
      </div>
    </>
  );
}

/** Makes the removed description again, as a record of its own: the list remembers the id that is gone. */
function Undo({
  statement,
  onDone,
}: {
  statement: InterplayStatement;
  onDone: () => void;
}): ReactNode {
  const { t1 } = useTexts();
  const styles = useStyles();
  const { store } = useSession();
  return (
    <div className={styles.row}>
      <Text>{t1.interplay.removed}</Text>
      <Button
        size="small"
        onClick={() => {
          store.save('interplayStatements', { ...statement, id: `SP-${crypto.randomUUID()}` });
          onDone();
        }}
      >
        {t1.interplay.undo}
      </Button>
    </div>
  );
}

/** Writing a description, or changing one. The words are a draft on this device until they are saved. */
function InterplayForm({
  rules,
  known,
  onDone,
}: {
  rules: readonly GroundRule[];
  known: InterplayStatement | null;
  onDone: () => void;
}): ReactNode {
  const { t1 } = useTexts();
  const texts = t1.interplay;
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const instant = useInstant();
  const announce = useAnnounce();
  const [draft, setDraft] = useDraft(`interplay.${known?.id ?? 'new'}`);
  const [chosen, setChosen] = useState<readonly string[]>(known?.ruleIds ?? []);
  const text = draft === '' ? (known?.text ?? '') : draft;
  if (me === undefined) return null;
  const save = () => {
    const base = known ?? {
      id: `SP-${crypto.randomUUID()}`,
      programmeId: me.programmeId,
      createdAt: instant(),
      createdBy: me.id,
    };
    store.save('interplayStatements', { ...base, text: text.trim(), ruleIds: chosen });
    setDraft('');
    setChosen([]);
    announce(texts.saved);
    onDone();
  };
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && chosen.length > 0) save();
      }}
    >
      <Field label={texts.field} {...(known === null ? { hint: texts.hint } : {})}>
        <Textarea
          value={text}
          placeholder={texts.placeholder}
          resize="vertical"
          onChange={(_event, { value }) => setDraft(value)}
        />
      </Field>
      <div role="group" aria-label={texts.rules}>
        <Text weight="semibold">{texts.rules}</Text>
        {rules.map(({ id, text: rule }) => (
          <div key={id}>
            <Checkbox
              label={rule}
              checked={chosen.includes(id)}
              onChange={(_event, { checked }) =>
                setChosen(checked === true ? [...chosen, id] : chosen.filter((each) => each !== id))
              }
            />
          </div>
        ))}
      </div>
      <div className={styles.row}>
        <Button
          appearance={known === null ? 'primary' : 'secondary'}
          type="submit"
          disabledFocusable={text.trim() === '' || chosen.length === 0}
        >
          {texts.save}
        </Button>
        {text.trim() !== '' && chosen.length === 0 ? <Text>{texts.chooseRule}</Text> : null}
      </div>
    </form>
  );
}
