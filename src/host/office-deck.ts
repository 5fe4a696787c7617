import { fromBase64, toBase64 } from './base64.ts';
import { DeckFailure } from './deck-port.ts';
import type { DeckPort } from './deck-port.ts';
import { reachOf, readDeck, supports } from './office-reading.ts';

/** The presentation that is open in PowerPoint, by Office.js. */
export function openOfficeDeck(): DeckPort {
  return {
    reach: reachOf(),
    read: () => run(readDeck),
    destination: () => (supports('1.8') ? run(exportOneSlide) : wholeFile()),
    insert: (pptx, after) => run((context) => insert(context, pptx, after)),
    tag: (slideId, tags) => run((context) => tag(context, slideId, tags)),
    delete: (slideIds) => run((context) => remove(context, slideIds)),
    select,
    selected,
    onChange,
    insertPicture,
    autoOpen,
  };
}

/** The document setting that Office looks for when it opens a presentation (guides/platform.md 3). */
const autoOpenSetting = 'Office.AutoShowTaskpaneWithDocument';

const autoOpen: DeckPort['autoOpen'] = {
  read: () => Office.context.document.settings.get(autoOpenSetting) === true,
  async set(on) {
    const { settings } = Office.context.document;
    if (on) settings.set(autoOpenSetting, true);
    else settings.remove(autoOpenSetting);
    await asked<unknown>((answer) => settings.saveAsync(answer as never));
  },
};

/** On every PowerPoint, the one on iPad too (ImageCoercion 1.1). */
async function insertPicture(png: Uint8Array): Promise<void> {
  const coercionType = Office.CoercionType.Image;
  await asked<unknown>((answer) => {
    Office.context.document.setSelectedDataAsync(toBase64(png), { coercionType }, answer as never);
  });
}

/** One batch against PowerPoint, its errors in our words. */
async function run<T>(batch: (context: PowerPoint.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await PowerPoint.run(batch);
  } catch (failure) {
    throw deckFailure(failure);
  }
}

const unknownSlide = new Set(['SlideNotFound', 'ItemNotFound']);
const unsupported = new Set(['ApiNotFound', 'NotImplemented', 'UnsupportedOperation']);

function deckFailure(failure: unknown): DeckFailure {
  if (failure instanceof DeckFailure) return failure;
  const code = failure instanceof Error && 'code' in failure ? String(failure.code) : '';
  const told = `PowerPoint refused: ${code} ${failure instanceof Error ? failure.message : ''}`;
  if (unknownSlide.has(code)) return new DeckFailure('slide-not-found', told, { cause: failure });
  if (unsupported.has(code)) return new DeckFailure('unsupported', told, { cause: failure });
  return new DeckFailure('rejected', told, { cause: failure });
}

async function slideIds(context: PowerPoint.RequestContext): Promise<readonly string[]> {
  const { slides } = context.presentation;
  slides.load('items/id');
  await context.sync();
  return slides.items.map((slide) => slide.id);
}

/** PowerPoint answers nothing to an insertion: the new slides are those that were not there before. */
async function insert(
  context: PowerPoint.RequestContext,
  pptx: Uint8Array,
  after: string | null,
): Promise<readonly string[]> {
  const before = await slideIds(context);
  if (after !== null) requireSlides(before, [after]);
  const options: PowerPoint.InsertSlideOptions = { formatting: 'UseDestinationTheme' };
  if (after !== null) options.targetSlideId = after;
  context.presentation.insertSlidesFromBase64(toBase64(pptx), options);
  await context.sync();
  const known = new Set(before);
  const added = (await slideIds(context)).filter((id) => !known.has(id));
  if (added.length > 0) return added;
  throw new DeckFailure('rejected', 'PowerPoint inserted nothing and did not say why');
}

function requireSlides(known: readonly string[], asked: readonly string[]): void {
  const missing = asked.find((id) => !known.includes(id));
  if (missing === undefined) return;
  throw new DeckFailure('slide-not-found', `no slide ${missing} in the presentation`);
}

async function tag(
  context: PowerPoint.RequestContext,
  slideId: string | null,
  tags: Readonly<Record<string, string | null>>,
): Promise<void> {
  if (slideId !== null) requireSlides(await slideIds(context), [slideId]);
  const { presentation } = context;
  const collection =
    slideId === null ? presentation.tags : presentation.slides.getItem(slideId).tags;
  for (const [key, value] of Object.entries(tags)) {
    if (value === null) collection.delete(key.toUpperCase());
    else collection.add(key.toUpperCase(), value);
  }
  await context.sync();
}

async function remove(context: PowerPoint.RequestContext, asked: readonly string[]): Promise<void> {
  requireSlides(await slideIds(context), asked);
  for (const id of asked) context.presentation.slides.getItem(id).delete();
  await context.sync();
}

/** On the web the selection comes in reverse order, so it is put in the deck's (office-js #3618). */
async function selectedSlides(context: PowerPoint.RequestContext): Promise<readonly string[]> {
  const selection = context.presentation.getSelectedSlides();
  selection.load('items/id');
  const all = await slideIds(context);
  const chosen = new Set(selection.items.map((slide) => slide.id));
  return all.filter((id) => chosen.has(id));
}

async function selected(): Promise<readonly string[]> {
  if (!supports('1.2')) return [];
  return supports('1.5') ? run(selectedSlides) : selectedByRange();
}

/** Before PowerPointApi 1.5. The ids lack their second half, so the position says which slide it is. */
async function selectedByRange(): Promise<readonly string[]> {
  const all = await run(slideIds);
  return new Promise((resolve) => {
    Office.context.document.getSelectedDataAsync(Office.CoercionType.SlideRange, (result) => {
      const { slides = [] } = (result.value ?? {}) as { slides?: readonly { index: number }[] };
      const positions = new Set(slides.map((slide) => slide.index - 1));
      resolve(all.filter((_, index) => positions.has(index)));
    });
  });
}

/** PowerPoint refuses when the notes have the focus (office-js #3552); what was done stays done. */
async function select(ids: readonly string[]): Promise<void> {
  if (!supports('1.5') || ids.length === 0) return;
  await run(async (context) => {
    context.presentation.setSelectedSlides([...ids]);
    await context.sync();
  }).catch(() => undefined);
}

function onChange(listener: () => void): () => void {
  const event = Office.EventType.DocumentSelectionChanged;
  Office.context.document.addHandlerAsync(event, listener);
  // Slides that others add are not told about; the pane looks again when it gets the focus.
  window.addEventListener('focus', listener);
  return () => {
    Office.context.document.removeHandlerAsync(event, { handler: listener });
    window.removeEventListener('focus', listener);
  };
}

/** The smallest file that holds theme, master and layouts: one exported slide. */
async function exportOneSlide(context: PowerPoint.RequestContext): Promise<Uint8Array> {
  const [first] = await slideIds(context);
  if (first === undefined) return wholeFile();
  const exported = context.presentation.slides.getItem(first).exportAsBase64();
  await context.sync();
  return fromBase64(exported.value);
}

const sliceSize = 4_194_304;

/** The whole presentation, slice by slice: the only way before PowerPointApi 1.8. */
async function wholeFile(): Promise<Uint8Array> {
  const file = await asked<Office.File>((answer) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, answer);
  });
  const bytes = new Uint8Array(file.size);
  let offset = 0;
  try {
    for (let index = 0; index < file.sliceCount; index += 1) {
      const { data } = await asked<Office.Slice>((answer) => file.getSliceAsync(index, answer));
      bytes.set(data as ArrayLike<number>, offset);
      offset += (data as ArrayLike<number>).length;
    }
  } finally {
    file.closeAsync();
  }
  return bytes;
}

/** Office's older calls answer by callback, and fail in the answer. */
function asked<T>(call: (answer: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(deckFailure(Object.assign(new Error(result.error.message), result.error)));
    });
  });
}
