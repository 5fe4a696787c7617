import {
  Badge,
  Button,
  makeStyles,
  mergeClasses,
  Text,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import { analysisKinds, type AnalysisKind } from '#domain/analysis.ts';
import type { ComparisonCell } from '#domain/comparison.ts';
import type { GroundRule } from '#domain/ground-rule.ts';
import type { Unit } from '#domain/programme.ts';
import type { UnitGroundRule } from '#domain/unit-ground-rule.ts';
import { unitsRecordedBy } from '#domain/unit-rules.ts';
import { useRecords } from '#state/react.tsx';
import { useMe, useSession, useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid transparent`,
  },
  linked: { borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  similar: { borderLeft: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}` },
});

export type CellPanelProps = {
  readonly rule: GroundRule;
  readonly unit: Unit;
  readonly cell: ComparisonCell;
  /** Counts up each time the cell is opened, which moves the focus here. */
  readonly opened: number;
  readonly onMark: (kind: AnalysisKind | null) => void;
  readonly onBack: () => void;
};

/** What stands behind the cell in focus, and the marks as buttons for those without keys. */
export function CellPanel({ rule, unit, cell, opened, onMark, onBack }: CellPanelProps): ReactNode {
  const { compare: texts } = useTexts().unitRules;
  const styles = useStyles();
  const marks = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (opened > 0) marks.current?.querySelector('button')?.focus();
  }, [opened]);
  return (
    <section className={styles.panel} aria-label={texts.theirs(unit.name)}>
      <Text weight="semibold">{rule.text}</Text>
      <div ref={marks} role="group" aria-label={texts.mark} className={styles.row}>
        {analysisKinds.map((kind) => (
          <ToggleButton
            key={kind}
            size="small"
            checked={cell.kind === kind}
            onClick={() => onMark(cell.kind === kind ? null : kind)}
            onKeyDown={({ key }) => {
              if (key === 'Escape') onBack();
            }}
          >
            {texts.kind[kind]}
          </ToggleButton>
        ))}
        <Button size="small" appearance="subtle" onClick={onBack}>
          {texts.backToGrid}
        </Button>
      </div>
      <Theirs cell={cell} unit={unit} />
    </section>
  );
}

function Theirs({ cell, unit }: Pick<CellPanelProps, 'cell' | 'unit'>): ReactNode {
  const { compare: texts } = useTexts().unitRules;
  const styles = useStyles();
  const me = useMe();
  const today = useToday();
  const { store } = useSession();
  const own = [...useRecords('unitGroundRules').values()].filter(
    ({ unitId }) => unitId === unit.id,
  );
  const mayTie = unitsRecordedBy(
    me?.id ?? '',
    useRecords('units').values(),
    useRecords('participants').values(),
    today,
  ).some(({ id }) => id === unit.id);
  const tie = (rule: UnitGroundRule) =>
    store.save('unitGroundRules', { ...rule, inspiredBy: [...rule.inspiredBy, cell.ruleId] });
  const others = own.filter((rule) => !cell.linked.includes(rule) && !cell.similar.includes(rule));
  return (
    <>
      <Text>{texts.theirs(unit.name)}</Text>
      {own.length === 0 ? <Text>{texts.theirsEmpty}</Text> : null}
      <ul className={styles.list}>
        {[...cell.linked, ...cell.similar, ...others].map((rule) => {
          const linked = cell.linked.includes(rule);
          const similar = cell.similar.includes(rule);
          return (
            <li
              key={rule.id}
              className={mergeClasses(
                styles.item,
                linked && styles.linked,
                similar && styles.similar,
              )}
            >
              <Text>{rule.text}</Text>
              {linked ? (
                <Badge appearance="tint" color="brand">
                  {texts.isLinked}
                </Badge>
              ) : null}
              {similar ? <Badge appearance="outline">{texts.isSimilar}</Badge> : null}
              {mayTie && !linked ? (
                <Button size="small" onClick={() => tie(rule)}>
                  {texts.tie}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}
