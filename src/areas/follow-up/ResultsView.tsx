import { Badge, Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { SeriesChart } from '#components/SeriesChart.tsx';
import { useSpeech } from '#components/texts.tsx';
import { daysBetween } from '#domain/calendar-date.ts';
import { addResultValue, resultPicture } from '#domain/expected-result.ts';
import type { ExpectedResult } from '#domain/programme.ts';
import { formatValue, formatShortDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useRights, useSession, useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(22rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'end' },
  heading: { margin: 0 },
  short: { maxWidth: '10rem' },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** Every expected result as a line over time against where it began and where it is to go. */
export function ResultsView(): ReactNode {
  const { followUp } = useSpeech().texts;
  const styles = useStyles();
  const rights = useRights();
  const programme = [...useRecords('programmes').values()][0];
  const results = [...useRecords('expectedResults').values()].sort((a, b) =>
    a.createdAt < b.createdAt ? -1 : 1,
  );
  return (
    <Section title={followUp.results.title} hint={followUp.results.hint}>
      {results.length === 0 ? <Text>{followUp.results.none}</Text> : null}
      <div className={styles.cards}>
        {results.map((result) => (
          <article key={result.id} className={styles.card} aria-label={result.title}>
            <ResultCard result={result} startDate={programme?.startDate ?? ''} />
            {rights.leadFlow || rights.planDays ? <NewValue result={result} /> : null}
          </article>
        ))}
      </div>
    </Section>
  );
}

function ResultCard({
  result,
  startDate,
}: {
  result: ExpectedResult;
  startDate: string;
}): ReactNode {
  const { texts, language } = useSpeech();
  const words = texts.followUp.results;
  const styles = useStyles();
  const { points, latest, share, low, high } = resultPicture(result, startDate);
  const say = (value: number) => formatValue(value, result.unit, language);
  const [first, last] = [points[0]?.date ?? startDate, points.at(-1)?.date ?? startDate];
  const span = Math.max(1, daysBetween(first, last));
  return (
    <>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {result.title}
      </Text>
      <Text size={200} className={styles.calm}>
        {result.indicator}
      </Text>
      <div className={styles.row}>
        <Badge appearance="tint" color="brand">
          {words.now(say(latest))}
        </Badge>
        <Badge appearance="outline">{words.baseline(say(result.baseline))}</Badge>
        <Badge appearance="outline">{words.target(say(result.target))}</Badge>
      </div>
      <SeriesChart
        label={words.chart(
          result.title,
          say(points[0]?.value ?? 0),
          say(latest),
          say(result.target),
        )}
        {...{ low, high, target: result.target, baseline: result.baseline }}
        points={points.map(({ date, value }) => ({
          value,
          at: daysBetween(first, date) / span,
          said: `${formatShortDay(date, language)} ${date.slice(0, 4)}: ${say(value)}`,
        }))}
      />
      {share === null ? null : (
        <Text>
          {share < 0
            ? words.worse
            : words.share(
                new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
                  style: 'percent',
                }).format(Math.min(1, share)),
              )}
        </Text>
      )}
    </>
  );
}

type ValueRefusal = 'no-number' | 'no-date' | 'ahead';

function NewValue({ result }: { result: ExpectedResult }): ReactNode {
  const words = useSpeech().texts.followUp.results;
  const styles = useStyles();
  const { store } = useSession();
  const today = useToday();
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const [date, setDate] = useState(today);
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<ValueRefusal | null>(null);
  if (!open) {
    return (
      <span>
        <Button size="small" aria-label={words.addFor(result.title)} onClick={() => setOpen(true)}>
          {words.add}
        </Button>
      </span>
    );
  }
  const save = () => {
    const number = typed.trim() === '' ? Number.NaN : Number(typed.trim().replace(',', '.'));
    const added = addResultValue(result, date, number, today);
    setRefusal(added.ok ? null : added.refusal);
    if (!added.ok) return;
    store.save('expectedResults', added.value);
    setTyped('');
    setOpen(false);
    announce(words.saved);
  };
  const said = (wanted: boolean) =>
    refusal !== null && wanted
      ? ({ validationState: 'error', validationMessage: words.refusal[refusal] } as const)
      : {};
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label={words.date} {...said(refusal !== 'no-number')}>
        <Input type="date" value={date} onChange={(_event, { value }) => setDate(value)} />
      </Field>
      <Field label={words.value} className={styles.short} {...said(refusal === 'no-number')}>
        <Input
          inputMode="decimal"
          value={typed}
          onChange={(_event, { value }) => setTyped(value)}
        />
      </Field>
      <Button type="submit" size="small">
        {words.save}
      </Button>
    </form>
  );
}
