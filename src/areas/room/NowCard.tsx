import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { RouteLink, useNavigation } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import type { AgendaItem, OccasionDay } from '#domain/occasion.ts';
import { minutesLeft, neighbourStep, stepOf } from '#domain/room.ts';
import { useRights, useSession } from '#state/session.tsx';
import { stepRoute } from './stepRoute.ts';
import type { Room } from './useRoom.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  calm: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
});

export type DayProps = { readonly room: Room; readonly day: OccasionDay };

/** The step the room is in, how long is left, and for the leader the way on. */
export function NowCard({ room, day }: DayProps): ReactNode {
  const { room: texts } = useTexts();
  const styles = useStyles();
  const rights = useRights();
  const { go } = useNavigation();
  const step = stepOf(day, room.now);
  if (step === undefined) return null;
  const route = stepRoute(step);
  const next = neighbourStep(day, room.now, 1);
  return (
    <Section title={texts.now}>
      <div className={styles.card} data-step={step.id}>
        <Text as="h3" size={600} weight="semibold" block style={{ margin: 0 }}>
          {step.title}
        </Text>
        {step.method === '' ? null : <Text>{step.method}</Text>}
        <Text className={styles.calm}>
          {step.start}–{step.end} <StepTime day={day} step={step} now={room.now} />
        </Text>
        {route === null ? null : (
          <span>
            <RouteLink to={route}>{texts.go}</RouteLink>
          </span>
        )}
        {next === undefined ? null : (
          <Text className={styles.calm}>{texts.nextUp(`${next.start} ${next.title}`)}</Text>
        )}
        {rights.leadFlow ? (
          <div className={styles.row}>
            <StepButtons room={room} day={day} />
            <Button appearance="subtle" onClick={() => go(`room/projector/${day.id}`)}>
              {texts.projector}
            </Button>
          </div>
        ) : null}
      </div>
    </Section>
  );
}

/** Minutes left of a step, or over; nothing on another day. */
export function StepTime({
  day,
  step,
  now,
}: {
  day: OccasionDay;
  step: AgendaItem;
  now: number;
}): ReactNode {
  const { room: texts } = useTexts();
  const left = minutesLeft(day, step, now);
  if (left === null) return null;
  return `(${left >= 0 ? texts.left(left) : texts.over(-left)})`;
}

/** Moves the whole room to a step of the day. */
export function useMoveStep(day: OccasionDay): (step: AgendaItem) => void {
  const { room: texts } = useTexts();
  const { store } = useSession();
  const announce = useAnnounce();
  return (step) => {
    store.save('occasionDays', { ...day, stepId: step.id });
    announce(texts.movedTo(step.title));
  };
}

function StepButtons({ room, day }: DayProps): ReactNode {
  const { room: texts } = useTexts();
  const move = useMoveStep(day);
  const next = neighbourStep(day, room.now, 1);
  const back = neighbourStep(day, room.now, -1);
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={next === undefined}
        onClick={() => {
          if (next !== undefined) move(next);
        }}
      >
        {texts.onward}
      </Button>
      <Button
        disabledFocusable={back === undefined}
        onClick={() => {
          if (back !== undefined) move(back);
        }}
      >
        {texts.back}
      </Button>
    </>
  );
}
