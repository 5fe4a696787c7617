import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import {
  checkOut,
  checkoutId,
  checkoutParts,
  checkoutScale,
  checkoutsTogether,
  type CheckoutPart,
} from '#domain/room.ts';
import { checkoutStatements } from '#i18n/defaults/follow-up.ts';
import { formatMean } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession } from '#state/session.tsx';
import type { DayProps } from './NowCard.tsx';

const useStyles = makeStyles({
  stack: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
  },
  bars: {
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'end',
    height: '5rem',
    maxWidth: '20rem',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  bar: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-end',
    alignItems: 'center',
    height: '100%',
  },
  fill: {
    width: '100%',
    minHeight: '2px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorBrandBackground,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** How the day was, in three answers from each; together only when enough have answered. */
export function CheckOut({ room, day }: DayProps): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.room;
  const styles = useStyles();
  const me = useMe();
  const rights = useRights();
  const { store } = useSession();
  const instant = useInstant();
  const announce = useAnnounce();
  const checkouts = useRecords('checkouts');
  const mine = checkouts.get(checkoutId(day.id, me?.id ?? ''));
  const [picked, setPicked] = useState<Partial<Record<CheckoutPart, number>>>({});
  const answers = { ...mine, ...picked };
  const answer = (part: CheckoutPart, value: number) => {
    const next = { ...picked, [part]: value };
    setPicked(next);
    if (me === undefined) return;
    const base = {
      programmeId: me.programmeId,
      createdAt: mine?.createdAt ?? instant(),
      createdBy: me.id,
    };
    const made = checkOut(base, day.id, { ...mine, ...next });
    if (!made.ok) return;
    store.save('checkouts', made.value);
    announce(texts.checkedOut);
  };
  const given = [...checkouts.values()].filter(({ dayId }) => dayId === day.id).length;
  return (
    <Section
      title={texts.checkOut}
      hint={texts.checkOutHint}
      aside={<Text>{texts.answers(given, room.members.length)}</Text>}
    >
      {rights.takePart ? (
        <div className={styles.stack}>
          {checkoutParts.map((part) => (
            <Field
              key={part}
              label={`${texts.parts[part]}: ${checkoutStatements[part][language]}`}
              hint={texts.scale}
            >
              <RadioGroup
                layout="horizontal"
                value={String(answers[part] ?? '')}
                onChange={(_event, { value }) => answer(part, Number(value))}
              >
                {checkoutScale.map((step) => (
                  <Radio key={step} value={String(step)} label={String(step)} />
                ))}
              </RadioGroup>
            </Field>
          ))}
        </div>
      ) : null}
      <Together dayId={day.id} />
    </Section>
  );
}

/** The spread of the group's answers: bars for the eye, words for the ear. */
function Together({ dayId }: { dayId: string }): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.room;
  const styles = useStyles();
  const together = checkoutsTogether(dayId, useRecords('checkouts').values());
  if (together === null) return <Text className={styles.calm}>{texts.waitingForMore}</Text>;
  return (
    <div className={styles.stack} role="group" aria-label={texts.together}>
      <Text weight="semibold">{texts.together}</Text>
      {checkoutParts.map((part) => {
        const counts = together[part];
        const people = counts.reduce((sum, count) => sum + count, 0);
        const sum = counts.reduce((total, count, index) => total + count * (index + 1), 0);
        const mean = formatMean(sum / people, language);
        return (
          <div key={part}>
            <Text>
              {texts.parts[part]}, {texts.mean(mean)}
            </Text>
            <ul className={styles.bars}>
              {counts.map((count, index) => (
                <li key={checkoutScale[index]} className={styles.bar}>
                  <Text size={200} aria-label={texts.gave(count, index + 1)}>
                    {count}
                  </Text>
                  <span
                    className={styles.fill}
                    style={{ height: `${(count / Math.max(...counts)) * 60}%` }}
                    aria-hidden="true"
                  />
                  <Text size={200} aria-hidden="true">
                    {index + 1}
                  </Text>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
