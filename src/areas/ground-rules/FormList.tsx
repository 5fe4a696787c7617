import {
  Badge,
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { Why } from '#components/Why.tsx';
import type { WorkingForm } from '#domain/interplay.ts';
import { endTrial, startTrial, trialIsOver } from '#domain/working-form.ts';
import { formatDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useRights, useSession, useToday } from '#state/session.tsx';
import { FormDetails } from './FormDetails.tsx';
import { useThread } from '#state/thread.ts';

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
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'end' },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** The forms that are tried, hold or have stopped. A trial whose day has passed asks what was learnt. */
export function FormList({ forms }: { forms: readonly WorkingForm[] }): ReactNode {
  const { texts } = useSpeech();
  const styles = useStyles();
  return (
    <Section title={texts.t1.forms.title}>
      <ul className={styles.cards}>
        {forms.map((form) => (
          <li key={form.id} className={styles.card} data-form={form.id}>
            <FormCard form={form} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function FormCard({ form }: { form: WorkingForm }): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.t1.forms;
  const styles = useStyles();
  const today = useToday();
  const rights = useRights();
  const people = useRecords('participants');
  const owner = people.get(form.ownerId ?? '')?.displayName ?? texts.nobody;
  const waits = form.status === 'proposed' || form.status === 'discussed';
  const tried = form.status === 'trial' || form.status === 'adjusted';
  return (
    <>
      <div className={styles.head}>
        <Text weight="semibold">{form.name}</Text>
        <span>
          <Badge appearance="tint" color={form.status === 'adopted' ? 'success' : 'informative'}>
            {texts.status[form.status]}
          </Badge>
        </span>
      </div>
      {waits && rights.leadFlow ? null : <Text>{form.description}</Text>}
      <Text size={200} className={styles.calm}>
        {tried && form.trialUntil !== null
          ? texts.ownedBy(owner, formatDay(form.trialUntil, language))
          : texts.ownedOnly(owner)}
      </Text>
      {trialIsOver(form, today) ? (
        <MessageBar intent="warning">
          <MessageBarBody>{texts.over}</MessageBarBody>
        </MessageBar>
      ) : null}
      <Why {...useThread('workingForms', form.id)} />
      {rights.leadFlow && tried ? <TrialEnd form={form} /> : null}
      {rights.leadFlow && waits ? <TrialStart form={form} /> : null}
    </>
  );
}

/** A form that the group has agreed on and nobody tries yet: who, until when, and go. */
function TrialStart({ form }: { form: WorkingForm }): ReactNode {
  const { texts: all } = useSpeech();
  const { store } = useSession();
  const instant = useInstant();
  const announce = useAnnounce();
  const started = startTrial(form, instant());
  return (
    <>
      <FormDetails id={form.id} />
      <span>
        <Button
          size="small"
          disabledFocusable={!started.ok}
          onClick={() => {
            if (!started.ok) return;
            store.save('workingForms', started.value);
            announce(all.flow.settledNow.workingForms);
          }}
        >
          {all.flow.settle.workingForms}
        </Button>
      </span>
    </>
  );
}

function TrialEnd({ form }: { form: WorkingForm }): ReactNode {
  const { texts: all } = useSpeech();
  const texts = all.t1.forms;
  const styles = useStyles();
  const today = useToday();
  const instant = useInstant();
  const { store } = useSession();
  const announce = useAnnounce();
  const [until, setUntil] = useState('');
  const end = (outcome: 'adopted' | 'adjusted' | 'stopped') => {
    const ended = endTrial(form, outcome, until === '' ? null : until, instant());
    if (!ended.ok) return;
    store.save('workingForms', ended.value);
    announce(texts.changed(texts.status[outcome]));
  };
  return (
    <div className={styles.row}>
      <Button size="small" onClick={() => end('adopted')}>
        {texts.adopt}
      </Button>
      <Button size="small" onClick={() => end('stopped')}>
        {texts.stop}
      </Button>
      <Field label={texts.newDate}>
        <Input
          type="date"
          size="small"
          min={today}
          value={until}
          onChange={(_event, { value }) => setUntil(value)}
        />
      </Field>
      <Button size="small" disabledFocusable={until === ''} onClick={() => end('adjusted')}>
        {texts.adjust}
      </Button>
    </div>
  );
}
