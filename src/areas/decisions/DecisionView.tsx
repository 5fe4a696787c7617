import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { Page, Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { Why } from '#components/Why.tsx';
import { theBoard, waitOf } from '#domain/deciding.ts';
import type { Decision } from '#domain/decision.ts';
import { formatDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useRights, useToday } from '#state/session.tsx';
import { useThread } from '#state/thread.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { usePublishWithinDays, WaitBadge } from './DecisionList.tsx';
import { DecisionSteps } from './DecisionSteps.tsx';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
    '& dd': { margin: 0 },
  },
  text: { whiteSpace: 'pre-wrap', maxWidth: '42rem' },
});

/** One decision: a form while it is a draft, then what was decided and the steps that are left. */
export function DecisionView({ decision }: { decision: Decision }): ReactNode {
  const { texts: all } = useSpeech();
  const texts = all.decisions;
  const rights = useRights();
  const today = useToday();
  const days = usePublishWithinDays();
  const thread = useThread('decisions', decision.id);
  const isDraft = decision.status === 'draft';
  return (
    <Page
      title={decision.number ?? texts.status.draft}
      {...(isDraft ? { lead: texts.draftMark } : {})}
    >
      <div>
        <RouteLink to="decisions">{texts.back}</RouteLink>
      </div>
      {isDraft && rights.draftDecisions ? (
        <DecisionForm decision={decision} />
      ) : (
        <>
          <div>
            <WaitBadge wait={waitOf(decision, days, today)} />
          </div>
          <Words decision={decision} />
          <Facts decision={decision} />
          {isDraft ? null : <DecisionSteps decision={decision} />}
        </>
      )}
      <Why {...thread} />
    </Page>
  );
}

function Words({ decision }: { decision: Decision }): ReactNode {
  const { texts: all } = useSpeech();
  const texts = all.decisions;
  const styles = useStyles();
  const parts = [
    { title: texts.text, text: decision.text },
    { title: texts.meaning, text: decision.meaningForStaff },
    { title: texts.background, text: decision.background },
  ];
  return parts
    .filter(({ text }) => text !== '')
    .map(({ title, text }) => (
      <Section key={title} title={title}>
        <Text className={styles.text}>{text}</Text>
      </Section>
    ));
}

function Facts({ decision }: { decision: Decision }): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.decisions;
  const styles = useStyles();
  const participants = useRecords('participants');
  const day = (date: string | null) => (date === null ? '' : formatDay(date, language));
  const { decidedBy } = decision;
  const decider = participants.get(decidedBy ?? '')?.displayName ?? '';
  const facts = [
    [texts.facts.date, day(decision.date)],
    [texts.facts.decidedBy, decidedBy === theBoard ? texts.board : decider],
    [texts.facts.type, texts.types[decision.decisionType]],
    [texts.facts.legalBasis, decision.legalBasis ?? ''],
    [texts.facts.consulted, day(decision.consultation.doneOn)],
    [texts.facts.published, day(decision.publishedOn)],
    [texts.facts.reported, day(decision.reportedToBoardOn)],
    [texts.facts.notPublished, decision.notPublishedReason ?? ''],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
