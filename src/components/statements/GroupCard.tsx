import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState, type DragEvent, type ReactNode } from 'react';
import { useTexts } from '../texts.tsx';
import type { FlowView, GroupView } from './flow-view.ts';
import { useCarriedOut } from './useCarriedOut.ts';
import { useKept } from './useKept.ts';
import { useStatementStyles } from './useStatementStyles.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0 },
  title: { margin: 0, fontStyle: 'normal' },
  suggested: { fontStyle: 'italic' },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

export type GroupCardProps = {
  readonly flow: FlowView;
  readonly group: GroupView;
  readonly dropping: {
    onDragOver(event: DragEvent): void;
    onDrop(event: DragEvent): void;
  };
  readonly children: ReactNode;
};

/** Statements that lie together: their name, how many they are, and for everybody who groups how to change it. */
export function GroupCard({ flow, group, dropping, children }: GroupCardProps): ReactNode {
  const { flow: texts } = useTexts();
  const styles = useStyles();
  const shared = useStatementStyles();
  const [editing, setEditing] = useState(false);
  return (
    <section className={shared.card} aria-label={group.title} data-group={group.id} {...dropping}>
      <div className={shared.head}>
        <Text as="h3" size={400} weight="semibold" className={styles.title}>
          <span className={group.named ? undefined : styles.suggested}>{group.title}</span>
        </Text>
        <Text size={200} className={shared.calm}>
          {texts.grouping.size(group.statements.length)}
        </Text>
      </div>
      <ul className={styles.list}>{children}</ul>
      {flow.may('group') ? (
        <span>
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={editing}
            onClick={() => setEditing(!editing)}
          >
            {texts.grouping.rename}
          </Button>
        </span>
      ) : null}
      {editing ? <GroupForm flow={flow} group={group} onDone={() => setEditing(false)} /> : null}
    </section>
  );
}

function GroupForm({
  flow,
  group,
  onDone,
}: {
  flow: FlowView;
  group: GroupView;
  onDone: () => void;
}): ReactNode {
  const { flow: all } = useTexts();
  const texts = all.grouping;
  const styles = useStyles();
  const carriedOut = useCarriedOut();
  const [draft, setDraft] = useKept(flow.drafts, `flow-group.${group.id}`);
  const name = draft === '' ? group.title : draft;
  const others = flow.groups.filter(({ id }) => id !== group.id);
  const rename = () => {
    if (!carriedOut(flow.commands.renameGroup(group.id, name), texts.renamed(name))) return;
    setDraft('');
    onDone();
  };
  const join = (into: string) => {
    const target = others.find(({ id }) => id === into)?.title ?? '';
    carriedOut(flow.commands.mergeGroups(group.id, into), texts.joined(group.title, target));
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        rename();
      }}
    >
      <Field label={texts.name}>
        <Input value={name} onChange={(_event, { value }) => setDraft(value)} />
      </Field>
      <span>
        <Button size="small" type="submit" disabled={name.trim() === ''}>
          {texts.saveName}
        </Button>
      </span>
      {others.length === 0 ? null : (
        <Field label={texts.mergeGroup}>
          <Select value="" onChange={(_event, { value }) => join(value)}>
            <option value="" disabled>
              {all.choose}
            </option>
            {others.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </form>
  );
}
