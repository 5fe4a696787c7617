import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech, useTexts } from '#components/texts.tsx';
import { addDays } from '#domain/calendar-date.ts';
import { proposalsFrom } from '#domain/day-answer.ts';
import type { Occasion } from '#domain/occasion.ts';
import { membersOn } from '#domain/participant.ts';
import type { Conflict } from '#domain/schedule/booking-record.ts';
import type { OccasionPlan, PlanWishes } from '#domain/schedule/occasion-plan.ts';
import { formatList } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import type { Room } from '#state/scheduling.ts';
import { useInstant, useMe, useSession, useToday } from '#state/session.tsx';
import { PeopleTable, type PeopleSettings } from './PeopleTable.tsx';
import { PlanSettings } from './PlanSettings.tsx';
import { Plans } from './Plans.tsx';
import { readingFor, useCalendars } from './useCalendars.ts';
import type { BookingWishes, PlannedOccasion } from './useOccasionBooking.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    alignItems: 'flex-end',
  },
});

/** Rooms accept half a year ahead; beyond that they look free and decline (guides/scheduling.md 5.5). */
const roomWindowDays = 180;

/** Reads everybody's calendar, shows plans as the answers come, and works anew at every change of wish. */
export function Planner({
  sessions,
  disabled,
  onBook,
}: {
  sessions: readonly Occasion[];
  disabled: boolean;
  onBook: (planned: readonly PlannedOccasion[], wishes: BookingWishes) => void;
}): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const styles = useStyles();
  const today = useToday();
  const programme = [...useRecords('programmes').values()][0];
  const members = membersOn(useRecords('participants').values(), today);
  const { rooms, permitted } = useRooms();
  const calendars = useCalendars();
  const [wishes, setWishes] = useState<PlanWishes>({
    from: addDays(today, 21),
    to: addDays(today, 21 + 7 * 20),
    weeksApart: 3,
    noFridays: false,
  });
  const [people, setPeople] = useState<PeopleSettings>(noSettings);
  const [online, setOnline] = useState(false);
  const [roomMail, setRoomMail] = useState('');
  const [pins, setPins] = useState<ReadonlyMap<string, string>>(new Map());
  const ask = useAsk(programme?.daysPerOccasion ?? 2);
  const { answers, reading } = calendars;
  const room = rooms.find(({ mail }) => mail === roomMail);
  const find = () => {
    const mails = members.flatMap(({ mail }) => mail ?? []);
    calendars.read([...mails, ...rooms.map(({ mail }) => mail)], wishes);
  };
  const book = (plan: OccasionPlan, invite: boolean) =>
    onBook(
      plan.occasions.flatMap(({ occasionId, dates }) => {
        const occasion = sessions.find(({ id }) => id === occasionId);
        return occasion === undefined ? [] : [{ occasion, dates }];
      }),
      {
        ...{ invite, online, room: room?.mail ?? null, optional: people.optional },
        accepted: knownClashes(plan, members),
      },
    );
  const unread = members.filter(
    ({ id, mail }) =>
      !people.filled.has(id) && (mail === null || answers?.get(mail.toLowerCase())?.unreadable),
  );
  return (
    <Section title={schedule.find} hint={schedule.calendarOnly}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <PlanSettings wishes={wishes} onChange={setWishes} />
        <div className={styles.row}>
          {rooms.length === 0 ? null : (
            <Field label={schedule.room}>
              <Select value={roomMail} onChange={(_event, { value }) => setRoomMail(value)}>
                <option value="">{schedule.noRoom}</option>
                {rooms.map(({ mail, name, capacity }) => (
                  <option key={mail} value={mail}>{`${name} (${capacity})`}</option>
                ))}
              </Select>
            </Field>
          )}
          {permitted ? null : <Text size={200}>{schedule.roomsRefused}</Text>}
          <Checkbox
            label={schedule.online}
            checked={online}
            onChange={(_event, { checked }) => setOnline(checked === true)}
          />
        </div>
        <span>
          <Button
            appearance={answers === null ? 'primary' : 'secondary'}
            type="submit"
            disabled={reading}
          >
            {schedule.find}
          </Button>
        </span>
      </form>
      <Accordion collapsible>
        <AccordionItem value="people">
          <AccordionHeader as="h3">{schedule.people}</AccordionHeader>
          <AccordionPanel>
            <PeopleTable
              people={members}
              {...{ answers, reading }}
              period={wishes}
              settings={people}
              onChange={setPeople}
            />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
      {reading ? (
        <div role="status">
          <Text>{schedule.progress(calendars.done, calendars.all)}</Text>
          <ProgressBar
            aria-label={schedule.finding}
            value={calendars.all === 0 ? 0 : calendars.done / calendars.all}
          />
          {answers === null ? null : <Text size={200}>{schedule.partial}</Text>}
        </div>
      ) : null}
      {calendars.failed ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{texts.start.failedBody('')}</MessageBarBody>
        </MessageBar>
      ) : null}
      {answers === null || unread.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {schedule.unreadable(
              formatList(
                unread.map(({ displayName }) => displayName),
                language,
              ),
            )}
          </MessageBarBody>
        </MessageBar>
      )}
      {answers === null ? null : (
        <Plans
          request={{
            ...{ wishes, sessions, people: members, pins },
            daysPerOccasion: programme?.daysPerOccasion ?? 2,
            ...{ optional: people.optional, weights: people.weights, busy: new Map() },
            readings: new Map(
              members.map((person) => [
                person.id,
                readingFor(person, answers, people.filled.get(person.id), wishes),
              ]),
            ),
            rooms: room === undefined ? [] : [{ ...room, reading: roomReading(room) }],
          }}
          {...{ disabled }}
          onPin={(occasionId, date) => {
            const next = new Map(pins);
            if (date === null) next.delete(occasionId);
            else next.set(occasionId, date);
            setPins(next);
          }}
          onBook={book}
          onAsk={ask}
        />
      )}
    </Section>
  );

  function roomReading({ mail }: Room) {
    const known = answers?.get(mail.toLowerCase());
    const last = addDays(today, roomWindowDays);
    const read = (known?.read ?? []).flatMap(({ from, to }) =>
      from > last ? [] : [{ from, to: to < last ? to : last }],
    );
    return { busy: known?.busy ?? [], read, workingDays: null };
  }
}

/** Lays plans before the group; what was asked before is written over. */
function useAsk(daysPerOccasion: number): (plans: readonly OccasionPlan[]) => void {
  const { schedule } = useTexts();
  const { store } = useSession();
  const me = useMe();
  const announce = useAnnounce();
  const instant = useInstant();
  const existing = useRecords('dayProposals');
  return (plans) => {
    if (me === undefined) return;
    const { save, remove } = proposalsFrom(
      plans.map(({ occasions }) => occasions.map(({ dates }) => dates[0] ?? '')),
      daysPerOccasion,
      { programmeId: me.programmeId, createdAt: instant(), createdBy: me.id },
      existing.values(),
    );
    for (const proposal of save) store.save('dayProposals', proposal);
    for (const id of remove) store.remove('dayProposals', id);
    announce(schedule.asked(save.length));
  };
}

const noSettings: PeopleSettings = { optional: new Set(), weights: new Map(), filled: new Map() };

/** Clashes that are shown with the plan; choosing it accepts them. */
function knownClashes(
  plan: OccasionPlan,
  members: readonly { readonly id: string; readonly mail: string | null }[],
): readonly Conflict[] {
  const mailOf = new Map(members.map(({ id, mail }) => [id, mail]));
  return plan.occasions.flatMap(({ clashes }) =>
    clashes.flatMap(({ participantId, date }) => {
      const mail = mailOf.get(participantId);
      return mail === undefined || mail === null ? [] : [{ mail, date }];
    }),
  );
}

/** Rooms of the tenant; none while nobody knows. */
function useRooms(): { readonly rooms: readonly Room[]; readonly permitted: boolean } {
  const { scheduling } = useSession();
  const [known, setKnown] = useState<{ rooms: readonly Room[]; permitted: boolean }>({
    rooms: [],
    permitted: true,
  });
  useEffect(() => {
    let current = true;
    scheduling.rooms().then(
      (found) =>
        current &&
        setKnown(
          found.ok ? { rooms: found.value, permitted: true } : { rooms: [], permitted: false },
        ),
      // Without an answer the days can be planned all the same.
      () => null,
    );
    return () => {
      current = false;
    };
  }, [scheduling]);
  return known;
}
