/** @jest-environment jsdom */
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { AnnouncerProvider } from '#components/announcer.tsx';
import { StatementFlow } from '#components/statements/StatementFlow.tsx';
import { SpeechProvider } from '#components/texts.tsx';
import { standardPhases, type FlowDeclaration } from '#domain/flow-uses.ts';
import type { RecordKind, RecordTypes } from '#domain/record-types.ts';
import type { Host } from '#host/host.ts';
import { sv } from '#i18n/sv.ts';
import { useFlow } from '#state/flow.ts';
import type { Drafts, LoadedProgramme, ProgrammeStore, Records } from '#state/loaded-programme.ts';
import { ProgrammeProvider } from '#state/react.tsx';
import { SessionProvider, type Session } from '#state/session.tsx';
import { aParticipant } from '../domain/builders.ts';

// The views are loaded, and compiled, when a phase first needs them.
jest.setTimeout(60_000);

/** A use that nobody has declared, with a phase of its own between reading and grouping. */
const hopes: FlowDeclaration<'groundRules'> = {
  use: 'hopes',
  kind: 'groundRules',
  session: null,
  phases: [
    standardPhases.notOpen,
    standardPhases.collect,
    standardPhases.read,
    { ...standardPhases.vote, id: 'firstChoice' },
    standardPhases.group,
    standardPhases.agree,
    standardPhases.closed,
  ],
  votes: { budget: 2, cap: 1 },
};

const now = Date.parse('2027-02-09T12:00:00Z');

/** A store in memory; the saving itself is tested in test/state. */
function storeFor(me: string): ProgrammeStore {
  const people = [aParticipant('K01', 'member', 'chair'), aParticipant('P02', 'member')];
  const empty = new Map<string, never>();
  let records = new Proxy({} as Records, {
    get: (known, kind: keyof Records) => Reflect.get(known, kind) ?? empty,
  });
  const listeners = new Set<() => void>();
  const put = <Kind extends RecordKind>(kind: Kind, change: (all: Map<string, object>) => void) => {
    const all = new Map<string, object>(records[kind]);
    change(all);
    const next = { ...records, [kind]: all } as Records;
    records = new Proxy(next, {
      get: (known, name: keyof Records) => Reflect.get(known, name) ?? empty,
    });
    programme = { ...programme, records };
    for (const listener of listeners) listener();
  };
  let programme: LoadedProgramme = {
    programmeId: 'UPP',
    me,
    records,
    access: { consultantRoom: 'open', groupRoom: 'open', openArea: 'open' },
    fresh: true,
  };
  put('participants', (all) => people.forEach((each) => all.set(each.id, each)));
  return {
    programme: () => programme,
    save: <Kind extends RecordKind>(kind: Kind, record: RecordTypes[Kind]) =>
      put(kind, (all) => all.set(record.id, record)),
    remove: (kind: RecordKind, id: string) => put(kind, (all) => all.delete(id)),
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as ProgrammeStore;
}

function draftsInMemory(): Drafts {
  const texts = new Map<string, string>();
  const listeners = new Set<() => void>();
  return {
    read: (key) => texts.get(key) ?? '',
    write(key, text) {
      texts.set(key, text);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function Screen(): ReactNode {
  return <StatementFlow flow={useFlow(hopes)} />;
}

let root: Root;
let place: HTMLElement;

async function show(store: ProgrammeStore): Promise<void> {
  const drafts = draftsInMemory();
  const session = { store, drafts, host: { now: () => now } as Host } as Session;
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  await act(async () =>
    root.render(
      <FluentProvider theme={teamsLightTheme}>
        <SpeechProvider speech={{ texts: sv, language: 'sv' }}>
          <AnnouncerProvider>
            <SessionProvider session={session}>
              <ProgrammeProvider store={store} drafts={drafts}>
                <Screen />
              </ProgrammeProvider>
            </SessionProvider>
          </AnnouncerProvider>
        </SpeechProvider>
      </FluentProvider>,
    ),
  );
}

const buttons = () => [...place.querySelectorAll('button')];
const buttonCalled = (name: string) =>
  buttons().find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name);
const button = (name: string): HTMLButtonElement => {
  const found = buttonCalled(name);
  if (found === undefined)
    throw new Error(
      `no button ${name} among ${buttons()
        .map((b) => b.textContent)
        .join(', ')}`,
    );
  return found;
};

/** Parts are fetched when they are first shown, and React may let what stood there before stand a moment longer. */
async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !isSo(); turn += 1) {
    await act(() => new Promise((done) => setTimeout(done, 20)));
  }
}
async function expectCount(selector: string, wanted: number): Promise<void> {
  const found = () => place.querySelectorAll(selector);
  await until(() => found().length === wanted);
  expect(found()).toHaveLength(wanted);
}
async function press(name: string): Promise<void> {
  await until(() => buttonCalled(name) !== undefined);
  await act(async () => button(name).click());
}
const said = () => place.querySelector('[data-announcer]')?.textContent;
const phaseNow = () => place.querySelector('[aria-current="step"]')?.textContent;

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
});
afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
});

/** Types as a person does: React listens to the event, not to the value. */
async function type(field: HTMLTextAreaElement, text: string): Promise<void> {
  field.focus();
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  await act(async () => {
    set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const draftField = () => {
  const field = place.querySelector('textarea');
  if (field === null) throw new Error('nothing to write in');
  return field;
};

describe('a use that nobody has declared, with a phase of its own', () => {
  it('goes through all its phases on the screens that are there', async () => {
    await show(storeFor('K01'));
    await press('Öppna för förslag');
    expect(phaseNow()).toBe('1. Föreslå enskilt');
    await expectCount('textarea', 1);
    for (const text of ['Vi får tid att tänka.', 'Vi tänker på tid.', 'Kaffe.']) {
      await type(draftField(), text);
      await press('Lämna in förslaget');
    }
    expect(draftField().value).toBe('');
    await press('Gå vidare: Läs och bearbeta');
    expect(button('Gå vidare: Rösta').getAttribute('aria-disabled')).toBe('true');
    for (let left = 3; left > 0; left -= 1) await press('Bearbetad');
    await press('Gå vidare: Rösta');
    expect(phaseNow()).toBe('3. Rösta');
    expect(place.querySelector('[data-phase]')?.getAttribute('data-phase')).toBe('firstChoice');
    await press('En röst till på Kaffe.');
    expect(said()).toBe('1 av 2 röster kvar. 1 på Kaffe.');
    await press('Gå vidare: Gruppera');
    await expectCount('[data-statement] input', 3);
    // Not the one with the vote: what is grouped is voted on as the group.
    const thinking = [...place.querySelectorAll('[data-statement]')].find((one) =>
      one.textContent?.includes('Vi får tid att tänka.'),
    );
    await act(async () => thinking?.querySelector('input')?.click());
    await press('Ny grupp');
    await expectCount('[data-group]', 1);
    await expectCount('[data-result]', 3);
    await press('Ångra');
    await expectCount('[data-group]', 0);
    await press('Gå vidare: Ta ställning');
    await expectCount('[role="radiogroup"]', 3);
  });

  it('says that the group has gone on to a person who is typing, and moves them when they follow', async () => {
    const store = storeFor('K01');
    await show(store);
    await press('Öppna för förslag');
    await type(draftField(), 'En halv tan');
    const [round] = [...store.programme().records.flowRounds.values()];
    if (round === undefined) throw new Error('no round');
    await act(async () => store.save('flowRounds', { ...round, phase: 'read' }));
    expect(place.textContent).toContain('Gruppen har gått vidare till: Läs och bearbeta.');
    expect(document.activeElement).toBe(draftField());
    expect(draftField().value).toBe('En halv tan');
    await press('Följ med');
    expect(place.textContent).not.toContain('Gruppen har gått vidare');
    expect(place.querySelector('section[aria-label="Förslag"]')).not.toBeNull();
    expect(draftField().value).toBe('En halv tan');
  });

  it('moves a person who is not typing', async () => {
    const store = storeFor('P02');
    await show(store);
    const stamp = {
      id: 'R',
      programmeId: 'UPP',
      createdAt: '2027-02-09T08:00:00Z',
      createdBy: 'K01',
    };
    const round = { ...stamp, use: 'hopes', occasionId: null, phaseHistory: [], orderSeed: 1 };
    await act(async () => store.save('flowRounds', { ...round, phase: 'collect' }));
    draftField().focus();
    await act(async () => store.save('flowRounds', { ...round, phase: 'read' }));
    expect(place.textContent).not.toContain('Gruppen har gått vidare');
    expect(said()).toBe('Nu: Läs och bearbeta');
  });
});
