import { Badge, Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Fold } from '#components/Fold.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { planFollowUp, withFollowUpDate, type FollowUpOccasionRefusal } from '#domain/follow-up.ts';
import { timelineOf } from '#domain/timeline.ts';
import { followUpQuestions } from '#i18n/defaults/follow-up.ts';
import { formatDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession, useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
  dates: { listStyleType: 'none', margin: 0, padding: 0 },
  date: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 13rem 7rem',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  heading: { margin: 0 },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** The follow-ups there are, what to take up at them, and room for another. */
export function FollowUpDates(): ReactNode {
  const { texts, language } = useSpeech();
  const words = texts.followUp.dates;
  const styles = useStyles();
  const today = useToday();
  const rights = useRights();
  const steps = timelineOf(
    useRecords('occasions').values(),
    useRecords('occasionDays').values(),
    today,
  ).filter(({ occasion }) => occasion.kind === 'followUp');
  return (
    <Section title={words.title}>
      {steps.length === 0 ? <Text>{words.none}</Text> : null}
      <ul className={styles.dates}>
        {steps.map(({ occasion, first, position }) => (
          <li key={occasion.id} className={styles.date}>
            <Text>{occasion.title}</Text>
            <Text className={styles.calm}>
              {first === null ? texts.overview.noDate : formatDay(first, language)}
            </Text>
            <span>
              <Badge appearance="tint" color={position === 'now' ? 'brand' : 'subtle'}>
                {texts.overview[position]}
              </Badge>
            </span>
          </li>
        ))}
      </ul>
      <Fold title={words.questions}>
        <ul className={styles.list}>
          {followUpQuestions.afterProgramme.map((question) => (
            <li key={question.en}>{question[language]}</li>
          ))}
        </ul>
      </Fold>
      {rights.planDays || rights.leadFlow ? <AddFollowUp /> : null}
    </Section>
  );
}

function AddFollowUp(): ReactNode {
  const words = useSpeech().texts.followUp.dates;
  const styles = useStyles();
  const me = useMe();
  const today = useToday();
  const { store } = useSession();
  const instant = useInstant();
  const announce = useAnnounce();
  const occasions = useRecords('occasions');
  const days = useRecords('occasionDays');
  const programme = [...useRecords('programmes').values()][0];
  const [date, setDate] = useState('');
  const [title, setTitle] = useState('');
  const [refusal, setRefusal] = useState<FollowUpOccasionRefusal | null>(null);
  if (me === undefined) return null;
  const add = () => {
    const base = {
      id: `T-${crypto.randomUUID()}`,
      programmeId: me.programmeId,
      createdAt: instant(),
      createdBy: me.id,
    };
    const name = title.trim() === '' ? words.defaultName : title;
    const planned = planFollowUp(date, name, occasions.values(), days.values(), base, today);
    setRefusal(planned.ok ? null : planned.refusal);
    if (!planned.ok) return;
    store.save('occasions', planned.value);
    if (programme !== undefined) store.save('programmes', withFollowUpDate(programme, date));
    setDate('');
    setTitle('');
    announce(words.added);
  };
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field
        label={words.date}
        {...(refusal === null
          ? {}
          : ({ validationState: 'error', validationMessage: words.refusal[refusal] } as const))}
      >
        <Input type="date" value={date} onChange={(_event, { value }) => setDate(value)} />
      </Field>
      <Field label={words.name}>
        <Input
          value={title}
          placeholder={words.defaultName}
          onChange={(_event, { value }) => setTitle(value)}
        />
      </Field>
      <Button type="submit">{words.add}</Button>
    </form>
  );
}
