import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useSpeech } from '#components/texts.tsx';
import {
  mandateParts,
  mandatePictureId,
  withCell,
  type MandateCells,
  type MandateMap,
  type MandatePart,
} from '#domain/mandate-map.ts';
import { formatList } from '#i18n/format.ts';
import { useDraft } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession } from '#state/session.tsx';
import { MapGrid } from './MapGrid.tsx';
import type { MandateMapState } from './useMandateMap.ts';

const useStyles = makeStyles({
  calm: { color: tokens.colorNeutralForeground2 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
});

type Picture = Readonly<Record<string, MandateCells>>;

/** How one person sees it: on this device until it is handed in. */
export function OwnPicture({ state, map }: { state: MandateMapState; map: MandateMap }): ReactNode {
  const { texts: all } = useSpeech();
  const texts = all.mandate.map;
  const styles = useStyles();
  const rights = useRights();
  const me = useMe();
  const { store } = useSession();
  const announce = useAnnounce();
  const instant = useInstant();
  const [draft, setDraft] = useDraft(`mandate-picture.${map.id}`);
  if (me === undefined) return null;
  if (!rights.takePart) {
    return (
      <>
        <Text>{texts.notInGroup}</Text>
        <Waiting state={state} />
      </>
    );
  }
  const id = mandatePictureId(map.programmeId, me.id);
  const handedIn = state.pictures.find((picture) => picture.id === id);
  if (handedIn !== undefined) {
    return (
      <>
        <div className={styles.row}>
          <Text weight="semibold">{texts.handedIn}</Text>
          <Button
            onClick={() => {
              setDraft(JSON.stringify(handedIn.cells));
              store.remove('mandatePictures', id);
            }}
          >
            {texts.takeBack}
          </Button>
        </div>
        <Waiting state={state} />
      </>
    );
  }
  const picture = pictureOf(draft);
  const filled = state.rows.filter((row) => Object.keys(picture[row.id] ?? {}).length > 0).length;
  const set = (rowId: string, columnId: string, part: MandatePart | null) =>
    setDraft(
      JSON.stringify({ ...picture, [rowId]: withCell(picture[rowId] ?? {}, columnId, part) }),
    );
  const handIn = () => {
    store.save('mandatePictures', {
      ...{ id, programmeId: map.programmeId, createdAt: instant(), createdBy: me.id },
      participantId: me.id,
      cells: picture,
    });
    announce(texts.handedIn);
  };
  return (
    <>
      <Text className={styles.calm}>{texts.private}</Text>
      <MapGrid
        rows={state.gridRows}
        columns={map.columns}
        partOf={(rowId, columnId) => picture[rowId]?.[columnId] ?? null}
        onSet={set}
      />
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={filled === 0} onClick={handIn}>
          {texts.handIn}
        </Button>
        <Text>{texts.filled(filled, state.rows.length)}</Text>
      </div>
      <Waiting state={state} />
    </>
  );
}

/** Who has handed in; never what. */
function Waiting({ state }: { state: MandateMapState }): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.mandate.map;
  const styles = useStyles();
  const done = new Set(state.pictures.map(({ participantId }) => participantId));
  const missing = state.members.filter(({ id }) => !done.has(id));
  const names = missing.map(({ displayName }) => displayName);
  return (
    <Text className={styles.calm}>
      {texts.count(state.members.length - missing.length, state.members.length)}.{' '}
      {names.length === 0 ? null : texts.waitingFor(formatList(names, language))}
    </Text>
  );
}

const isPart = (value: unknown): value is MandatePart =>
  mandateParts.some((part) => part === value);

/** What rests on the device, as far as it can be read. */
function pictureOf(draft: string): Picture {
  if (draft === '') return {};
  const read: unknown = JSON.parse(draft);
  if (typeof read !== 'object' || read === null) return {};
  return Object.fromEntries(
    Object.entries(read).map(([rowId, cells]: [string, unknown]) => [
      rowId,
      Object.fromEntries(
        Object.entries(typeof cells === 'object' && cells !== null ? cells : {}).filter(
          (entry): entry is [string, MandatePart] => isPart(entry[1]),
        ),
      ),
    ]),
  );
}
