import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { followUpDecision, keepClosed, publishDecision, reportToBoard } from '#domain/deciding.ts';
import type { Decision } from '#domain/decision.ts';
import { decisionCopy, openItemId } from '#domain/publishing.ts';
import { usePublishing } from '#state/publishing.ts';
import { useDraft, useRecords } from '#state/react.tsx';
import { useInstant, useRights, useSession, useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '42rem',
  },
  wide: { alignSelf: 'stretch' },
  preview: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    alignSelf: 'stretch',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
  },
  text: { whiteSpace: 'pre-wrap' },
  calm: { color: tokens.colorNeutralForeground2 },
});

type Props = { readonly decision: Decision };

/** What is left after the decision: publishing or a reason, reporting to the board, follow-up. */
export function DecisionSteps({ decision }: Props): ReactNode {
  const { decisions: texts } = useTexts();
  const rights = useRights();
  const copy = useRecords('openItems').get(openItemId(decision.id));
  const said = copy !== undefined && copy.text === decision.text;
  const upToDate = said && copy.meaning === decision.meaningForStaff;
  const isClosed = (decision.notPublishedReason ?? '') !== '';
  if (!rights.decide) {
    return decision.publishedOn === null && !isClosed ? <Text>{texts.chairPublishes}</Text> : null;
  }
  return (
    <>
      {isClosed ? <Reopen decision={decision} /> : null}
      {isClosed || (decision.publishedOn !== null && upToDate) ? null : (
        <Publish decision={decision} changed={copy !== undefined} />
      )}
      {decision.publishedOn === null && !isClosed ? <KeepClosed decision={decision} /> : null}
      {decision.decisionType === 'delegated' && decision.reportedToBoardOn === null ? (
        <Report decision={decision} />
      ) : null}
      <FollowUp decision={decision} />
    </>
  );
}

function Publish({ decision, changed }: Props & { readonly changed: boolean }): ReactNode {
  const { decisions: texts } = useTexts();
  const styles = useStyles();
  const { store } = useSession();
  const announce = useAnnounce();
  const { publication, place, mayTell, publish, tell } = usePublishing();
  const [alsoTell, setAlsoTell] = useState(false);
  const [trouble, setTrouble] = useState<'not-allowed' | 'failed' | null>(null);
  if (publication === null) return null;
  const act = async () => {
    const published = publishDecision(decision, publication.on, publication.at);
    if (!published.ok) return;
    publish([decisionCopy(published.value, publication)]);
    store.save('decisions', published.value);
    announce(texts.published);
    if (!alsoTell) return;
    const { number, text, meaningForStaff } = published.value;
    const told = await tell(texts.channelText(number ?? '', text, meaningForStaff));
    if (told === 'told') announce(texts.told);
    else setTrouble(told);
  };
  return (
    <Section title={texts.publishTitle} hint={texts.publishLead}>
      <div className={styles.form}>
        {changed ? <Text>{texts.changedSince}</Text> : null}
        <div className={styles.preview} role="group" aria-label={texts.preview}>
          <Text size={200} className={styles.calm}>
            {decision.number}
          </Text>
          <Text weight="semibold" className={styles.text}>
            {decision.text}
          </Text>
          <Text className={styles.text}>{decision.meaningForStaff}</Text>
        </div>
        {place === 'ready' ? (
          <>
            <MessageBar layout="multiline" className={styles.wide}>
              <MessageBarBody>{texts.official}</MessageBarBody>
            </MessageBar>
            {mayTell ? (
              <Checkbox
                label={texts.alsoTell}
                checked={alsoTell}
                onChange={(_event, { checked }) => setAlsoTell(checked === true)}
              />
            ) : null}
            <Button appearance="primary" onClick={() => void act()}>
              {changed ? texts.republish : texts.publish}
            </Button>
          </>
        ) : (
          <Text>{texts.place[place]}</Text>
        )}
        {trouble === null ? null : (
          <MessageBar intent="warning" layout="multiline" className={styles.wide}>
            <MessageBarBody>{texts.notTold[trouble]}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </Section>
  );
}

function KeepClosed({ decision }: Props): ReactNode {
  const { decisions: texts } = useTexts();
  const styles = useStyles();
  const { store } = useSession();
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useDraft(`decision-closed.${decision.id}`);
  if (!asked && reason === '') {
    return (
      <div>
        <Button onClick={() => setAsked(true)}>{texts.keepClosed}</Button>
      </div>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const closed = keepClosed(decision, reason);
        if (!closed.ok) return;
        store.save('decisions', closed.value);
        setReason('');
      }}
    >
      <Field label={texts.keepClosedReason} required className={styles.wide}>
        <Textarea value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <Button type="submit" disabledFocusable={reason.trim() === ''}>
        {texts.keepClosedSave}
      </Button>
    </form>
  );
}

function Reopen({ decision }: Props): ReactNode {
  const { decisions: texts } = useTexts();
  const { store } = useSession();
  return (
    <div>
      <Button onClick={() => store.save('decisions', { ...decision, notPublishedReason: null })}>
        {texts.reopen}
      </Button>
    </div>
  );
}

function Report({ decision }: Props): ReactNode {
  const { decisions: texts } = useTexts();
  const styles = useStyles();
  const { store } = useSession();
  const today = useToday();
  const [day, setDay] = useState(today);
  const reported = reportToBoard(decision, day);
  return (
    <Section title={texts.report}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (reported.ok) store.save('decisions', reported.value);
        }}
      >
        <Field
          label={texts.reportedOn}
          {...(reported.ok
            ? {}
            : {
                validationState: 'warning' as const,
                validationMessage: texts.reportRefusal[reported.refusal],
              })}
        >
          <Input type="date" value={day} onChange={(_event, { value }) => setDay(value)} />
        </Field>
        <Button type="submit" disabledFocusable={!reported.ok || day === ''}>
          {texts.reportSave}
        </Button>
      </form>
    </Section>
  );
}

function FollowUp({ decision }: Props): ReactNode {
  const { decisions: texts } = useTexts();
  const { store } = useSession();
  const instant = useInstant();
  if (decision.status === 'followedUp' || !followUpDecision(decision, instant()).ok) return null;
  return (
    <div>
      <Button
        onClick={() => {
          const followed = followUpDecision(decision, instant());
          if (followed.ok) store.save('decisions', followed.value);
        }}
      >
        {texts.followUp}
      </Button>
    </div>
  );
}
