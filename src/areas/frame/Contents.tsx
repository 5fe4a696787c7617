import { Suspense, useLayoutEffect, type ComponentType, type ReactNode } from 'react';
import { Loading } from '#components/PageState.tsx';
import { useTexts } from '#components/texts.tsx';
import type { Host } from '#host/host.ts';
import type { Opening, SetupProps, Wanted } from '#state/opening.ts';
import { ProgrammeProvider } from '#state/react.tsx';
import { SessionProvider } from '#state/session.tsx';
import { ChooseProgramme } from './ChooseProgramme.tsx';
import { Frame, type AreaDeclaration, type HeaderTool } from './Frame.tsx';
import { OpeningNotice } from './OpeningNotice.tsx';
import { removeShell } from './shell.ts';

export type ContentsProps = {
  readonly host: Host | null;
  /** Null while it is being found out. */
  readonly opening: Opening | null;
  readonly areas: readonly AreaDeclaration[];
  readonly setup?: ComponentType<SetupProps>;
  readonly home: string;
  readonly tools?: readonly HeaderTool[];
  readonly onOpen: (wanted: Wanted) => void;
};

/** What stands on the page once there is something to say: the programme, its set-up, or why there is none. */
export function Contents(props: ContentsProps): ReactNode {
  const { host, opening, setup, areas, home, tools = [], onOpen } = props;
  const onRetry = () => onOpen(null);
  useLayoutEffect(removeShell, []);
  const { app } = useTexts();
  const Setup = setup;
  if (opening === null) {
    return (
      <main style={{ padding: '1.5rem' }}>
        <Loading label={app.loading} />
      </main>
    );
  }
  if (host !== null && Setup !== undefined && isSetUp(host, opening)) {
    return (
      <Suspense fallback={<Loading label={app.loading} />}>
        <Setup host={host} opening={opening} onStarted={onRetry} />
      </Suspense>
    );
  }
  if (opening.kind === 'choose') {
    return <ChooseProgramme programmes={opening.programmes} onOpen={onOpen} />;
  }
  if (opening.kind !== 'open')
    return <OpeningNotice host={host} opening={opening} onRetry={onRetry} />;
  const { session } = opening;
  return (
    <SessionProvider session={session}>
      <ProgrammeProvider store={session.store} drafts={session.drafts}>
        <Frame areas={areas} home={home} tools={tools} />
      </ProgrammeProvider>
    </SessionProvider>
  );
}

/** Where Teams asks how the tab is to be set up, and where a team has no programme yet. */
const isSetUp = (host: Host, opening: Opening): opening is SetupProps['opening'] =>
  ((opening.kind === 'open' || opening.kind === 'choose') && host.configuration !== undefined) ||
  (opening.kind === 'no-programme' && opening.start !== null && host.kind === 'teams');
