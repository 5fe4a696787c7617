import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNavigation, useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { Notice } from '#components/PageState.tsx';
import { useSpeech } from '#components/texts.tsx';
import { formatShortDay } from '#i18n/format.ts';
import { CheckIn } from './CheckIn.tsx';
import { CheckOut } from './CheckOut.tsx';
import { Commitments } from './Commitments.tsx';
import { NowCard } from './NowCard.tsx';
import { ParkingLot } from './ParkingLot.tsx';
import { Projector } from './Projector.tsx';
import { RunningOrder } from './RunningOrder.tsx';
import { useDayTitles } from './useDayTitles.ts';
import { useRoom, type Room } from './useRoom.ts';

const useStyles = makeStyles({
  place: { containerType: 'inline-size', containerName: 'room' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalXXL,
    '@container room (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
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
  if (projecting) return <Projector room={room} day={day} />;
  return (
    <Page title={texts.room.title} lead={texts.room.lead}>
      <DayChoice room={room} />
      <div className={styles.place}>
        <div className={styles.columns}>
          <div className={styles.column}>
            <NowCard room={room} day={day} />
            <Commitments />
            <CheckIn room={room} day={day} />
            <ParkingLot />
            <CheckOut key={day.id} room={room} day={day} />
          </div>
          <RunningOrder room={room} day={day} />
        </div>
      </div>
    </Page>
  );
}

function DayChoice({ room: { day, days } }: { room: Room }): ReactNode {
  const { texts, language } = useSpeech();
  const { go } = useNavigation();
  const titles = useDayTitles();
  return (
    <Field label={texts.room.chooseDay} orientation="horizontal">
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
