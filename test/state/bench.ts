import type { Answer as InterviewAnswer } from '#domain/interview.ts';
import type { GroundRule } from '#domain/ground-rule.ts';
import type { Participant } from '#domain/participant.ts';
import type { Programme } from '#domain/programme.ts';
import type { RecordKind, RecordTypes } from '#domain/record-types.ts';
import type { FetchLike } from '#graph/chain.ts';
import { createItems } from '#graph/items.ts';
import { provision } from '#graph/provisioning.ts';
import { findSpaces } from '#graph/spaces.ts';
import { memoryDevice, type Device } from '#state/device.ts';
import type { ProgrammeStore } from '#state/loaded-programme.ts';
import { createProgrammeStore } from '#state/programme-store.ts';
import type { Locks, Moment, Schedule, Surroundings } from '#state/surroundings.ts';
import { graphOf, openSmallTenant, SMALL, type LocalTenant } from '#test/graph/tenant-peer.ts';

export const PROGRAMME = 'UPP-1';
const stamp = { programmeId: PROGRAMME, createdAt: '2027-01-11T13:00:00Z', createdBy: 'K01' };

export const aRule = (id: string, more: Partial<GroundRule> = {}): GroundRule => ({
  ...stamp,
  id,
  status: 'proposed',
  statusHistory: [{ status: 'proposed', at: '2027-02-09T12:11:00Z' }],
  order: 1,
  text: `Regel ${id}`,
  theme: 'tema',
  signs: null,
  reminder: null,
  mergedInto: null,
  dropReason: null,
  sources: [],
  ...more,
});

export const anAnswer = (id: string, text: string): InterviewAnswer => ({
  ...stamp,
  id,
  interviewId: 'I01',
  questionId: id,
  participantId: 'P01',
  text,
});

const aParticipant = (id: string, entraId: string): Participant => ({
  ...stamp,
  id,
  displayName: id,
  title: '',
  unitId: null,
  roles: ['member'],
  memberFrom: null,
  memberTo: null,
  newMember: false,
  external: false,
  entraId,
  mail: null,
});

const aProgramme: Programme = {
  ...stamp,
  id: PROGRAMME,
  status: 'running',
  statusHistory: [],
  title: 'Programmet',
  municipality: 'Ekby kommun',
  department: 'Socialförvaltningen',
  departmentType: 'socialforvaltning',
  board: 'Socialnämnden',
  commissionerId: null,
  chairId: null,
  consultantIds: ['K01'],
  startDate: '2027-01-11',
  endDate: null,
  followUpDates: [],
  occasionCount: 4,
  daysPerOccasion: 2,
  languages: ['sv'],
  valueBase: { name: '', words: [] },
  needs: [],
  registrationNumber: null,
  openAreaUrl: `https://${SMALL.host}/sites/forvaltningen`,
  retention: { rawNotesMonthsAfterEnd: 12, planReference: null, purgeDate: null },
  settings: {
    anonymityThreshold: 3,
    maxPriorityTopics: 7,
    votesPerMember: 5,
    economyShareWarning: 0.33,
    operationsShareWarning: 0.5,
    ruleFollowUpWeeks: 6,
    decisionPublishWithinDays: 7,
  },
  planning: null,
};

const siteOf = (space: string) =>
  ({ groupRoom: SMALL.teamSite, consultantRoom: SMALL.consultantSite })[space] ?? SMALL.openSite;

/** Anna and Bo are members and Kim is the consultant. */
const usual = [
  ['P01', SMALL.anna],
  ['P02', SMALL.bo],
  ['K01', SMALL.guest],
] as const;

/**
 * A tenant with an empty programme.
 * @param people participant id and Entra id of everybody in it
 */
export async function openProgramme(
  rules: readonly GroundRule[] = [],
  opened: Promise<LocalTenant> = openSmallTenant(),
  people: readonly (readonly [string, string])[] = usual,
): Promise<LocalTenant> {
  const tenant = await opened;
  const anna = graphOf(tenant, 'P01');
  await provision(anna, { siteId: SMALL.teamSite, space: 'groupRoom' });
  await provision(anna, { siteId: SMALL.openSite, space: 'openArea' });
  await provision(graphOf(tenant, 'K01'), {
    siteId: SMALL.consultantSite,
    space: 'consultantRoom',
  });
  const items = createItems(anna, siteOf);
  await items.create('programmes', aProgramme);
  await items.createAll(
    'participants',
    people.map(([id, entraId]) => aParticipant(id, entraId)),
  );
  await items.createAll('groundRules', rules);
  return tenant;
}

/** Time that stands still until it is moved. */
export function stillTime() {
  let now = 0;
  let alarms: { readonly at: number; readonly act: () => void }[] = [];
  const schedule: Schedule = (act, milliseconds) => {
    const alarm = { at: now + milliseconds, act };
    alarms.push(alarm);
    return () => {
      alarms = alarms.filter((each) => each !== alarm);
    };
  };
  return {
    schedule,
    now: () => now,
    /** Milliseconds until the next alarm, or null. */
    next: () =>
      alarms.reduce<number | null>((least, { at }) => Math.min(least ?? at - now, at - now), null),
    /** Nothing rings any more until then. */
    pass(until: number) {
      now = Math.max(now, until);
    },
    /** Moves to the next alarm, if it comes before that time, and rings it. */
    ring(until: number): boolean {
      const [first] = [...alarms].sort((one, other) => one.at - other.at);
      if (first === undefined || first.at > until) return false;
      now = Math.max(now, first.at);
      alarms = alarms.filter((each) => each !== first);
      first.act();
      return true;
    },
  };
}

/** Web Locks of one person's browser, shared by its pages. */
export function sharedLocks(): Locks {
  const held = new Map<string, Promise<unknown>>();
  const names = new Set<string>();
  return {
    alone(name, act) {
      const turn = (held.get(name) ?? Promise.resolve()).then(act);
      held.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
    hold(name) {
      names.add(name);
      return Promise.resolve(() => names.delete(name));
    },
    held: () => Promise.resolve(new Set(names)),
  };
}

export function surroundings() {
  let listeners: ((moment: Moment) => void)[] = [];
  let online = true;
  let visible = true;
  const port: Surroundings = {
    online: () => online,
    visible: () => visible,
    onMoment(listener) {
      listeners.push(listener);
      return () => {
        listeners = listeners.filter((each) => each !== listener);
      };
    },
  };
  return {
    port,
    happen(moment: Moment) {
      if (moment === 'online' || moment === 'offline') online = moment === 'online';
      if (moment === 'shown' || moment === 'hidden') visible = moment === 'shown';
      for (const listener of listeners) listener(moment);
    },
  };
}

export type Page = {
  readonly store: ProgrammeStore;
  readonly time: ReturnType<typeof stillTime>;
  readonly world: ReturnType<typeof surroundings>;
  readonly device: Device;
  /**
   * Lets everything that can happen within so many milliseconds happen.
   * @param wait how to wait for what is on its way, before time goes on
   */
  run(milliseconds?: number, wait?: () => Promise<void>): Promise<void>;
  text(id: string): string | undefined;
};

/** Waits for what is on its way: the tenant answers in this process, without a clock. */
export const turns = async (count = 60): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
};

const users: Readonly<Record<string, string>> = {
  P01: SMALL.anna,
  P02: SMALL.bo,
  K01: SMALL.guest,
  M01: SMALL.cia,
};

/** Opens the programme as a persona would. */
export async function openPage(
  tenant: Pick<LocalTenant, 'handle'>,
  persona: string,
  more: {
    /** Entra object id; the small tenant's own people need none. */
    readonly userId?: string;
    readonly device?: Device;
    readonly locks?: Locks | null;
    readonly fetchLike?: FetchLike;
    readonly now?: () => number;
    /** Shared by pages that are open at once; else each has its own. */
    readonly time?: ReturnType<typeof stillTime>;
  } = {},
): Promise<Page> {
  const device = more.device ?? memoryDevice(persona);
  const time = more.time ?? stillTime();
  const world = surroundings();
  const graph = graphOf(tenant, persona, more.fetchLike);
  const store = await createProgrammeStore({
    graph,
    spaces: () =>
      findSpaces(graph, {
        groupId: SMALL.team,
        channelId: SMALL.general,
        channelType: 'regular',
      }),
    programmeId: PROGRAMME,
    userId: more.userId ?? users[persona] ?? '',
    device,
    now: more.now ?? (() => Date.parse('2027-01-20T10:00:00Z')),
    elapsed: time.now,
    schedule: time.schedule,
    locks: more.locks === undefined ? sharedLocks() : more.locks,
    surroundings: world.port,
  });
  return {
    store,
    time,
    world,
    device,
    async run(milliseconds = 1_000, wait = turns) {
      const until = time.now() + milliseconds;
      await wait();
      while (time.ring(until)) await wait();
      time.pass(until);
    },
    text: (id) => store.programme().records.groundRules.get(id)?.text,
  };
}

/** What stands in a list, by id. @throws Error when a record stands there twice */
export async function listedIn<Kind extends RecordKind>(
  tenant: Pick<LocalTenant, 'handle'>,
  persona: string,
  kind: Kind,
): Promise<ReadonlyMap<string, RecordTypes[Kind]>> {
  const items = createItems(graphOf(tenant, persona), siteOf);
  const news = (await items.news([kind])).get(kind);
  if (news === undefined || news instanceof Error) throw news ?? new Error('no list');
  const records = news.stored.map(({ record }) => [record.id, record] as const);
  if (new Set(records.map(([id]) => id)).size !== records.length) throw new Error('doubled');
  return new Map(records);
}

/** The ground rules as they stand in the list. */
export const inStore = (tenant: LocalTenant): Promise<ReadonlyMap<string, GroundRule>> =>
  listedIn(tenant, 'P01', 'groundRules');
