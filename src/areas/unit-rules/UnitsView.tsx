import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { HomeTaskList } from '#components/HomeTaskList.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { Why } from '#components/Why.tsx';
import type { UnitGroundRule } from '#domain/unit-ground-rule.ts';
import {
  isGroupItself,
  unitsExpected,
  unitsRecordedBy,
  unitStandings,
  type UnitStanding,
} from '#domain/unit-rules.ts';
import { formatShortDay } from '#i18n/format.ts';
import { useHomeTasks } from '#state/home-tasks.ts';
import { useRecords } from '#state/react.tsx';
import { useMe, useToday } from '#state/session.tsx';
import { useThread } from '#state/thread.ts';
import { OwnUnit } from './OwnUnit.tsx';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(18rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  late: { borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorPaletteRedBorderActive}` },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  calm: { color: tokens.colorNeutralForeground2 },
  rules: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  picked: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
});

/** What each unit has arrived at; on top what the signed-in manager writes and has to do. */
export function UnitsView({ highlighted }: { highlighted: string | undefined }): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.unitRules;
  const styles = useStyles();
  const me = useMe();
  const today = useToday();
  const units = [...useRecords('units').values()];
  const participants = [...useRecords('participants').values()];
  const occasions = [...useRecords('occasions').values()];
  const firstSession = occasions
    .filter(({ kind }) => kind === 'session')
    .sort((a, b) => a.number - b.number)[0];
  const { tasks, tick } = useHomeTasks(firstSession?.id);
  const expected = unitsExpected(units, participants, today);
  const standings = unitStandings(
    units,
    expected,
    useRecords('unitGroundRules').values(),
    useRecords('homeTasks').values(),
    occasions,
    today,
  );
  const own = me === undefined ? [] : unitsRecordedBy(me.id, units, participants, today);
  const have = standings.filter(({ unit, agreedOn }) => expected.includes(unit) && agreedOn).length;
  return (
    <>
      <HomeTaskList
        tasks={tasks.map(({ id, title, status, due }) => ({
          id,
          title,
          done: status === 'done',
          late: due < today,
          due: formatShortDay(due, language),
        }))}
        onTick={tick}
      />
      {own
        .filter((unit) => !isGroupItself(unit, units))
        .map((unit) => (
          <OwnUnit key={unit.id} unit={unit} />
        ))}
      <Section
        title={texts.units.title}
        aside={<Text>{texts.units.summary(have, expected.length)}</Text>}
      >
        {standings.length === 0 ? <Text>{texts.units.empty}</Text> : null}
        <ul className={styles.grid}>
          {standings.map((standing) => (
            <UnitCard key={standing.unit.id} standing={standing} highlighted={highlighted} />
          ))}
        </ul>
      </Section>
    </>
  );
}

type UnitCardProps = { readonly standing: UnitStanding; readonly highlighted: string | undefined };

function UnitCard({ standing, highlighted }: UnitCardProps): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.unitRules.units;
  const styles = useStyles();
  const manager = useRecords('participants').get(standing.unit.managerId ?? '');
  const { unit, rules, due, state, staffTakingPart } = standing;
  return (
    <li className={mergeClasses(styles.card, state === 'late' && styles.late)} data-unit={unit.id}>
      <div className={styles.head}>
        <Text weight="semibold">{unit.name}</Text>
        <StateBadge standing={standing} />
      </div>
      <Text size={200} className={styles.calm}>
        {manager === undefined ? null : `${texts.manager(manager.displayName)}. `}
        {state === 'late' || state === 'waiting'
          ? due === null
            ? null
            : texts.due(formatShortDay(due, language))
          : texts.took(staffTakingPart, unit.staffCount)}
      </Text>
      {rules.length === 0 ? null : (
        <ul className={styles.rules}>
          {rules.map((rule) => (
            <RuleItem key={rule.id} rule={rule} picked={rule.id === highlighted} />
          ))}
        </ul>
      )}
    </li>
  );
}

function RuleItem({ rule, picked }: { rule: UnitGroundRule; picked: boolean }): ReactNode {
  const { unitRules: texts } = useSpeech().texts;
  const styles = useStyles();
  const place = useRef<HTMLLIElement>(null);
  const thread = useThread('unitGroundRules', rule.id);
  useEffect(() => {
    if (picked) place.current?.focus();
  }, [picked]);
  return (
    <li
      ref={place}
      tabIndex={picked ? -1 : undefined}
      className={picked ? styles.picked : undefined}
      data-unit-rule={rule.id}
    >
      {rule.text === '' ? texts.own.noWords : rule.text}{' '}
      {rule.status === 'agreed' ? null : (
        <Badge appearance="outline" size="small" color="informative">
          {texts.own.status[rule.status]}
        </Badge>
      )}
      <Why {...thread} />
    </li>
  );
}

function StateBadge({ standing }: { standing: UnitStanding }): ReactNode {
  const { units: texts } = useSpeech().texts.unitRules;
  const { state, daysLate } = standing;
  const words = texts.state[state];
  const colour = {
    none: 'subtle',
    waiting: 'informative',
    late: 'danger',
    agreed: 'success',
    'came-late': 'warning',
  } as const;
  return (
    <span>
      <Badge appearance="tint" color={colour[state]}>
        {typeof words === 'string' ? words : words(daysLate)}
      </Badge>
    </span>
  );
}
