import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Notice } from '#components/PageState.tsx';
import { useTexts } from '#components/texts.tsx';
import {
  mandateMapId,
  mandateMapStatuses,
  moveMandateMap,
  type MandateMap,
  type MandateMapStatus,
} from '#domain/mandate-map.ts';
import { useInstant, useMe, useRights, useSession } from '#state/session.tsx';
import { AgreedMap } from './AgreedMap.tsx';
import { GapView } from './GapView.tsx';
import { MapSetUp } from './MapSetUp.tsx';
import { OwnPicture } from './OwnPicture.tsx';
import { useMandateMap, type MandateMapState } from './useMandateMap.ts';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  step: { paddingBlockEnd: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
});

/** The map: filled in one by one, compared, agreed. */
export function MandateMapView(): ReactNode {
  const { mandate } = useTexts();
  const texts = mandate.map;
  const rights = useRights();
  const state = useMandateMap();
  const begin = useBegin();
  const [setUp, setSetUp] = useState(false);
  const { map, rows } = state;
  if (map === undefined) {
    return (
      <Notice
        title={texts.startTitle}
        body={rights.leadFlow ? texts.startBody : `${texts.startBody} ${texts.waitForStart}`}
        {...(rights.leadFlow ? { action: { label: texts.start, run: begin } } : {})}
      />
    );
  }
  const showSetUp = rights.leadFlow && (setUp || rows.length === 0);
  return (
    <>
      <Steps state={state} map={map} />
      {rights.leadFlow && rows.length > 0 && map.status !== 'agreed' ? (
        <div>
          <Button aria-expanded={setUp} onClick={() => setSetUp(!setUp)}>
            {texts.edit}
          </Button>
        </div>
      ) : null}
      {showSetUp ? <MapSetUp map={map} rows={rows} /> : null}
      {rows.length === 0 ? (
        <Text>{texts.noRows}</Text>
      ) : map.status === 'filling' ? (
        <OwnPicture state={state} map={map} />
      ) : (
        <>
          {map.status === 'gap' ? <GapView state={state} map={map} /> : null}
          <AgreedMap state={state} map={map} />
        </>
      )}
    </>
  );
}

function useBegin(): () => void {
  const { mandate } = useTexts();
  const { store } = useSession();
  const me = useMe();
  const instant = useInstant();
  return () => {
    if (me === undefined) return;
    const at = instant();
    store.save('mandateMaps', {
      id: mandateMapId(me.programmeId),
      ...{ programmeId: me.programmeId, createdAt: at, createdBy: me.id },
      status: 'filling',
      statusHistory: [{ status: 'filling', at }],
      columns: mandate.map.columns.map((column, index) => ({ id: `C${index + 1}`, ...column })),
    });
  };
}

/** How far the group has come, and for the leader the way on. */
function Steps({ state, map }: { state: MandateMapState; map: MandateMap }): ReactNode {
  const { mandate } = useTexts();
  const texts = mandate.map;
  const styles = useStyles();
  const rights = useRights();
  const me = useMe();
  const { store } = useSession();
  const announce = useAnnounce();
  const instant = useInstant();
  const ground = { rows: state.rows, pictures: state.pictures.length };
  const at = mandateMapStatuses.indexOf(map.status);
  const next = mandateMapStatuses[at + 1];
  const back = mandateMapStatuses[at - 1];
  const moved = (to: MandateMapStatus) =>
    me === undefined ? null : moveMandateMap(map, to, me, ground, instant());
  const onward = next === undefined ? null : moved(next);
  const go = (to: MandateMapStatus) => {
    const result = moved(to);
    if (result === null || !result.ok) return;
    store.save('mandateMaps', result.value);
    announce(texts.steps[to]);
  };
  return (
    <>
      <ol className={styles.steps} aria-label={texts.stepsLabel}>
        {mandateMapStatuses.map((status) => (
          <li
            key={status}
            className={mergeClasses(styles.step, status === map.status && styles.here)}
            aria-current={status === map.status ? 'step' : undefined}
          >
            {texts.steps[status]}
          </li>
        ))}
      </ol>
      <Text>{texts.purpose[map.status]}</Text>
      {rights.leadFlow ? (
        <div className={styles.row}>
          {next === 'gap' || next === 'agreed' ? (
            <Button
              appearance="primary"
              disabledFocusable={onward?.ok !== true}
              onClick={() => go(next)}
            >
              {texts.next[next]}
            </Button>
          ) : null}
          {back === 'filling' || back === 'gap' ? (
            <Button onClick={() => go(back)}>{texts.back[back]}</Button>
          ) : null}
          {onward === null || onward.ok ? null : <Text>{texts.refusal[onward.refusal]}</Text>}
        </div>
      ) : null}
    </>
  );
}
