import { Hono } from 'hono';
import { isRecord } from '../odata/options.ts';
import type { Tenant, TenantContext, TenantEnv } from '../request-context.ts';
import { DeckError, invalidArgument } from './deck-error.ts';
import { deleteSlides, exportSlide, moveSlide } from './edit-slides.ts';
import { insertSlides } from './insert-slides.ts';
import type { InsertOptions } from './insert-slides.ts';
import { OpenDeck } from './open-deck.ts';
import { Package } from './package.ts';
import { findSlide, presentationPart, slidesOf } from './presentation.ts';
import { setText } from './shapes.ts';
import { changeTags } from './tags.ts';
import type { TagChanges } from './tags.ts';

type Body = Readonly<Record<string, unknown>>;

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const STATUS = {
  SlideNotFound: 404,
  ShapeNotFound: 404,
  NoDeckOpen: 404,
  InvalidArgument: 400,
} as const;

const openDecks = new WeakMap<Tenant, OpenDeck>();

/**
 * The presentation that stands open beside the pane, below `/local/deck`, with the verbs and the errors of
 * PowerPoint's API. Nothing is open until a file is put. Needs `tenant` to be set.
 */
export function mountDeck(app: Hono<TenantEnv>): void {
  const deck = new Hono<TenantEnv>();
  deck.onError((failure, c) => {
    if (!(failure instanceof DeckError)) throw failure;
    const { code, message } = failure;
    return c.json({ error: { code, message } }, STATUS[code]);
  });
  deck.get('/', async (c) => c.json(await openDeck(c).read()));
  deck.get('/file', async (c) =>
    c.body(new Uint8Array(await openDeck(c).bytes()), 200, { 'Content-Type': PPTX }),
  );
  deck.put('/file', async (c) => {
    await openDeck(c).replace(new Uint8Array(await c.req.arrayBuffer()));
    return c.body(null, 204);
  });
  deck.get('/selection', async (c) => c.json({ slideIds: await openDeck(c).selection() }));
  deck.put('/selection', select);
  deck.post('/insert', insert);
  deck.post('/delete', removeSlide);
  deck.post('/move', move);
  deck.post('/tags', tag);
  deck.post('/text', write);
  deck.get('/export/:slideId', async (c) => {
    const bytes = await openDeck(c).look((whole) => exportSlide(whole, c.req.param('slideId')));
    return c.json({ base64: Buffer.from(bytes).toString('base64') });
  });
  app.route('/local/deck', deck);
}

/** The same for every request of a tenant, so that changes wait for each other. */
function openDeck(c: TenantContext): OpenDeck {
  const tenant = c.get('tenant');
  let open = openDecks.get(tenant);
  if (open === undefined) openDecks.set(tenant, (open = new OpenDeck(tenant)));
  return open;
}

async function select(c: TenantContext): Promise<Response> {
  const ids = texts((await bodyOf(c))['slideIds'], 'slideIds');
  await openDeck(c).look((deck) => ids.map((id) => findSlide(slidesOf(deck), id)));
  await openDeck(c).select(ids);
  return c.body(null, 204);
}

async function insert(c: TenantContext): Promise<Response> {
  const body = await bodyOf(c);
  const base64 = text(body['base64'], 'base64');
  if (!/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(base64)) throw invalidArgument('base64 is not base64.');
  const source = Package.open(new Uint8Array(Buffer.from(base64, 'base64')));
  const { targetSlideId, sourceSlideIds } = body;
  const options: InsertOptions = {
    formatting: formatting(body['formatting']),
    targetSlideId: given(targetSlideId) ? text(targetSlideId, 'targetSlideId') : undefined,
    sourceSlideIds: given(sourceSlideIds) ? texts(sourceSlideIds, 'sourceSlideIds') : undefined,
  };
  await openDeck(c).change((deck) => insertSlides(deck, source, options));
  return c.body(null, 204);
}

/** KeepSourceFormatting is what PowerPoint does when nothing is said. */
function formatting(value: unknown): InsertOptions['formatting'] {
  if (!given(value) || value === 'KeepSourceFormatting') return 'KeepSourceFormatting';
  if (value === 'UseDestinationTheme') return value;
  throw invalidArgument('formatting is KeepSourceFormatting or UseDestinationTheme.');
}

async function removeSlide(c: TenantContext): Promise<Response> {
  const id = text((await bodyOf(c))['slideId'], 'slideId');
  await openDeck(c).change((deck) => deleteSlides(deck, [findSlide(slidesOf(deck), id)]));
  return c.body(null, 204);
}

async function move(c: TenantContext): Promise<Response> {
  const { slideId, index } = await bodyOf(c);
  if (typeof index !== 'number') throw invalidArgument('index must be a number.');
  const id = text(slideId, 'slideId');
  await openDeck(c).change((deck) => moveSlide(deck, findSlide(slidesOf(deck), id), index));
  return c.body(null, 204);
}

async function tag(c: TenantContext): Promise<Response> {
  const { slideId, tags } = await bodyOf(c);
  if (!isRecord(tags)) throw invalidArgument('tags must be an object.');
  const changes: TagChanges = Object.fromEntries(
    Object.entries(tags).map(([key, value]) => [key, value === null ? null : text(value, key)]),
  );
  await openDeck(c).change((deck) => {
    const part = given(slideId)
      ? findSlide(slidesOf(deck), text(slideId, 'slideId')).part
      : presentationPart(deck);
    changeTags(deck, part, changes);
  });
  return c.body(null, 204);
}

async function write(c: TenantContext): Promise<Response> {
  const body = await bodyOf(c);
  const [id, shapeId] = [text(body['slideId'], 'slideId'), text(body['shapeId'], 'shapeId')];
  const content = text(body['text'], 'text');
  await openDeck(c).change((deck) => {
    setText(deck, findSlide(slidesOf(deck), id).part, shapeId, content);
  });
  return c.body(null, 204);
}

async function bodyOf(c: TenantContext): Promise<Body> {
  try {
    const value: unknown = await c.req.json();
    if (isRecord(value)) return value;
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure;
  }
  throw invalidArgument('The body is not a JSON object.');
}

function given(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function text(value: unknown, name: string): string {
  if (typeof value !== 'string') throw invalidArgument(`${name} must be a text.`);
  return value;
}

function texts(value: unknown, name: string): readonly string[] {
  if (!Array.isArray(value)) throw invalidArgument(`${name} must be a list of texts.`);
  return value.map((each: unknown) => text(each, name));
}
