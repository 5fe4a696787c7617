import type { Hono } from 'hono';
import { GraphError } from '../graph-error.ts';
import type { TenantContext, TenantEnv } from '../request-context.ts';
import { selected } from './event-answer.ts';
import { mailboxOf } from './event-routes.ts';
import type { Mailbox } from './mailboxes.ts';
import { GRAPH, page, selectOption } from './query.ts';
import { enumValue, isObject, readJson, textValue } from './request-body.ts';
import type { JsonObject } from './request-body.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';
import { ianaZone, requireZone } from './zone-time.ts';

const COLORS = ['none', ...Array.from({ length: 25 }, (_, index) => `preset${index}`)] as const;

/** What Outlook gives a new mailbox. */
const FIRST_CATEGORIES = ['preset0', 'preset1', 'preset3', 'preset4', 'preset7', 'preset8'].map(
  (color, index) => ({
    id: `0000000${index}-0000-4000-8000-000000000000`,
    displayName: ['Red', 'Orange', 'Yellow', 'Green', 'Blue', 'Purple'][index] + ' category',
    color,
  }),
);

type Category = { readonly id: string; readonly displayName: string; readonly color: string };

export function mountSettings(graph: Hono<TenantEnv>): void {
  for (const root of ['/me', '/users/:userId']) {
    graph.get(`${root}/mailboxSettings`, getSettings);
    graph.patch(`${root}/mailboxSettings`, patchSettings);
    graph.get(`${root}/outlook/masterCategories`, listCategories);
    graph.post(`${root}/outlook/masterCategories`, addCategory);
    graph.get(`${root}/outlook/masterCategories/:categoryId`, getCategory);
    graph.patch(`${root}/outlook/masterCategories/:categoryId`, patchCategory);
    graph.delete(`${root}/outlook/masterCategories/:categoryId`, removeCategory);
    graph.get(`${root}/outlook/:function`, supportedTimeZones);
  }
}

/** Settings of a mailbox: as defined, with what its owner has changed. */
export function settingsOf(c: TenantContext, mailbox: Mailbox): JsonObject {
  const changed = c.get('tenant').store.collection<JsonObject>('mailboxSettings').get(mailbox.id);
  const { timeZone, language, workingDays, workStart, workEnd } = mailbox.settings;
  const languageName = new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
  return {
    archiveFolder: null,
    timeZone,
    delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
    dateFormat: 'yyyy-MM-dd',
    timeFormat: 'HH:mm',
    userPurpose: mailbox.kind === 'room' ? 'room' : 'user',
    automaticRepliesSetting: {
      status: 'disabled',
      externalAudience: 'all',
      internalReplyMessage: '',
      externalReplyMessage: '',
    },
    language: { locale: language, displayName: languageName },
    workingHours: {
      daysOfWeek: workingDays,
      startTime: `${workStart}.0000000`,
      endTime: `${workEnd}.0000000`,
      timeZone: { name: timeZone },
    },
    ...changed,
  };
}

function getSettings(c: TenantContext): Response {
  const mailbox = mailboxOf(c);
  return c.json({
    '@odata.context': `${GRAPH}/$metadata#users('${mailbox.id}')/mailboxSettings`,
    ...selected(settingsOf(c, mailbox), selectOption(c)),
  });
}

async function patchSettings(c: TenantContext): Promise<Response> {
  const mailbox = mailboxOf(c);
  const body = await readJson(c);
  const known = settingsOf(c, mailbox);
  const changes: Record<string, JsonObject[string]> = {};
  for (const [name, value] of Object.entries(body)) {
    if (name.includes('@')) continue;
    if (!(name in known) || name === 'userPurpose') throw unknownSetting(name);
    if (name === 'timeZone') requireZone(textValue(value, name));
    const before = known[name];
    changes[name] = isObject(value) && isObject(before) ? { ...before, ...value } : value;
  }
  const { store } = c.get('tenant');
  const collection = store.collection<JsonObject>('mailboxSettings');
  collection.put(mailbox.id, { ...collection.get(mailbox.id), ...changes });
  await store.durable();
  return getSettings(c);
}

function unknownSetting(name: string): GraphError {
  return new GraphError(
    400,
    'RequestBodyRead',
    `The property '${name}' does not exist on type 'microsoft.graph.mailboxSettings' or cannot be set.`,
  );
}

function categoriesOf(c: TenantContext, mailbox: Mailbox): readonly Category[] {
  const { store } = c.get('tenant');
  return (
    store.collection<readonly Category[]>('masterCategories').get(mailbox.id) ?? FIRST_CATEGORIES
  );
}

async function writeCategories(
  c: TenantContext,
  mailbox: Mailbox,
  categories: readonly Category[],
): Promise<void> {
  const { store } = c.get('tenant');
  store.collection<readonly Category[]>('masterCategories').put(mailbox.id, categories);
  await store.durable();
}

function contextOf(mailbox: Mailbox): string {
  return `users('${mailbox.id}')/outlook/masterCategories`;
}

function listCategories(c: TenantContext): Response {
  const mailbox = mailboxOf(c);
  const same = (category: Category): JsonObject => category;
  return c.json(
    page(c, categoriesOf(c, mailbox), {
      context: contextOf(mailbox),
      pageSize: 100,
      evaluate: same,
      answer: same,
    }),
  );
}

async function addCategory(c: TenantContext): Promise<Response> {
  const mailbox = mailboxOf(c);
  const body = await readJson(c);
  const displayName = textValue(body['displayName'] ?? null, 'displayName');
  const color = enumValue(COLORS, body['color'] ?? 'none', 'color');
  const known = categoriesOf(c, mailbox);
  if (known.some((each) => each.displayName.toLowerCase() === displayName.toLowerCase())) {
    throw new GraphError(
      409,
      'CategoryNameDuplicate',
      'The category could not be created because a category with the same name already exists.',
    );
  }
  const category = { id: c.get('tenant').newId(), displayName, color };
  await writeCategories(c, mailbox, [...known, category]);
  return c.json(entity(mailbox, category), 201);
}

function getCategory(c: TenantContext): Response {
  const mailbox = mailboxOf(c);
  return c.json(entity(mailbox, findCategory(c, mailbox)));
}

/** The name cannot be changed after it is created, only the colour (outlookCategory reference page). */
async function patchCategory(c: TenantContext): Promise<Response> {
  const mailbox = mailboxOf(c);
  const body = await readJson(c);
  const before = findCategory(c, mailbox);
  if (body['displayName'] !== undefined && body['displayName'] !== before.displayName) {
    throw new GraphError(400, 'ErrorInvalidRequest', 'The displayName of a category is read-only.');
  }
  const after = { ...before, color: enumValue(COLORS, body['color'] ?? before.color, 'color') };
  const categories = categoriesOf(c, mailbox).map((each) => (each.id === before.id ? after : each));
  await writeCategories(c, mailbox, categories);
  return c.json(entity(mailbox, after));
}

async function removeCategory(c: TenantContext): Promise<Response> {
  const mailbox = mailboxOf(c);
  const gone = findCategory(c, mailbox);
  await writeCategories(
    c,
    mailbox,
    categoriesOf(c, mailbox).filter(({ id }) => id !== gone.id),
  );
  return c.body(null, 204);
}

function findCategory(c: TenantContext, mailbox: Mailbox): Category {
  const wanted = c.req.param('categoryId');
  const found = categoriesOf(c, mailbox).find(({ id }) => id === wanted);
  if (found !== undefined) return found;
  throw new GraphError(404, 'ErrorItemNotFound', `The category '${wanted}' was not found.`);
}

function entity(mailbox: Mailbox, category: Category): JsonObject {
  return { '@odata.context': `${GRAPH}/$metadata#${contextOf(mailbox)}/$entity`, ...category };
}

/** `supportedTimeZones()` and `supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'Iana')`. */
function supportedTimeZones(c: TenantContext): Response {
  const called = c.req.param('function') ?? '';
  const match =
    /^(?:microsoft\.graph\.)?supportedTimeZones(?:\((?:TimeZoneStandard=(?:microsoft\.graph\.timeZoneStandard)?'(\w+)')?\))?$/i.exec(
      called,
    );
  if (match === null) {
    throw new GraphError(400, 'BadRequest', `Resource not found for the segment '${called}'.`);
  }
  mailboxOf(c);
  const standard = enumValue(['Windows', 'Iana'], match[1] ?? 'Windows', 'TimeZoneStandard');
  const names =
    standard === 'Windows'
      ? Object.keys(WINDOWS_ZONES).map((alias) => ({ alias, displayName: displayName(alias) }))
      : Intl.supportedValuesOf('timeZone').map((alias) => ({ alias, displayName: alias }));
  return c.json({
    '@odata.context': `${GRAPH}/$metadata#Collection(microsoft.graph.timeZoneInformation)`,
    value: names,
  });
}

/** `(UTC+01:00) W. Europe Standard Time`: the offset of January 2026 and the name. */
function displayName(alias: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: ianaZone(alias) ?? 'UTC',
    timeZoneName: 'longOffset',
  }).formatToParts(Date.UTC(2026, 0, 15));
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return `(${offset.replace('GMT', 'UTC')}) ${alias}`;
}
