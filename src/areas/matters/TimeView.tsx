import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  SpinButton,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { AgendaTime } from '#domain/analysis.ts';
import { timeHints, timeShares } from '#domain/topic-time.ts';
import { topicTypes } from '#domain/topic.ts';
import { formatShare } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession } from '#state/session.tsx';
import { typeName } from './topicText.ts';

const useStyles = makeStyles({
  period: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  bar: { display: 'flex', columnGap: '2px', minHeight: '2rem' },
  part: {
    boxSizing: 'border-box',
    minWidth: '0.5rem',
    overflow: 'hidden',
    padding: tokens.spacingHorizontalXXS,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  },
  strategy: {
    backgroundColor: tokens.colorPaletteBlueBackground2,
    color: tokens.colorPaletteBlueForeground2,
  },
  quality: {
    backgroundColor: tokens.colorPaletteTealBackground2,
    color: tokens.colorPaletteTealForeground2,
  },
  workEnvironment: {
    backgroundColor: tokens.colorPaletteGreenBackground2,
    color: tokens.colorPaletteGreenForeground2,
  },
  competence: {
    backgroundColor: tokens.colorPaletteLavenderBackground2,
    color: tokens.colorPaletteLavenderForeground2,
  },
  economy: {
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    color: tokens.colorPaletteMarigoldForeground2,
  },
  operations: {
    backgroundColor: tokens.colorPalettePeachBackground2,
    color: tokens.colorPalettePeachForeground2,
  },
  shares: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    color: tokens.colorNeutralForeground2,
  },
  head: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'baseline' },
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(12rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  wide: { gridColumn: '1 / -1' },
});

/** What meeting time has gone to, period by period, and a hint where one kind pushes the others out. */
export function TimeView(): ReactNode {
  const { matters } = useSpeech().texts;
  const texts = matters.time;
  const rights = useRights();
  const times = [...useRecords('agendaTimes').values()].sort((a, b) =>
    a.createdAt < b.createdAt ? -1 : 1,
  );
  const [edited, setEdited] = useState<AgendaTime | null>(null);
  return (
    <>
      <Section title={texts.title}>
        {times.length === 0 ? <Text>{texts.empty}</Text> : null}
        {times.map((time) => (
          <PeriodBar
            key={time.id}
            time={time}
            onEdit={rights.leadFlow ? () => setEdited(time) : null}
          />
        ))}
      </Section>
      {rights.leadFlow ? (
        <Section title={texts.add} hint={texts.hint}>
          <TimeForm key={edited?.id ?? 'new'} edited={edited} onSaved={() => setEdited(null)} />
        </Section>
      ) : null}
    </>
  );
}

function PeriodBar({
  time,
  onEdit,
}: {
  readonly time: AgendaTime;
  readonly onEdit: (() => void) | null;
}): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.matters.time;
  const styles = useStyles();
  const settings = [...useRecords('programmes').values()][0]?.settings;
  const shares = timeShares(time);
  const hints = settings === undefined ? [] : timeHints(time, settings);
  const label = time.label === '' ? time.period : time.label;
  return (
    <div className={styles.period} data-time={time.id}>
      <div className={styles.head}>
        <Text weight="semibold">{label}</Text>
        {onEdit === null ? null : (
          <Button
            size="small"
            appearance="subtle"
            aria-label={texts.editThis(label)}
            onClick={onEdit}
          >
            {texts.edit}
          </Button>
        )}
      </div>
      <div className={styles.bar} aria-hidden="true">
        {shares
          .filter(({ minutes }) => minutes > 0)
          .map(({ type, minutes, share }) => (
            <span
              key={type}
              className={mergeClasses(styles.part, styles[type])}
              style={{ flex: `${minutes} 1 0` }}
            >
              {`${typeName(type, language)} ${formatShare(share, language)}`}
            </span>
          ))}
      </div>
      <ul className={styles.shares}>
        {shares.map(({ type, minutes, share }) => (
          <li key={type}>
            <Text size={200}>
              {texts.share(typeName(type, language), formatShare(share, language), minutes)}
            </Text>
          </li>
        ))}
      </ul>
      {hints.map(({ type, share, limit }) => (
        <MessageBar key={type} intent="warning" layout="multiline">
          <MessageBarBody>
            {texts.warning[type](formatShare(share, language), formatShare(limit, language))}
          </MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}

type TimeFormProps = { readonly edited: AgendaTime | null; readonly onSaved: () => void };

function TimeForm({ edited, onSaved }: TimeFormProps): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.matters.time;
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const instant = useInstant();
  const announce = useAnnounce();
  const [label, setLabel] = useState(edited?.label ?? '');
  const [minutes, setMinutes] = useState<Readonly<Record<string, number>>>(edited?.minutes ?? {});
  const isReady = label.trim() !== '' && Object.values(minutes).some((count) => count > 0);
  if (me === undefined) return null;
  const save = () => {
    const at = instant();
    const known = edited ?? {
      id: `minutes-${crypto.randomUUID()}`,
      programmeId: me.programmeId,
      createdAt: at,
      createdBy: me.id,
      period: at.slice(0, 7),
    };
    store.save('agendaTimes', { ...known, label: label.trim(), minutes });
    announce(texts.saved);
    setLabel('');
    setMinutes({});
    onSaved();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) save();
      }}
    >
      <Field label={texts.period} hint={texts.periodHint} className={styles.wide}>
        <Input value={label} onChange={(_event, { value }) => setLabel(value)} />
      </Field>
      {topicTypes.map((type) => (
        <Field key={type} label={texts.minutes(typeName(type, language))}>
          <SpinButton
            min={0}
            step={5}
            value={minutes[type] ?? 0}
            onChange={(_event, { value, displayValue }) => {
              const count = value ?? Number(displayValue);
              if (Number.isFinite(count) && count >= 0) setMinutes({ ...minutes, [type]: count });
            }}
          />
        </Field>
      ))}
      <span className={styles.wide}>
        <Button type="submit" disabledFocusable={!isReady}>
          {texts.save}
        </Button>{' '}
        {isReady ? null : <Text>{texts.needs}</Text>}
      </span>
    </form>
  );
}
