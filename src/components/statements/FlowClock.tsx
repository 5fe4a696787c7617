import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { formatInstant } from '#i18n/format.ts';
import { useAnnounce } from '../announcer.tsx';
import { useSpeech, useTexts } from '../texts.tsx';
import type { FlowView } from './flow-view.ts';

const ClockSetting = lazy(async () => ({
  default: (await import('./ClockSetting.tsx')).ClockSetting,
}));

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
  time: { fontVariantNumeric: 'tabular-nums' },
});

/** The time of the phase, for everybody to see; only the leader sets it. */
export function FlowClock({ flow }: { flow: FlowView }): ReactNode {
  const styles = useStyles();
  const running = flow.round?.clock ?? null;
  if (running === null && !flow.leads) return null;
  return (
    <div className={styles.row}>
      {running === null ? (
        <Suspense fallback={null}>
          <ClockSetting flow={flow} />
        </Suspense>
      ) : (
        <RunningClock flow={flow} />
      )}
    </div>
  );
}

/** Time left, said aloud at half, at one minute and at the end. */
function RunningClock({ flow }: { flow: FlowView }): ReactNode {
  const { flow: texts } = useTexts();
  const styles = useStyles();
  const clock = flow.round?.clock;
  useTick();
  useSpokenClock(flow);
  if (clock === null || clock === undefined) return null;
  return (
    <>
      <Text size={500} weight="semibold" className={styles.time} role="timer">
        <TimeLeft endsAt={clock.endsAt} now={flow.now()} />
      </Text>
      {flow.leads ? (
        <Button size="small" onClick={() => flow.commands.setClock(null)}>
          {texts.clock.stop}
        </Button>
      ) : null}
    </>
  );
}

const hour = 3_600_000;

/** Minutes and seconds, or the day when it is far away. */
export function TimeLeft({ endsAt, now }: { endsAt: string; now: number }): ReactNode {
  const { texts, language } = useSpeech();
  const { clock } = texts.flow;
  const left = Math.max(0, Date.parse(endsAt) - now);
  if (left === 0) return clock.over;
  if (left > 2 * hour) return clock.leftLong(formatInstant(endsAt, language));
  const seconds = Math.ceil(left / 1000);
  return clock.left(Math.floor(seconds / 60), String(seconds % 60).padStart(2, '0'));
}

function useTick(): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(timer);
  }, []);
}

function useSpokenClock(flow: FlowView): void {
  const { flow: texts } = useTexts();
  const announce = useAnnounce();
  const asked = useRef(flow.now());
  useEffect(() => {
    const listen = () => {
      const sign = flow.signSince(asked.current);
      asked.current = flow.now();
      if (sign !== null) announce(texts.clock[sign]);
    };
    const timer = setInterval(listen, 1000);
    return () => clearInterval(timer);
  }, [announce, flow, texts]);
}
