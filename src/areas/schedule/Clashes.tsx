import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import type { Clash } from '#domain/schedule/occasion-plan.ts';
import { findingTexts } from '#i18n/finding.ts';
import { formatShortDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '1rem minmax(0, 1fr)',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sign: { color: tokens.colorPaletteDarkOrangeForeground1 },
  calm: { color: tokens.colorNeutralForeground2 },
  more: { fontSize: tokens.fontSizeBase200, cursor: 'pointer' },
});

/** Beside words that say the same. */
const awaySign = '✕';

/** More than these are folded away, so that plans can still be compared. */
const most = 3;

/** Who is away and when, in words: `Petra Stenviksdal borta ons 10 mars 13:00–15:00`. */
export function Clashes({
  clashes,
  nobody,
}: {
  clashes: readonly Clash[];
  /** Said where nobody is known to be away; null: nothing. */
  nobody: string | null;
}): ReactNode {
  const { language } = useSpeech();
  const styles = useStyles();
  if (clashes.length === 0) {
    return nobody === null ? null : (
      <Text size={200} className={styles.calm}>
        {nobody}
      </Text>
    );
  }
  // One that would be folded away alone takes no more room than the words that say so.
  const shown = clashes.length === most + 1 ? clashes.length : most;
  const rest = clashes.slice(shown);
  return (
    <>
      <ClashList clashes={clashes.slice(0, shown)} />
      {rest.length === 0 ? null : (
        <details>
          <summary className={styles.more}>{findingTexts[language].more(rest.length)}</summary>
          <ClashList clashes={rest} />
        </details>
      )}
    </>
  );
}

function ClashList({ clashes }: { clashes: readonly Clash[] }): ReactNode {
  const { texts, language } = useSpeech();
  const { schedule } = texts;
  const styles = useStyles();
  const participants = useRecords('participants');
  return (
    <ul className={styles.list}>
      {clashes.map(({ participantId, date, wholeDay, from, to }) => {
        const name = participants.get(participantId)?.displayName ?? participantId;
        const day = formatShortDay(date, language);
        return (
          <li key={`${participantId} ${date}`} className={styles.item}>
            <span aria-hidden="true" className={styles.sign}>
              {awaySign}
            </span>
            {wholeDay ? schedule.away(name, day) : schedule.awayTimes(name, day, from, to)}
          </li>
        );
      })}
    </ul>
  );
}
