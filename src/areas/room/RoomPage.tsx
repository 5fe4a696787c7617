import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type ReactNode } from 'react';
import { useNavigation, useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { Loading, Notice } from '#components/PageState.tsx';
import { useSpeech } from '#components/texts.tsx';
import { neighbourStep } from '#domain/room.ts';
import { formatShortDay } from '#i18n/format.ts';
import { CheckIn } from './CheckIn.tsx';
import { Commitments } from './Commitments.tsx';
import { NowCard } from './NowCard.tsx';
import { RunningOrder } from './RunningOrder.tsx';
import { useDayTitles } from './useDayTitles.ts';
import { useRoom, type Room } from './useRoom.ts';

const CheckOut = lazy(async () => ({ default: (await import('./CheckOut.tsx')).CheckOut }));
const HomeTasks = lazy(async () => ({ default: (await import('./HomeTasks.tsx')).HomeTasks }));
const OccasionEnd = lazy(async () => ({
  default: (await import('./OccasionEnd.tsx')).OccasionEnd,
}));
const ParkingLot = lazy(async () => ({ default: (await import('./ParkingLot.tsx')).ParkingLot }));
const Projector = lazy(async () => ({ default: (await import('./Projector.tsx')).Projector }));

const useStyles = makeStyles({
  place: { containerType: 'inline-size', containerName: 'room' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalXXL,
    '@container room (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  day: { maxWidth: '24rem' },
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
});

/** A day as it goes on: open commitments first, the step under way, the programme, and how it was. */
export function RoomPage(): ReactNode {
  const { texts } = useSpeech();
  const [, part, id] = useRouteParts();
  const projecting = part === 'projector';
  const room = useRoom(projecting ? id : part);
  const { day } = room;
  const styles = useStyles();
  if (day === undefined) {
    return (
      <Page title={texts.room.title}>
        <Notice title={texts.room.noDays} body={texts.room.noDaysBody} />
      </Page>
    );
  }
  if (projecting) {
    return (
      <Suspense fallback={<Loading label={texts.app.loadingArea} />}>
        <Projector room={room} day={day} />
      </Suspense>
    );
  }
  const atTheStart = neighbourStep(day, room.now, -1) === undefined;
  return (
    <Page title={texts.room.title} lead={texts.room.lead}>
      <DayChoice room={room} />
      <div className={styles.place}>
        <div className={styles.columns}>
          <div className={styles.column}>
            {atTheStart ? <Commitments /> : null}
            <NowCard room={room} day={day} />
            <CheckIn room={room} day={day} />
            {atTheStart ? null : <Commitments />}
            <Suspense fallback={<Loading label={texts.app.loadingArea} />}>
              <ParkingLot />
              <CheckOut key={day.id} room={room} day={day} />
              {room.occasion === undefined ? null : (
                <>
                  <HomeTasks key={room.occasion.id} room={room} occasion={room.occasion} />
                  <OccasionEnd room={room} occasion={room.occasion} />
                </>
              )}
            </Suspense>
          </div>
          <RunningOrder room={room} day={day} />
        </div>
      </div>
    </Page>
  );
}

function DayChoice({ room: { day, days } }: { room: Room }): ReactNode {
  const { texts, language } = useSpeech();
  const styles = useStyles();
  const { go } = useNavigation();
  const titles = useDayTitles();
  return (
    <Field label={texts.room.chooseDay} className={styles.day}>
      <Select value={day?.id ?? ''} onChange={(_event, { value }) => go(`room/${value}`)}>
        {days.map((each) => (
          <option key={each.id} value={each.id}>
            {texts.room.day(
              titles(each.occasionId),
              each.dayNumber,
              formatShortDay(each.date, language),
            )}
          </option>
        ))}
      </Select>
    </Field>
  );
}
