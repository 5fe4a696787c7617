import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { lazy, Suspense, useRef, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Loading } from '#components/PageState.tsx';
import { useSpeech } from '#components/texts.tsx';
import { daysBetween } from '#domain/calendar-date.ts';
import { proposalsFrom } from '#domain/day-answer.ts';
import type { DayProposal, Occasion } from '#domain/occasion.ts';
import type { Conflict } from '#domain/schedule/booking-record.ts';
import type { OccasionPlan } from '#domain/schedule/occasion-plan.ts';
import { withProposal, type Preparation } from '#domain/schedule/preparation.ts';
import { findingTexts } from '#i18n/finding.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';
import type { PlanActions } from './Plans.tsx';
import { ProposeDays } from './ProposeDays.tsx';
import { ProposedDays } from './ProposedDays.tsx';
import { usePreparation } from './usePreparation.ts';
import type { OccasionBooking } from './useOccasionBooking.ts';

// The planner and the heat map are loaded by those who plan.
const Planner = lazy(async () => ({ default: (await import('./Planner.tsx')).Planner }));

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  official: { flexBasis: '100%', color: tokens.colorNeutralForeground2 },
});

export type FindDaysProps = {
  readonly sessions: readonly Occasion[];
  /** Null while nobody knows. */
  readonly mailbox: boolean | null;
  readonly booking: OccasionBooking;
};

/** Who has a mailbox here searches and books; a guest plans without calendars, proposes and is told why. */
export function FindDays({ sessions, mailbox, booking }: FindDaysProps): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const finding = findingTexts[language];
  const styles = useStyles();
  const me = useMe();
  const announce = useAnnounce();
  const own = useRecords('dayProposals').get(ownProposal(me?.programmeId, me?.id));
  const [preparation, onPrepare] = usePreparation();
  const planner = useRef<HTMLDivElement>(null);
  const bookerActions = useBookerActions(sessions, preparation, booking);
  const proposerActions = useProposerActions();
  if (mailbox === null) return <Loading label={schedule.finding} />;
  const tryDays = (proposal: DayProposal) => {
    onPrepare(withProposal(preparation, sessions, proposal.starts));
    announce(finding.tried);
    planner.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <div className={styles.parts}>
      {mailbox ? null : (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{finding.guest}</MessageBarBody>
        </MessageBar>
      )}
      <ProposedDays {...{ sessions }} booking={mailbox ? booking : null} onTry={tryDays} />
      <div ref={planner}>
        <Suspense fallback={<Loading label={schedule.finding} />}>
          <Planner
            {...{ sessions, preparation, onPrepare, reads: mailbox }}
            actions={mailbox ? bookerActions : proposerActions}
          />
        </Suspense>
      </div>
      {mailbox ? null : (
        <Accordion collapsible>
          <AccordionItem value="by-hand">
            <AccordionHeader as="h3">{finding.byHand}</AccordionHeader>
            <AccordionPanel>
              <ProposeDays key={own?.starts.join()} sessions={sessions} proposal={own} />
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </div>
  );
}

const ownProposal = (programmeId: string | undefined, id: string | undefined): string =>
  `proposal.${programmeId}.${id}`;

/** Books, reserves, or asks the group. */
function useBookerActions(
  sessions: readonly Occasion[],
  { online, room, optional }: Preparation,
  booking: OccasionBooking,
): PlanActions {
  const { schedule } = useSpeech().texts;
  const mailOf = new Map(
    [...useRecords('participants').values()].map(({ id, mail }) => [id, mail]),
  );
  const ask = useAsk();
  const styles = useStyles();
  const book = (plan: OccasionPlan, invite: boolean) =>
    booking.book(
      plan.occasions.flatMap(({ occasionId, dates }) => {
        const occasion = sessions.find(({ id }) => id === occasionId);
        return occasion === undefined ? [] : [{ occasion, dates }];
      }),
      {
        ...{ invite, online, room: room === '' ? null : room, optional },
        accepted: knownClashes(plan, mailOf),
      },
    );
  return function BookerActions(chosen, all) {
    return (
      <>
        <Button appearance="primary" disabled={booking.busy} onClick={() => book(chosen, true)}>
          {schedule.book}
        </Button>
        <Button disabled={booking.busy} onClick={() => book(chosen, false)}>
          {schedule.reserve}
        </Button>
        <Button disabled={booking.busy} onClick={() => ask(all)}>
          {schedule.ask}
        </Button>
        <Text size={200} className={styles.official}>
          {schedule.official}
        </Text>
      </>
    );
  };
}

/** Proposes the plan that is chosen to the coordinator, or lays all of them before the group. */
function useProposerActions(): PlanActions {
  const { texts, language } = useSpeech();
  const { store } = useSession();
  const me = useMe();
  const announce = useAnnounce();
  const instant = useInstant();
  const existing = useRecords('dayProposals');
  const ask = useAsk();
  const propose = (plan: OccasionPlan) => {
    if (me === undefined) return;
    const id = ownProposal(me.programmeId, me.id);
    store.save('dayProposals', {
      ...{ id, programmeId: me.programmeId, createdBy: me.id },
      createdAt: existing.get(id)?.createdAt ?? instant(),
      starts: startsOf(plan),
      daysPerOccasion: daysIn(plan),
      note: '',
    });
    announce(texts.schedule.proposed);
  };
  return function ProposerActions(chosen, all) {
    return (
      <>
        <Button appearance="primary" onClick={() => propose(chosen)}>
          {findingTexts[language].proposePlan}
        </Button>
        <Button onClick={() => ask(all)}>{texts.schedule.ask}</Button>
      </>
    );
  };
}

const startsOf = ({ occasions }: OccasionPlan): readonly string[] =>
  occasions.map(({ dates }) => dates[0] ?? '');

/** Days of an occasion, from the first to the last. */
const daysIn = ({ occasions }: OccasionPlan): number => {
  const dates = occasions[0]?.dates ?? [];
  return daysBetween(dates[0] ?? '', dates.at(-1) ?? '') + 1;
};

/** Lays plans before the group; what was asked before is written over. */
function useAsk(): (plans: readonly OccasionPlan[]) => void {
  const { schedule } = useSpeech().texts;
  const { store } = useSession();
  const me = useMe();
  const announce = useAnnounce();
  const instant = useInstant();
  const existing = useRecords('dayProposals');
  return (plans) => {
    const [first] = plans;
    if (me === undefined || first === undefined) return;
    const { save, remove } = proposalsFrom(
      plans.map(startsOf),
      daysIn(first),
      { programmeId: me.programmeId, createdAt: instant(), createdBy: me.id },
      existing.values(),
    );
    for (const proposal of save) store.save('dayProposals', proposal);
    for (const id of remove) store.remove('dayProposals', id);
    announce(schedule.asked(save.length));
  };
}

/** Clashes that are shown with the plan; choosing it accepts them. */
const knownClashes = (
  plan: OccasionPlan,
  mailOf: ReadonlyMap<string, string | null>,
): readonly Conflict[] =>
  plan.occasions.flatMap(({ clashes }) =>
    clashes.flatMap(({ participantId, date }) => {
      const mail = mailOf.get(participantId) ?? null;
      return mail === null ? [] : [{ mail, date }];
    }),
  );
