import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { addDays } from '#domain/calendar-date.ts';
import type { Occasion } from '#domain/occasion.ts';
import { neededOn, type Participant } from '#domain/participant.ts';
import type { Preparation } from '#domain/schedule/preparation.ts';
import { findingTexts } from '#i18n/finding.ts';
import { formatList } from '#i18n/format.ts';
import type { Language } from '#i18n/language.ts';
import { useRecords } from '#state/react.tsx';
import { useToday } from '#state/session.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { PlanSettings } from './PlanSettings.tsx';
import { Plans, type PlanActions } from './Plans.tsx';
import { RoomField, roomWindowDays, useRooms } from './RoomField.tsx';
import { readingFor, useCalendars, type Calendars } from './useCalendars.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    alignItems: 'flex-end',
  },
});

export type PlannerProps = {
  readonly sessions: readonly Occasion[];
  readonly preparation: Preparation;
  readonly onPrepare: (next: Preparation) => void;
  /** False for a guest, who sees no calendars here and plans by holidays, distances and what is filled in. */
  readonly reads: boolean;
  /** What can be done with a plan. */
  readonly actions: PlanActions;
};

/** Reads everybody's calendar, shows plans as the answers come, and works anew at every change of wish. */
export function Planner(props: PlannerProps): ReactNode {
  const { preparation, onPrepare, reads } = props;
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const finding = findingTexts[language];
  const styles = useStyles();
  const today = useToday();
  const people = neededOn(useRecords('participants').values(), today);
  const rooms = useRooms(reads);
  const calendars = useCalendars();
  const [asked, setAsked] = useState(false);
  const [open, setOpen] = useState<readonly string[]>([]);
  const { wishes, filled } = preparation;
  const { answers, reading } = calendars;
  const change = (part: Partial<Preparation>) => onPrepare({ ...preparation, ...part });
  const find = (period = wishes) => {
    setAsked(true);
    if (!reads) return;
    const mails = people.flatMap(({ mail }) => mail ?? []);
    calendars.read([...mails, ...rooms.rooms.map(({ mail }) => mail)], period);
  };
  const isKnown = ({ id, mail }: Participant) =>
    filled.has(id) ||
    (mail !== null && answers !== null && answers.get(mail.toLowerCase())?.unreadable === false);
  const shown = reads ? answers !== null : asked;
  const unread = people.filter((person) => !isKnown(person));
  return (
    <Section title={schedule.find} hint={reads ? schedule.calendarOnly : undefined}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <PlanSettings wishes={wishes} onChange={(next) => change({ wishes: next })} />
        {reads ? (
          <div className={styles.row}>
            <RoomField
              rooms={rooms}
              mail={preparation.room}
              onChange={(room) => change({ room })}
            />
            <Checkbox
              label={schedule.online}
              checked={preparation.online}
              onChange={(_event, { checked }) => change({ online: checked === true })}
            />
          </div>
        ) : null}
        <span>
          <Button
            appearance={shown && !isStale(calendars, preparation) ? 'secondary' : 'primary'}
            type="submit"
            disabled={reading || wishes.to < wishes.from}
          >
            {reads ? schedule.find : finding.guestFind}
          </Button>
        </span>
      </form>
      <Accordion
        collapsible
        openItems={open}
        onToggle={(_event, { openItems }) => setOpen(openItems.map(String))}
      >
        <AccordionItem value="people">
          <AccordionHeader as="h3">{schedule.people}</AccordionHeader>
          <AccordionPanel>
            <PeopleTable
              {...{ people, answers, reading, reads }}
              period={wishes}
              settings={preparation}
              onChange={change}
            />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
      <ReadingProgress calendars={calendars} />
      {shown && !reading && unread.length > 0 && (reads || filled.size === 0) ? (
        <MessageBar intent={reads ? 'warning' : 'info'} layout="multiline">
          <MessageBarBody>
            {reads ? unreadWords(unread, language) : finding.guestFill}
          </MessageBarBody>
          {open.includes('people') ? null : (
            <MessageBarActions>
              <Button onClick={() => setOpen(['people'])}>{schedule.fillShort}</Button>
            </MessageBarActions>
          )}
        </MessageBar>
      ) : null}
      {shown ? (
        <ThePlans {...props} {...{ people, calendars, rooms, change, find, isKnown }} />
      ) : null}
    </Section>
  );
}

function unreadWords(unread: readonly Participant[], language: Language): string {
  const finding = findingTexts[language];
  const names = unread.map(({ displayName }) => displayName);
  return `${finding.unread(formatList(names, language))} ${finding.unreadHelp}`;
}

/** Whether the period has been changed since the calendars were read. */
const isStale = ({ period }: Calendars, { wishes }: Preparation): boolean =>
  period !== null && (wishes.from < period.from || wishes.to > period.to);

function ReadingProgress({ calendars }: { calendars: Calendars }): ReactNode {
  const { texts } = useSpeech();
  const { schedule } = texts;
  const { reading, done, all, answers, failed } = calendars;
  return (
    <>
      {reading ? (
        <div role="status">
          <Text>{schedule.progress(done, all)}</Text>
          <ProgressBar aria-label={schedule.finding} value={all === 0 ? 0 : done / all} />
          {answers === null ? null : <Text size={200}>{schedule.partial}</Text>}
        </div>
      ) : null}
      {failed ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{texts.start.failedBody('')}</MessageBarBody>
        </MessageBar>
      ) : null}
    </>
  );
}

/** The plans for what is known and asked for now. */
function ThePlans({
  sessions,
  preparation,
  actions,
  people,
  calendars: { answers },
  rooms,
  change,
  find,
  isKnown,
}: PlannerProps & {
  people: readonly Participant[];
  calendars: Calendars;
  rooms: ReturnType<typeof useRooms>;
  change: (part: Partial<Preparation>) => void;
  find: (period: Preparation['wishes']) => void;
  isKnown: (person: Participant) => boolean;
}): ReactNode {
  const today = useToday();
  const programme = [...useRecords('programmes').values()][0];
  const { wishes, optional, weights, filled, pins, room } = preparation;
  const chosenRoom = rooms.rooms.find(({ mail }) => mail === room);
  const roomsUntil = addDays(today, roomWindowDays);
  const roomReading = (mail: string) => {
    const known = answers?.get(mail.toLowerCase());
    const read = (known?.read ?? []).flatMap(({ from, to }) =>
      from > roomsUntil ? [] : [{ from, to: to < roomsUntil ? to : roomsUntil }],
    );
    return { busy: known?.busy ?? [], read, workingDays: null };
  };
  // Whose time is not known on any day changes no plan; the page names them.
  const known = people.filter(isKnown);
  return (
    <Plans
      request={{
        ...{ wishes, sessions, people: known, pins, optional, weights },
        daysPerOccasion: programme?.daysPerOccasion ?? 2,
        busy: new Map(),
        readings: new Map(
          known.map((person) => [
            person.id,
            readingFor(person, answers, filled.get(person.id), wishes),
          ]),
        ),
        rooms:
          chosenRoom === undefined
            ? []
            : [{ ...chosenRoom, reading: roomReading(chosenRoom.mail) }],
      }}
      {...{ preparation, change, actions, roomsUntil }}
      known={known.length === 0 ? 'nobody' : known.length < people.length ? 'some' : 'all'}
      onLonger={(to) => {
        change({ wishes: { ...wishes, to } });
        find({ ...wishes, to });
      }}
    />
  );
}
