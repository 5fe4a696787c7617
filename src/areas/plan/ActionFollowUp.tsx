import {
  Badge,
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import {
  dueFollowUps,
  followUpAction,
  mayEditAction,
  type FollowUpRefusal,
} from '#domain/plan-action.ts';
import { pdsaSteps, type PdsaStep, type PlanAction } from '#domain/plan.ts';
import { formatDay } from '#i18n/format.ts';
import { useDraft } from '#state/react.tsx';
import { useMe, useSession, useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  wrap: { flexWrap: 'wrap' },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  day: { maxWidth: '14rem' },
});

/** What was seen each time, and room for what is seen now. */
export function ActionFollowUp({ action }: { action: PlanAction }): ReactNode {
  const { texts, language } = useSpeech();
  const words = texts.plan.followUps;
  const styles = useStyles();
  const me = useMe();
  const today = useToday();
  const isDue = dueFollowUps([action], today).length > 0;
  const notes = action.followUps ?? [];
  const next = action.followUpOn;
  return (
    <Section
      title={words.title}
      aside={
        next === null || action.status === 'done' || action.status === 'stopped' ? undefined : (
          <Badge appearance="tint" color={isDue ? 'warning' : 'informative'}>
            {isDue ? words.due(formatDay(next, language)) : words.next(formatDay(next, language))}
          </Badge>
        )
      }
    >
      {notes.length === 0 ? <Text>{words.none}</Text> : null}
      <ol className={styles.list}>
        {notes.map(({ date, text, pdsa }) => (
          <li key={`${date} ${text}`}>
            <Text weight="semibold">{formatDay(date, language)}</Text> {texts.plan.pdsa[pdsa]}
            <br />
            {text}
          </li>
        ))}
      </ol>
      {me === undefined || !mayEditAction(action, me) ? null : <NewFollowUp action={action} />}
    </Section>
  );
}

function nextStep(step: PdsaStep): PdsaStep {
  return pdsaSteps[(pdsaSteps.indexOf(step) + 1) % pdsaSteps.length] ?? 'plan';
}

function NewFollowUp({ action }: { action: PlanAction }): ReactNode {
  const { texts } = useSpeech();
  const words = texts.plan.followUps;
  const styles = useStyles();
  const me = useMe();
  const today = useToday();
  const { store } = useSession();
  const announce = useAnnounce();
  const [text, setText] = useDraft(`follow-up ${action.id}`);
  const [pdsa, setPdsa] = useState<PdsaStep>(nextStep(action.pdsa));
  const [nextOn, setNextOn] = useState('');
  const [refusal, setRefusal] = useState<FollowUpRefusal | null>(null);
  if (me === undefined) return null;
  const save = () => {
    const given = { text, pdsa, nextOn: nextOn === '' ? null : nextOn };
    const followed = followUpAction(action, given, me, today);
    setRefusal(followed.ok ? null : followed.refusal);
    if (!followed.ok) return;
    store.save('planActions', followed.value);
    setText('');
    setNextOn('');
    setPdsa(nextStep(pdsa));
    announce(words.saved);
  };
  const at = (wanted: FollowUpRefusal) =>
    refusal === wanted
      ? ({ validationState: 'error', validationMessage: words.refusal[wanted] } as const)
      : {};
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label={words.text} hint={words.textHint} {...at('text-missing')}>
        <Textarea value={text} resize="vertical" onChange={(_event, { value }) => setText(value)} />
      </Field>
      <Field label={words.step}>
        <RadioGroup
          layout="horizontal"
          className={styles.wrap}
          value={pdsa}
          onChange={(_event, { value }) =>
            setPdsa(pdsaSteps.find((step) => step === value) ?? pdsa)
          }
        >
          {pdsaSteps.map((step) => (
            <Radio key={step} value={step} label={texts.plan.pdsa[step]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={words.nextOn} className={styles.day} {...at('next-missing')}>
        <Input type="date" value={nextOn} onChange={(_event, { value }) => setNextOn(value)} />
      </Field>
      <span className={styles.row}>
        <Button type="submit">{words.save}</Button>
      </span>
      <Text role="status">
        {refusal === 'not-yours' || refusal === 'not-decided' ? words.refusal[refusal] : ''}
      </Text>
    </form>
  );
}
