import type { CalendarDate } from './calendar-date.ts';
import type { GuideQuestion, InterviewGuide } from './interview.ts';
import type { Occasion } from './occasion.ts';
import type { Participant, Role } from './participant.ts';
import type {
  AgendaEntry,
  ExpectedResult,
  Programme,
  ProgrammeSettings,
  ProgrammeTemplate,
} from './programme.ts';
import type { BaseRecord, Instant } from './record.ts';
import { accepted, refused, type Result } from './result.ts';

export type ChosenPerson = {
  /** Null for a guest who is known by an address only, until the team has invited them. */
  readonly entraId: string | null;
  readonly displayName: string;
  readonly mail: string | null;
  readonly title: string;
  readonly roles: readonly Role[];
};

/**
 * PE-guest. Somebody known by an address only: the words before the @ are the name until the account has come.
 * @returns null for what is no address
 */
export function guestByMail(words: string): ChosenPerson | null {
  const mail = words.trim().toLowerCase();
  const name = /^([^@\s"<>]+)@[^@\s"<>]+\.[^@\s"<>.]+$/.exec(mail)?.[1];
  if (name === undefined) return null;
  const displayName = name
    .split(/[._+-]+/)
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
  return { entraId: null, displayName: displayName || mail, mail, title: '', roles: [] };
}

/** What the person who starts a programme has written and chosen. */
export type StartForm = {
  readonly title: string;
  readonly municipality: string;
  readonly department: string;
  readonly people: readonly ChosenPerson[];
  /** One word each, or "word: what it means". */
  readonly values: readonly string[];
  readonly needs: readonly string[];
  readonly results: readonly { readonly title: string; readonly indicator: string }[];
};

/** How a programme is led, without anything of a client: what a consultant takes along to the next one. */
export type MethodPack = {
  readonly samspel: 'method-pack';
  readonly version: 1;
  readonly sessions: readonly string[];
  readonly daysPerOccasion: number;
  readonly feedbackTitle: string;
  readonly guides: readonly {
    readonly audience: string;
    readonly title: string;
    readonly questions: readonly Pick<GuideQuestion, 'key' | 'area' | 'text'>[];
  }[];
  /** Agendas and sections of the policy; absent in older files: the product's own. */
  readonly template?: ProgrammeTemplate;
  readonly settings: ProgrammeSettings;
  readonly rawNotesMonthsAfterEnd: number;
};

export type StartRecords = {
  readonly programme: Programme;
  readonly participants: readonly Participant[];
  readonly expectedResults: readonly ExpectedResult[];
  readonly interviewGuides: readonly InterviewGuide[];
  readonly occasions: readonly Occasion[];
};

/** Who starts it and when. */
export type StartedBy = {
  readonly entraId: string;
  readonly now: Instant;
  readonly today: CalendarDate;
};

export type StartRefusal = 'title-missing' | 'consultant-missing' | 'member-missing';

/**
 * PR-start (R22, R32). A new programme from a form and a method pack: people with roles, guides that are open,
 * the feedback and the sessions of the pack, no dates. Made again from the same ids it is the same programme.
 * @param newId makes an id that nobody else has
 */
export function startProgramme(
  form: StartForm,
  pack: MethodPack,
  by: StartedBy,
  newId: (prefix: string) => string,
): Result<StartRecords, StartRefusal> {
  if (form.title.trim() === '') return refused('title-missing');
  const has = (role: Role) => form.people.some(({ roles }) => roles.includes(role));
  if (!has('consultant')) return refused('consultant-missing');
  if (!has('member')) return refused('member-missing');
  const programmeId = newId('UPP');
  const ids = new Map(form.people.map((person) => [person, newId('P')]));
  const home = commonDomain(form.people);
  const self = form.people.find(({ entraId }) => entraId === by.entraId);
  const creator = (self && ids.get(self)) ?? programmeId;
  const born = (id: string): BaseRecord => ({
    id,
    programmeId,
    createdAt: by.now,
    createdBy: creator,
  });
  const withRole = (role: Role): readonly string[] =>
    form.people.flatMap((person) => (person.roles.includes(role) ? (ids.get(person) ?? []) : []));
  return accepted({
    programme: programmeFrom(form, pack, born(programmeId), by, withRole),
    participants: form.people.map((person) => ({
      ...born(ids.get(person) ?? ''),
      ...person,
      external: person.mail !== null && domainOf(person.mail) !== home,
      unitId: null,
      // The chair leads the group and belongs to it.
      roles:
        person.roles.includes('chair') && !person.roles.includes('member')
          ? [...person.roles, 'member']
          : person.roles,
      memberFrom: null,
      memberTo: null,
      newMember: false,
    })),
    expectedResults: form.results
      .filter(({ title }) => title.trim() !== '')
      .map(({ title, indicator }) => ({
        ...born(newId('FR')),
        ...{ title: title.trim(), aim: '', indicator: indicator.trim(), unit: '' },
        ...{ baseline: 0, target: 0, values: [] },
      })),
    interviewGuides: pack.guides.map(({ audience, title, questions }) => ({
      ...born(newId('IG')),
      ...{ version: 1, title, audience, lockedAt: null },
      questions: questions.map(({ key, area, text }, index) => ({
        ...{ id: newId('F'), key, area, text, order: index + 1 },
      })),
    })),
    occasions: occasionsFrom(pack, born, by.now, newId),
  });
}

const domainOf = (mail: string): string => mail.toLowerCase().split('@').at(-1) ?? '';

/** The mail domain that most have: the municipality's own. Whoever has another comes from outside. */
function commonDomain(people: readonly ChosenPerson[]): string {
  const counts = new Map<string, number>();
  for (const { mail } of people) {
    if (mail !== null) counts.set(domainOf(mail), (counts.get(domainOf(mail)) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function programmeFrom(
  form: StartForm,
  pack: MethodPack,
  base: BaseRecord,
  by: { readonly now: Instant; readonly today: CalendarDate },
  withRole: (role: Role) => readonly string[],
): Programme {
  return {
    ...base,
    title: form.title.trim(),
    municipality: form.municipality.trim(),
    department: form.department.trim(),
    ...{ departmentType: '', board: '' },
    commissionerId: withRole('commissioner')[0] ?? null,
    chairId: withRole('chair')[0] ?? null,
    consultantIds: withRole('consultant'),
    ...{ startDate: by.today, endDate: null, followUpDates: [] },
    occasionCount: pack.sessions.length,
    daysPerOccasion: pack.daysPerOccasion,
    languages: ['sv', 'en'],
    valueBase: {
      name: '',
      words: form.values.map((line) => {
        const [word = '', ...meaning] = line.split(':');
        return { word: word.trim(), meaning: meaning.join(':').trim() };
      }),
    },
    needs: form.needs,
    ...{ registrationNumber: null, openAreaUrl: null },
    retention: {
      rawNotesMonthsAfterEnd: pack.rawNotesMonthsAfterEnd,
      planReference: null,
      purgeDate: null,
    },
    settings: pack.settings,
    template: pack.template ?? null,
    planning: null,
    status: 'preparing',
    statusHistory: [{ status: 'preparing', at: by.now }],
  };
}

const occasionsFrom = (
  pack: MethodPack,
  born: (id: string) => BaseRecord,
  now: Instant,
  newId: (prefix: string) => string,
): readonly Occasion[] =>
  [pack.feedbackTitle, ...pack.sessions].map((title, number) => ({
    ...born(newId(`T${number}`)),
    number,
    kind: number === 0 ? 'feedback' : 'session',
    title,
    ...{ place: '', inputs: [], outputs: [], date: null },
    status: 'planned',
    statusHistory: [{ status: 'planned', at: now }],
  }));

/** PR-pack. The method of a programme: its guides, sessions and settings, and nothing that is the client's. */
export function methodPackOf(
  programme: Programme,
  guides: readonly InterviewGuide[],
  occasions: readonly Occasion[],
): MethodPack {
  const inOrder = [...occasions].sort((a, b) => a.number - b.number);
  return {
    samspel: 'method-pack',
    version: 1,
    sessions: inOrder.filter(({ kind }) => kind === 'session').map(({ title }) => title),
    daysPerOccasion: programme.daysPerOccasion,
    feedbackTitle: inOrder.find(({ kind }) => kind === 'feedback')?.title ?? '',
    guides: guides.map(({ audience, title, questions }) => ({
      audience,
      title,
      questions: [...questions]
        .sort((a, b) => a.order - b.order)
        .map(({ key, area, text }) => ({ key, area, text })),
    })),
    ...(programme.template ? { template: programme.template } : {}),
    settings: programme.settings,
    rawNotesMonthsAfterEnd: programme.retention.rawNotesMonthsAfterEnd,
  };
}

/** Bytes, many times what the product's own pack has. */
export const largestPack = 1_000_000;

/**
 * PR-pack. A method pack from the text of a file. Only what a pack may hold is taken over: anything else in the
 * file is left behind.
 * @returns null when the file is no method pack, or longer than one can be
 */
export function readMethodPack(text: string): MethodPack | null {
  if (text.length > largestPack) return null;
  const pack = objectIn(text);
  if (pack?.samspel !== 'method-pack' || pack.version !== 1) return null;
  const { sessions, guides, settings, daysPerOccasion, feedbackTitle, rawNotesMonthsAfterEnd } =
    pack;
  if (!isList(sessions, isText) || !isList(guides, isGuide)) return null;
  if (!isNumber(daysPerOccasion) || !isNumber(rawNotesMonthsAfterEnd)) return null;
  if (!isText(feedbackTitle) || !isSettings(settings)) return null;
  const template = templateIn(pack.template);
  if (template === null) return null;
  return {
    samspel: 'method-pack',
    version: 1,
    sessions,
    guides: guides.map(({ audience, title, questions }) => ({
      audience,
      title,
      questions: questions.map(({ key, area, text: words }) => ({ key, area, text: words })),
    })),
    settings: Object.fromEntries(
      settingNames.map((name) => [name, settings[name]]),
    ) as ProgrammeSettings,
    ...{ daysPerOccasion, feedbackTitle, rawNotesMonthsAfterEnd },
    ...(template === undefined ? {} : { template }),
  };
}

/** @returns undefined where the pack has none, null where it is not one */
function templateIn(value: unknown): ProgrammeTemplate | undefined | null {
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null) return null;
  const { agendas, policySections } = value as Unknown<ProgrammeTemplate>;
  if (typeof agendas !== 'object' || agendas === null) return null;
  if (!isList(policySections, isHeading)) return null;
  const days: [string, readonly AgendaEntry[]][] = [];
  for (const [day, agenda] of Object.entries(agendas) as [string, unknown][]) {
    if (!isList(agenda, isEntry)) return null;
    days.push([
      day,
      agenda.map(({ start, end, title, method, kind, output }) => ({
        ...{ start, end, title, method, kind },
        output: isText(output) ? output : null,
      })),
    ]);
  }
  return {
    agendas: Object.fromEntries(days),
    policySections: policySections.map(({ key, heading, legalRefs }) => ({
      ...{ key, heading, legalRefs },
    })),
  };
}

type Unknown<T> = { readonly [Key in keyof T]?: unknown };

const settingNames = [
  'anonymityThreshold',
  'maxPriorityTopics',
  'votesPerMember',
  'economyShareWarning',
  'operationsShareWarning',
  'ruleFollowUpWeeks',
  'decisionPublishWithinDays',
] as const satisfies readonly (keyof ProgrammeSettings)[];

function objectIn(text: string): Unknown<MethodPack> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && value >= 0;
const isList = <T>(value: unknown, is: (one: unknown) => one is T): value is readonly T[] =>
  Array.isArray(value) && value.every(is);
const hasTexts = (value: unknown, names: readonly string[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  names.every((name) => isText((value as Record<string, unknown>)[name]));
const isQuestion = (value: unknown): value is MethodPack['guides'][number]['questions'][number] =>
  hasTexts(value, ['key', 'area', 'text']);
const isEntry = (value: unknown): value is AgendaEntry =>
  hasTexts(value, ['start', 'end', 'title', 'method', 'kind']);
const isHeading = (value: unknown): value is ProgrammeTemplate['policySections'][number] =>
  hasTexts(value, ['key', 'heading']) &&
  isList((value as Record<string, unknown>)['legalRefs'], isText);
const isGuide = (value: unknown): value is MethodPack['guides'][number] =>
  hasTexts(value, ['audience', 'title']) &&
  isList((value as Record<string, unknown>)['questions'], isQuestion);
const isSettings = (value: unknown): value is ProgrammeSettings =>
  typeof value === 'object' &&
  value !== null &&
  settingNames.every((name) => isNumber((value as Record<string, unknown>)[name]));
