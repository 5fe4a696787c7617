import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import { addMonths, daysBetween } from '#domain/calendar-date.ts';
import { formatMonthName } from '#i18n/format.ts';

const useStyles = makeStyles({
  strip: {
    position: 'relative',
    // Half a mark, so that the first and the last day stand inside.
    marginInline: '0.6875rem',
    height: '2.5rem',
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
  },
  line: {
    position: 'absolute',
    insetInline: 0,
    top: '0.625rem',
    borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  month: {
    position: 'absolute',
    top: '0.625rem',
    height: '0.375rem',
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  name: { position: 'absolute', top: '1.375rem', whiteSpace: 'nowrap' },
  mark: {
    position: 'absolute',
    top: 0,
    display: 'grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    width: '1.375rem',
    height: '1.375rem',
    marginInlineStart: '-0.6875rem',
    borderRadius: tokens.borderRadiusCircular,
    fontWeight: tokens.fontWeightSemibold,
    border: `2px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  // Somebody is away: hollow, so that the difference is no matter of colour.
  clash: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `2px dashed ${tokens.colorPaletteDarkOrangeBorderActive}`,
  },
});

/** Where the occasions of a plan lie on the whole period: the same scale for every plan, for the eye only. */
export function PlanStrip({
  from,
  to,
  marks,
}: {
  from: string;
  to: string;
  marks: readonly { readonly number: number; readonly date: string; readonly clash: boolean }[];
}): ReactNode {
  const { language } = useSpeech();
  const styles = useStyles();
  const length = Math.max(1, daysBetween(from, to));
  const at = (date: string) => `${(100 * daysBetween(from, date)) / length}%`;
  const months: string[] = [];
  for (
    let month = addMonths(`${from.slice(0, 7)}-01`, 1);
    month <= to;
    month = addMonths(month, 1)
  ) {
    months.push(month);
  }
  // A name at the very end would stand outside, and a long period has no room for every one.
  const every = Math.ceil(months.length / 5);
  const named = months.filter(
    (month, place) => place % every === 0 && daysBetween(from, month) < 0.9 * length,
  );
  return (
    <div aria-hidden="true" className={styles.strip}>
      <div className={styles.line} />
      {months.map((month) => (
        <span key={month} className={styles.month} style={{ insetInlineStart: at(month) }} />
      ))}
      {named.map((month) => (
        <span key={month} className={styles.name} style={{ insetInlineStart: at(month) }}>
          {formatMonthName(month, language)}
        </span>
      ))}
      {marks.map(({ number, date, clash }) => (
        <span
          key={number}
          className={mergeClasses(styles.mark, clash && styles.clash)}
          style={{ insetInlineStart: at(date) }}
        >
          {number}
        </span>
      ))}
    </div>
  );
}
