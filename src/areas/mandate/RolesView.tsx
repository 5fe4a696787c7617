import { Badge, Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNavigation } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { Notice } from '#components/PageState.tsx';
import { useTexts } from '#components/texts.tsx';
import type { RoleStatement } from '#domain/mandate.ts';
import { mayWriteRole } from '#domain/policy.ts';
import { levels, type Level } from '#domain/record.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession } from '#state/session.tsx';
import { RoleForm } from './RoleForm.tsx';
import { useHolderName } from './useHolderName.ts';

const useStyles = makeStyles({
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
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  heading: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** Assignment and role on three levels: one's own, the group's and the services'. */
export function RolesView({ opened }: { opened: string | undefined }): ReactNode {
  const { mandate } = useTexts();
  const texts = mandate.roles;
  const statements = [...useRecords('roleStatements').values()];
  const open = statements.find(({ id }) => id === opened);
  if (open !== undefined) return <RoleForm key={open.id} statement={open} />;
  return (
    <>
      <Text>{texts.lead}</Text>
      <Begin statements={statements} />
      {statements.length === 0 ? <Notice title={texts.emptyTitle} body={texts.emptyBody} /> : null}
      {levels
        .map((level) => ({ level, own: statements.filter((each) => each.level === level) }))
        .filter(({ own }) => own.length > 0)
        .map(({ level, own }) => (
          <Level key={level} level={level} statements={own} />
        ))}
    </>
  );
}

function Level({
  level,
  statements,
}: {
  level: Level;
  statements: readonly RoleStatement[];
}): ReactNode {
  const { mandate } = useTexts();
  const texts = mandate.roles;
  const styles = useStyles();
  const { go } = useNavigation();
  const me = useMe();
  const nameOf = useHolderName();
  return (
    <Section title={texts.level[level]}>
      <ul className={styles.cards}>
        {statements.map((statement) => (
          <li key={statement.id} className={styles.card}>
            <div className={styles.head}>
              <Text as="h3" size={400} weight="semibold" className={styles.heading}>
                {nameOf(statement)}
              </Text>
              <Badge
                appearance="outline"
                color={statement.status === 'agreed' ? 'success' : 'warning'}
              >
                {texts.status[statement.status]}
              </Badge>
            </div>
            <Text>{statement.assignment === '' ? texts.nothing : statement.assignment}</Text>
            <Button
              size="small"
              aria-label={`${mayWriteRole(statement, me) ? texts.edit : texts.open}: ${nameOf(statement)}`}
              onClick={() => go(`mandate/roles/${statement.id}`)}
            >
              {mayWriteRole(statement, me) ? texts.edit : texts.open}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Begin({ statements }: { statements: readonly RoleStatement[] }): ReactNode {
  const { mandate } = useTexts();
  const texts = mandate.roles;
  const styles = useStyles();
  const { store } = useSession();
  const { go } = useNavigation();
  const me = useMe();
  const rights = useRights();
  const instant = useInstant();
  const units = [...useRecords('units').values()];
  if (me === undefined || !rights.editPolicy) return null;
  const held = new Set(statements.flatMap(({ holderId }) => (holderId ?? '').split('+')));
  const begin = (level: Level, holderId: string | null) => {
    const at = instant();
    // One per person, group and unit, whatever device it is begun on.
    const id = `UB-${me.programmeId}-${holderId ?? level}`;
    store.save('roleStatements', {
      ...{ id, programmeId: me.programmeId, createdAt: at, createdBy: me.id, level, holderId },
      status: 'draft',
      statusHistory: [{ status: 'draft', at }],
      ...{ assignment: '', responsibility: '', authority: '', expectation: '', wholeRole: '' },
      ...{ cooperation: '', support: '', limit: '', followUp: '' },
    });
    go(`mandate/roles/${id}`);
  };
  const hasGroup = statements.some(({ level }) => level === 'group');
  const free = units.filter(({ id }) => !held.has(id));
  return (
    <div className={styles.row}>
      {rights.takePart && !held.has(me.id) ? (
        <Button appearance="primary" onClick={() => begin('individual', me.id)}>
          {texts.mine}
        </Button>
      ) : null}
      {hasGroup ? null : <Button onClick={() => begin('group', null)}>{texts.group}</Button>}
      {free.length === 0 ? null : (
        <Select
          aria-label={texts.unit}
          value=""
          onChange={(_event, { value }) => begin('operations', value)}
        >
          <option value="" disabled>
            {texts.unit}
          </option>
          {free.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
