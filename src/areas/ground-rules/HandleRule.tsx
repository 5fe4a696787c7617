import { Button, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useTexts } from '#components/texts.tsx';
import { dropGroundRule, mergeGroundRule } from '#domain/consent.ts';
import type { GroundRule } from '#domain/ground-rule.ts';
import { withStatus } from '#domain/record.ts';
import { useDraft, useRecords } from '#state/react.tsx';
import { useInstant, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'end' },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

type Task = 'none' | 'reword' | 'drop' | 'merge';

/** What the leader does with one proposal: take up, reword, link, merge, set aside. */
export function HandleRule({
  rule,
  others,
}: {
  rule: GroundRule;
  others: readonly GroundRule[];
}): ReactNode {
  const { groundRules: texts } = useTexts();
  const styles = useStyles();
  const { store } = useSession();
  const instant = useInstant();
  const [task, setTask] = useState<Task>('none');
  const done = () => setTask('none');
  const toggle = (next: Task) => () => setTask(task === next ? 'none' : next);
  return (
    <>
      <div className={styles.row}>
        {rule.status === 'proposed' ? (
          <Button
            appearance="primary"
            size="small"
            onClick={() => store.save('groundRules', withStatus(rule, 'discussed', instant()))}
          >
            {texts.takeUp}
          </Button>
        ) : null}
        <Button size="small" aria-expanded={task === 'reword'} onClick={toggle('reword')}>
          {texts.editWording}
        </Button>
        <Button size="small" aria-expanded={task === 'merge'} onClick={toggle('merge')}>
          {texts.merge}
        </Button>
        <Button size="small" aria-expanded={task === 'drop'} onClick={toggle('drop')}>
          {texts.drop}
        </Button>
      </div>
      {task === 'reword' ? <RewordRule rule={rule} onDone={done} /> : null}
      {task === 'merge' ? <MergeRule rule={rule} others={others} onDone={done} /> : null}
      {task === 'drop' ? <DropRule rule={rule} onDone={done} /> : null}
      <LinkFinding rule={rule} />
    </>
  );
}

/** Another wording of the same rule. Kept as a draft until it is saved. */
export function RewordRule({ rule, onDone }: { rule: GroundRule; onDone: () => void }): ReactNode {
  const { groundRules: texts, app } = useTexts();
  const styles = useStyles();
  const { store } = useSession();
  const announce = useAnnounce();
  const [draft, setDraft] = useDraft(`ground-rule-wording.${rule.id}`);
  const text = draft === '' ? rule.text : draft;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        store.save('groundRules', { ...rule, text: text.trim() });
        setDraft('');
        announce(texts.reworded);
        onDone();
      }}
    >
      <Field label={texts.wording}>
        <Textarea
          value={text}
          resize="vertical"
          onChange={(_event, { value }) => setDraft(value)}
        />
      </Field>
      <div className={styles.row}>
        <Button appearance="primary" size="small" type="submit" disabled={text.trim() === ''}>
          {texts.saveWording}
        </Button>
        <Button
          size="small"
          onClick={() => {
            setDraft('');
            onDone();
          }}
        >
          {app.cancel}
        </Button>
      </div>
    </form>
  );
}

function DropRule({ rule, onDone }: { rule: GroundRule; onDone: () => void }): ReactNode {
  const { groundRules: texts } = useTexts();
  const styles = useStyles();
  const { store } = useSession();
  const instant = useInstant();
  const [reason, setReason] = useDraft(`ground-rule-drop.${rule.id}`);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const dropped = dropGroundRule(rule, reason, instant());
        if (!dropped.ok) return;
        store.save('groundRules', dropped.value);
        setReason('');
        onDone();
      }}
    >
      <Field label={texts.dropReason} required>
        <Textarea value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <span>
        <Button size="small" type="submit" disabled={reason.trim() === ''}>
          {texts.drop}
        </Button>
      </span>
    </form>
  );
}

function MergeRule({
  rule,
  others,
  onDone,
}: {
  rule: GroundRule;
  others: readonly GroundRule[];
  onDone: () => void;
}): ReactNode {
  const { groundRules: texts } = useTexts();
  const { store } = useSession();
  const instant = useInstant();
  const merge = (id: string) => {
    const into = others.find((other) => other.id === id);
    if (into === undefined) return;
    const merged = mergeGroundRule(rule, into, instant());
    if (!merged.ok) return;
    store.save('groundRules', merged.value);
    onDone();
  };
  return (
    <Field label={texts.mergeInto}>
      <Select value="" onChange={(_event, { value }) => merge(value)}>
        <option value="" disabled>
          {texts.linkNone}
        </option>
        {others
          .filter(({ id }) => id !== rule.id)
          .map((other) => (
            <option key={other.id} value={other.id}>
              {other.text}
            </option>
          ))}
      </Select>
    </Field>
  );
}

/** Ties a rule to the shared finding that it answers to, so that the thread holds. */
function LinkFinding({ rule }: { rule: GroundRule }): ReactNode {
  const { groundRules: texts } = useTexts();
  const { store } = useSession();
  const findings = [...useRecords('findings').values()];
  if (findings.length === 0) return null;
  return (
    <Field label={texts.links}>
      <Select
        size="small"
        value={rule.sources[0]?.id ?? ''}
        onChange={(_event, { value }) =>
          store.save('groundRules', {
            ...rule,
            sources: value === '' ? [] : [{ type: 'finding', id: value }],
          })
        }
      >
        <option value="">{texts.linkNone}</option>
        {findings.map((finding) => (
          <option key={finding.id} value={finding.id}>
            {finding.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
