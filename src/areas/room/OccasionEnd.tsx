import {
  Badge,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { moveOccasion, type Occasion, type OccasionMove } from '#domain/occasion.ts';
import { useInstant, useMe, useSession, useToday } from '#state/session.tsx';
import type { Room } from './useRoom.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
});

const moves: readonly OccasionMove[] = ['documented', 'approved', 'booked'];

/** From its last day on: that what came out of the occasion is documented, and that the chair approves it. */
export function OccasionEnd({ room, occasion }: { room: Room; occasion: Occasion }): ReactNode {
  const { room: texts, overview } = useTexts();
  const styles = useStyles();
  const me = useMe();
  const today = useToday();
  const instant = useInstant();
  const { store } = useSession();
  const announce = useAnnounce();
  const lastDay = room.days.filter(({ occasionId }) => occasionId === occasion.id).at(-1)?.date;
  if (me === undefined || lastDay === undefined || lastDay > today) return null;
  const options = moves.flatMap((to) => {
    const moved = moveOccasion(occasion, to, me, lastDay, today, instant());
    return moved.ok ? [{ to, moved: moved.value }] : [];
  });
  const isOver = occasion.status === 'documented' || occasion.status === 'approved';
  if (options.length === 0 && !isOver) return null;
  return (
    <Section
      title={texts.end.title}
      hint={texts.end.hint}
      {...(isOver
        ? { aside: <Badge appearance="tint">{overview.status[occasion.status]}</Badge> }
        : {})}
    >
      {options.some(({ to }) => to === 'approved') ? (
        <MessageBar layout="multiline">
          <MessageBarBody>{texts.end.official}</MessageBarBody>
        </MessageBar>
      ) : null}
      <div className={styles.row}>
        {options.map(({ to, moved }) => (
          <Button
            key={to}
            appearance={to === 'booked' || isBack(occasion) ? 'subtle' : 'secondary'}
            onClick={() => {
              store.save('occasions', moved);
              announce(texts.end.moved(overview.status[to]));
            }}
          >
            {to === 'booked' || isBack(occasion) ? texts.end.back : texts.end.to[to]}
          </Button>
        ))}
      </div>
      {occasion.status === 'documented' && !options.some(({ to }) => to === 'approved') ? (
        <Text>{texts.end.chairApproves}</Text>
      ) : null}
    </Section>
  );
}

/** From approved there is only the way back. */
const isBack = ({ status }: Occasion): boolean => status === 'approved';
