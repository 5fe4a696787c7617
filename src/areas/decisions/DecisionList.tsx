import {
  Badge,
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { RouteLink, useNavigation } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { Notice } from '#components/PageState.tsx';
import { useSpeech, useTexts } from '#components/texts.tsx';
import { waitOf, type DecisionWait } from '#domain/deciding.ts';
import type { Decision } from '#domain/decision.ts';
import { formatShortDay } from '#i18n/format.ts';
import { useDraft, useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession, useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  row: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** What waits first, then the register with the newest on top. */
export function DecisionList(): ReactNode {
  const { decisions: texts } = useTexts();
  const rights = useRights();
  const today = useToday();
  const days = usePublishWithinDays();
  const create = useNewDecision();
  const all = [...useRecords('decisions').values()].sort(byNewest);
  const add = rights.draftDecisions ? (
    <Button appearance="primary" onClick={create}>
      {texts.add}
    </Button>
  ) : undefined;
  if (all.length === 0) {
    return (
      <>
        <BringBack />
        <Notice title={texts.emptyTitle} body={texts.emptyBody}>
          {add}
        </Notice>
      </>
    );
  }
  const waiting = all.filter((decision) => waitOf(decision, days, today).type !== 'nothing');
  return (
    <>
      <BringBack />
      <Section title={texts.waiting} aside={add}>
        {waiting.length === 0 ? <Text>{texts.nothingWaits}</Text> : <Rows decisions={waiting} />}
      </Section>
      <Section title={texts.register}>
        <Rows decisions={all.filter((decision) => !waiting.includes(decision))} />
      </Section>
    </>
  );
}

/** Where the draft that was last removed rests on this device until it is brought back or given up. */
export const removedDecision = 'decision-removed';

function BringBack(): ReactNode {
  const { decisions: texts, app } = useTexts();
  const { store } = useSession();
  const [removed, setRemoved] = useDraft(removedDecision);
  if (removed === '') return null;
  return (
    <MessageBar>
      <MessageBarBody>{texts.removed}</MessageBarBody>
      <MessageBarActions>
        <Button
          onClick={() => {
            store.save('decisions', JSON.parse(removed) as Decision);
            setRemoved('');
          }}
        >
          {app.undo}
        </Button>
        <Button appearance="transparent" onClick={() => setRemoved('')}>
          {app.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const byNewest = (a: Decision, b: Decision): number =>
  (b.date ?? b.createdAt).localeCompare(a.date ?? a.createdAt) ||
  (b.number ?? '').localeCompare(a.number ?? '', 'sv', { numeric: true });

export function usePublishWithinDays(): number {
  const programme = [...useRecords('programmes').values()][0];
  return programme?.settings.decisionPublishWithinDays ?? 7;
}

function useNewDecision(): () => void {
  const { store } = useSession();
  const { go } = useNavigation();
  const me = useMe();
  const today = useToday();
  const instant = useInstant();
  const day = [...useRecords('occasionDays').values()].find(({ date }) => date === today);
  return () => {
    if (me === undefined) return;
    const id = `BE-${crypto.randomUUID()}`;
    const at = instant();
    store.save('decisions', {
      ...{ id, programmeId: me.programmeId, createdAt: at, createdBy: me.id },
      status: 'draft',
      statusHistory: [{ status: 'draft', at }],
      number: null,
      preparedOn: today,
      date: null,
      dayId: day?.id ?? null,
      ...{ text: '', background: '', meaningForStaff: '' },
      decisionType: 'stance',
      decidedBy: null,
      legalBasis: null,
      consultation: { required: false, doneOn: null },
      publishedOn: null,
      plannedPublishOn: null,
      notPublishedReason: null,
      reportedToBoardOn: null,
      topicIds: [],
    });
    go(`decisions/${id}`);
  };
}

function Rows({ decisions }: { decisions: readonly Decision[] }): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.decisions;
  const styles = useStyles();
  const today = useToday();
  const days = usePublishWithinDays();
  return (
    <ul className={styles.list}>
      {decisions.map((decision) => (
        <li key={decision.id} className={styles.row} data-decision={decision.id}>
          <div className={styles.head}>
            <Text size={200} className={styles.calm}>
              {[
                decision.number ?? '',
                decision.date === null ? '' : formatShortDay(decision.date, language),
                texts.types[decision.decisionType],
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </Text>
            <Badge
              appearance="outline"
              color={decision.status === 'draft' ? 'warning' : 'informative'}
            >
              {texts.status[decision.status]}
            </Badge>
            <WaitBadge wait={waitOf(decision, days, today)} />
          </div>
          <Text size={400} weight="semibold">
            <RouteLink to={`decisions/${decision.id}`}>
              {decision.text.trim() === '' ? texts.untitled : decision.text}
            </RouteLink>
          </Text>
        </li>
      ))}
    </ul>
  );
}

/** What a decision waits for; late is said in words and by colour. */
export function WaitBadge({ wait }: { wait: DecisionWait }): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.decisions.wait;
  switch (wait.type) {
    case 'nothing':
      return null;
    case 'consult':
      return <Badge appearance="tint">{texts.consult}</Badge>;
    case 'decide':
      return <Badge appearance="tint">{texts.decide}</Badge>;
    case 'report-to-board':
      return <Badge appearance="tint">{texts.report}</Badge>;
    case 'publish-by':
      return <Badge appearance="tint">{texts.publishBy(formatShortDay(wait.day, language))}</Badge>;
    case 'overdue':
      return (
        <Badge appearance="filled" color="danger">
          {texts.overdue(wait.days)}
        </Badge>
      );
  }
}
