import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { wordsFor } from '#i18n/use-words.ts';
import { useTexts } from '../texts.tsx';
import type { FlowView, StatementView } from './flow-view.ts';
import { useCarriedOut } from './useCarriedOut.ts';
import { useKept } from './useKept.ts';
import { useStatementStyles } from './useStatementStyles.ts';

type Task = 'none' | 'reword' | 'drop' | 'merge';

export type HandleActionsProps = {
  readonly flow: FlowView;
  readonly statement: StatementView;
};

/** What the leader does with one statement: take up, reword, merge, park, set aside. */
export function HandleActions({ flow, statement }: HandleActionsProps): ReactNode {
  const { flow: texts } = useTexts();
  const styles = useStatementStyles();
  const carriedOut = useCarriedOut();
  const [task, setTask] = useState<Task>('none');
  const { commands, plan } = flow;
  const { id, standing } = statement;
  const toggle = (next: Task) => () => setTask(task === next ? 'none' : next);
  const props = { flow, statement, onDone: () => setTask('none') };
  return (
    <>
      <div className={styles.row}>
        {standing === 'untouched' ? (
          <Button
            appearance="primary"
            size="small"
            onClick={() => carriedOut(commands.takeUp(id), texts.tookUp)}
          >
            {wordsFor(texts.takeUp, plan.use)}
          </Button>
        ) : null}
        <Button size="small" aria-expanded={task === 'reword'} onClick={toggle('reword')}>
          {texts.editWording}
        </Button>
        <Button size="small" aria-expanded={task === 'merge'} onClick={toggle('merge')}>
          {texts.merge}
        </Button>
        <Button size="small" onClick={() => carriedOut(commands.park(id), texts.parked)}>
          {texts.park}
        </Button>
        <Button size="small" aria-expanded={task === 'drop'} onClick={toggle('drop')}>
          {texts.drop}
        </Button>
      </div>
      {task === 'reword' ? <RewordStatement {...props} /> : null}
      {task === 'merge' ? <MergeStatement {...props} /> : null}
      {task === 'drop' ? <DropStatement {...props} /> : null}
    </>
  );
}

type TaskProps = HandleActionsProps & { readonly onDone: () => void };

function RewordStatement({ flow, statement, onDone }: TaskProps): ReactNode {
  const { flow: texts } = useTexts();
  const carriedOut = useCarriedOut();
  return (
    <WordingForm
      drafts={flow.drafts}
      draftKey={`flow-wording.${statement.id}`}
      text={statement.text}
      onSave={(words) => carriedOut(flow.commands.reword(statement.id, words), texts.reworded)}
      onDone={onDone}
    />
  );
}

export type WordingFormProps = {
  readonly drafts: FlowView['drafts'];
  readonly draftKey: string;
  readonly text: string;
  readonly onSave: (text: string) => boolean;
  readonly onDone: () => void;
};

/** Another wording of the same thing. Kept as a draft until it is saved. */
export function WordingForm({
  drafts,
  draftKey,
  text,
  onSave,
  onDone,
}: WordingFormProps): ReactNode {
  const { flow: texts, app } = useTexts();
  const styles = useStatementStyles();
  const [draft, setDraft] = useKept(drafts, draftKey);
  const words = draft === '' ? text : draft;
  const leave = () => {
    setDraft('');
    onDone();
  };
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (onSave(words.trim())) leave();
      }}
    >
      <Field label={texts.wording}>
        <Textarea
          value={words}
          resize="vertical"
          onChange={(_event, { value }) => setDraft(value)}
        />
      </Field>
      <div className={styles.row}>
        <Button appearance="primary" size="small" type="submit" disabled={words.trim() === ''}>
          {texts.saveWording}
        </Button>
        <Button size="small" onClick={leave}>
          {app.cancel}
        </Button>
      </div>
    </form>
  );
}

function DropStatement({ flow, statement, onDone }: TaskProps): ReactNode {
  const { flow: texts } = useTexts();
  const styles = useStatementStyles();
  const carriedOut = useCarriedOut();
  const [reason, setReason] = useKept(flow.drafts, `flow-drop.${statement.id}`);
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (!carriedOut(flow.commands.drop(statement.id, reason), texts.droppedNow)) return;
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

function MergeStatement({ flow, statement, onDone }: TaskProps): ReactNode {
  const { flow: texts } = useTexts();
  const carriedOut = useCarriedOut();
  const alike = new Set(flow.similarTo([statement.id]));
  const others = flow.statements.filter(({ id }) => id !== statement.id);
  const first = [...others].sort((a, b) => Number(alike.has(b.id)) - Number(alike.has(a.id)));
  const merge = (into: string) => {
    if (carriedOut(flow.commands.merge([statement.id], into), texts.mergedNow)) onDone();
  };
  return (
    <Field label={texts.mergeInto}>
      <Select value="" onChange={(_event, { value }) => merge(value)}>
        <option value="" disabled>
          {texts.choose}
        </option>
        {first.map(({ id, text }) => (
          <option key={id} value={id}>
            {alike.has(id) ? `${texts.grouping.similar}: ${text}` : text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
