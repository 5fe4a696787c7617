import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech, type Speech } from '#components/texts.tsx';
import { unsafeThings, type UnsafeThing } from '#domain/unsafe.ts';
import { readingTemplate } from '#i18n/defaults/reading.ts';
import { formatShortDay } from '#i18n/format.ts';
import type { Records } from '#state/loaded-programme.ts';
import { useProgramme, useSaving } from '#state/react.tsx';
import { useRights, useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorStatusWarningBorderActive}`,
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

const shownAtFirst = 6;

type Line = {
  readonly key: string;
  readonly text: string;
  readonly detail: string;
  readonly route: string | null;
};

/** What is late, missing or not sent: for the group by name and day, never by what somebody has written. */
export function SafetyView(): ReactNode {
  const speech = useSpeech();
  const { waiting } = speech.texts;
  const words = waiting.unsafe;
  const styles = useStyles();
  const today = useToday();
  const rights = useRights();
  const saving = useSaving();
  const records = useProgramme((programme) => programme.records);
  const [all, setAll] = useState(false);
  const readsInterviews = rights.readInterviews;
  const things = unsafeThings({ today, records, readsInterviews, readInKinds: readingTemplate });
  const own = (text: string): Line => ({ key: text, text, detail: '', route: null });
  const lines = [
    ...(saving.unsent > 0 ? [own(words.unsent(saving.unsent))] : []),
    ...(saving.conflicts.length > 0 ? [own(words.conflicts(saving.conflicts.length))] : []),
    ...(saving.safe === false ? [own(words.notKept)] : []),
    ...things.map((thing) => lineOf(thing, speech, records)),
  ];
  const shown = all ? lines : lines.slice(0, shownAtFirst);
  return (
    <Section title={words.title} hint={lines.length === 0 ? words.all : words.hint}>
      <ul className={styles.list}>
        {shown.map(({ key, text, detail, route }) => (
          <li key={key} className={styles.line}>
            <span>{route === null ? text : <RouteLink to={route}>{text}</RouteLink>}</span>
            <Text size={200} className={styles.calm}>
              {detail}
            </Text>
          </li>
        ))}
      </ul>
      {lines.length === shown.length ? null : (
        <span>
          <Button appearance="subtle" onClick={() => setAll(true)}>
            {waiting.more(lines.length - shown.length)}
          </Button>
        </span>
      )}
    </Section>
  );
}

const routeOfLate = {
  homeTask: null,
  unitRules: 'unit-rules/units',
  ratings: 'unit-rules/ratings',
  ruleCycle: 'unit-rules/ratings',
  individualPrep: 'matters/prep',
  stuckTopic: 'matters',
} as const;

function lineOf(thing: UnsafeThing, { texts, language }: Speech, records: Records): Line {
  const { unsafe: words } = texts.waiting;
  const nameOf = (id: string | null) =>
    records.participants.get(id ?? '')?.displayName ?? words.nobody;
  const line = (id: string, text: string, detail: string, route: string | null): Line => ({
    key: `${thing.type} ${id}`,
    ...{ text, detail, route },
  });
  switch (thing.type) {
    case 'late': {
      const { kind, id, personId, due } = thing.thing;
      const subject =
        kind === 'stuckTopic'
          ? (records.topics.get(id)?.title ?? '')
          : kind === 'unitRules'
            ? (records.units.get(id)?.name ?? '')
            : nameOf(personId);
      const since = words.since(formatShortDay(due, language));
      return line(
        `${kind} ${id} ${personId ?? ''}`,
        words.late[kind](subject),
        since,
        routeOfLate[kind],
      );
    }
    case 'decision-overdue': {
      const { id, text } = thing.decision;
      return line(id, words.decision(text), words.days(thing.days), `decisions/${id}`);
    }
    case 'follow-up-due': {
      const { id, title, followUpOn } = thing.action;
      const since = followUpOn === null ? '' : words.since(formatShortDay(followUpOn, language));
      return line(id, words.followUp(title), since, `plan/${id}`);
    }
    case 'incomplete-action': {
      const { id, title } = thing.action;
      const name = title === '' ? texts.plan.untitled : title;
      return line(id, words.incomplete(name, thing.missing), '', `plan/${id}`);
    }
    case 'empty-horizon':
      return line(thing.horizon, words.horizon[thing.horizon], '', 'plan');
    case 'not-ready':
      return line('', words.notReady(thing.missing), '', 'preparation/feedback');
    case 'new-member':
      return line(
        thing.participantId,
        words.newMember(nameOf(thing.participantId)),
        '',
        'follow-up/people',
      );
  }
}
