import {
  Badge,
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Fold } from '#components/Fold.tsx';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech, useTexts } from '#components/texts.tsx';
import type { RoleStatement } from '#domain/mandate.ts';
import { mayWriteRole, moveRoleStatement } from '#domain/policy.ts';
import { mandateHeadings } from '#i18n/defaults/mandate.ts';
import { useInstant, useMe, useSession } from '#state/session.tsx';
import { useHolderName } from './useHolderName.ts';
import { useMandateMap } from './useMandateMap.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '42rem',
  },
  text: { whiteSpace: 'pre-wrap' },
  calm: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  list: { margin: 0 },
});

/** One role under its headings, each with the question it answers. */
export function RoleForm({ statement }: { statement: RoleStatement }): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.mandate.roles;
  const styles = useStyles();
  const { store } = useSession();
  const me = useMe();
  const nameOf = useHolderName();
  const isWritable = mayWriteRole(statement, me);
  return (
    <Section
      title={nameOf(statement)}
      aside={<Badge appearance="outline">{texts.status[statement.status]}</Badge>}
    >
      <div>
        <RouteLink to="mandate/roles">{all.app.back}</RouteLink>
      </div>
      <FromMap statement={statement} />
      <div className={styles.form}>
        {mandateHeadings.map(({ key, title, question }) =>
          isWritable ? (
            <Field key={key} label={title[language]} hint={question[language]}>
              <Textarea
                resize="vertical"
                value={statement[key]}
                onChange={(_event, { value }) =>
                  store.save('roleStatements', { ...statement, [key]: value })
                }
              />
            </Field>
          ) : (
            <div key={key}>
              <Text weight="semibold">{title[language]}</Text>
              <br />
              <Text className={styles.text}>
                {statement[key] === '' ? texts.nothing : statement[key]}
              </Text>
            </div>
          ),
        )}
        <Steps statement={statement} />
      </div>
    </Section>
  );
}

function Steps({ statement }: { statement: RoleStatement }): ReactNode {
  const { mandate } = useTexts();
  const texts = mandate.roles;
  const styles = useStyles();
  const { store } = useSession();
  const me = useMe();
  const instant = useInstant();
  if (me === undefined) return null;
  const to = statement.status === 'draft' ? 'reconciled' : 'agreed';
  const onward = moveRoleStatement(statement, to, me, instant());
  const back = moveRoleStatement(statement, 'draft', me, instant());
  const isDone = statement.status === 'agreed';
  if (!onward.ok && onward.refusal === 'not-yours' && !back.ok) return null;
  return (
    <>
      {to === 'agreed' && !isDone && onward.ok ? (
        <MessageBar layout="multiline">
          <MessageBarBody>{texts.official}</MessageBarBody>
        </MessageBar>
      ) : null}
      <div className={styles.row}>
        {isDone ? null : (
          <Button
            appearance="primary"
            disabledFocusable={!onward.ok}
            onClick={() => {
              if (onward.ok) store.save('roleStatements', onward.value);
            }}
          >
            {to === 'agreed' ? texts.agree : texts.reconcile}
          </Button>
        )}
        {statement.status !== 'draft' && back.ok ? (
          <Button onClick={() => store.save('roleStatements', back.value)}>{texts.reopen}</Button>
        ) : null}
        {isDone || onward.ok ? null : <Text>{texts.refusal[onward.refusal]}</Text>}
      </div>
    </>
  );
}

/** What the map says of the level the role is on, to write from. */
function FromMap({ statement }: { statement: RoleStatement }): ReactNode {
  const { mandate } = useTexts();
  const styles = useStyles();
  const { map, rows } = useMandateMap();
  const columns = (map?.columns ?? []).filter(({ level }) => level === statement.level);
  const said = columns.flatMap(({ id, name }) =>
    rows.flatMap((row) => {
      const part = row.cells[id];
      return part === undefined ? [] : [`${name} ${mandate.part[part].word}: ${row.text}`];
    }),
  );
  if (said.length === 0) return null;
  return (
    <Fold title={mandate.roles.fromMap}>
      <ul className={styles.list}>
        {said.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Fold>
  );
}
