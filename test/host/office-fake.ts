import { strFromU8, unzipSync } from 'fflate';
import { smallPptx } from './small-pptx.ts';
import type { SmallSlide } from './small-pptx.ts';

/**
 * PowerPoint as Office.js shows it, strict where the real one is: a property is there only after `load` and
 * `sync`, tags are kept in upper case, an insertion answers nothing, the web's selection is reversed, an
 * unknown slide ends the batch with SlideNotFound (guides/platform.md 5.2, 5.3, 6.4).
 */
export type FakePowerPoint = {
  readonly slides: FakeSlide[];
  readonly tags: Map<string, string>;
  selection: string[];
  /** The notes have the focus: selecting is refused. */
  notesHaveFocus: boolean;
  /** The newest PowerPointApi this PowerPoint has. */
  version: string;
  /** How many round trips have been made. */
  trips: number;
  /** The round trip that fails, counted from 1; 0 for none. What was asked for in it does not happen. */
  failingTrip: number;
  /** What the pane has set on the document, and the picture it put on the slide. */
  readonly settings: Map<string, unknown>;
  picture: string | null;
  /** A person selects slides in PowerPoint, behind the back of the pane. */
  personSelects(ids: readonly string[]): void;
};

type FakeShape = {
  readonly name: string;
  readonly type: string;
  readonly placeholder: string | null;
  text: string;
  /** Cells by row, of a table only. */
  values?: string[][];
  readonly altText?: string;
  readonly decorative?: boolean;
};
export type FakeSlide = {
  readonly id: string;
  readonly tags: Map<string, string>;
  readonly shapes: FakeShape[];
};

class OfficeError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

class Batch {
  #queue: (() => void)[] = [];
  readonly #trip: () => void;
  constructor(trip: () => void) {
    this.#trip = trip;
  }
  later(work: () => void): void {
    this.#queue.push(work);
  }
  /** One failing call ends the batch; what ran before it stays done. */
  async sync(): Promise<void> {
    const queue = this.#queue;
    this.#queue = [];
    await Promise.resolve();
    this.#trip();
    for (const work of queue) work();
  }
}

type Read = () => Readonly<Record<string, unknown>>;
const loadNow = Symbol('loaded by the collection');

/** An object of the API: of its properties, those that were loaded and synced; its parts and methods at once. */
function clientObject(batch: Batch, read: Read, parts: Readonly<Record<string, unknown>>): object {
  const loaded = new Map<string, unknown>();
  const take = (names: readonly string[]): void => {
    const found = read();
    for (const name of names) {
      if (!(name in found)) throw new OfficeError('InvalidArgument', `no property ${name}`);
      loaded.set(name, found[name]);
    }
  };
  const load = (paths: string): void => {
    const names = paths.split(',').map((path) => path.trim());
    for (const name of names.filter((each) => each.includes('/'))) {
      const [part = '', ...rest] = name.split('/');
      (parts[part] as { load: (path: string) => void }).load(rest.join('/'));
    }
    batch.later(() => take(names.filter((name) => !name.includes('/'))));
  };
  return new Proxy(
    {},
    {
      get(_target, name) {
        if (name === 'load') return load;
        if (name === loadNow) return take;
        if (typeof name === 'symbol' || name === 'then') return undefined;
        if (name in parts) return parts[name];
        if (loaded.has(name)) return loaded.get(name);
        throw new OfficeError('PropertyNotLoaded', `The property '${name}' is not available.`);
      },
    },
  );
}

type Loadable = { readonly [loadNow]: (names: readonly string[]) => void };

function collection(batch: Batch, make: () => object[], methods: object): object {
  let items: object[] | null = null;
  const load = (paths: string): void => {
    const names = paths.split(',').map((path) => {
      const [first, name, ...deeper] = path.trim().split('/');
      if (first === 'items' && name !== undefined && deeper.length === 0) return name;
      throw new OfficeError('InvalidArgument', `cannot load ${path}`);
    });
    batch.later(() => {
      items = make();
      for (const item of items) (item as Loadable)[loadNow](names);
    });
  };
  return Object.defineProperty({ ...methods, load }, 'items', {
    get: () => {
      if (items !== null) return items;
      throw new OfficeError('PropertyNotLoaded', "The property 'items' is not available.");
    },
  });
}

/** What needs a newer PowerPointApi throws when it is used, as it does in an old PowerPoint. */
function newerThan(fake: FakePowerPoint, version: string): void {
  if (isSetSupported(fake, version)) return;
  throw new OfficeError('ApiNotFound', `PowerPointApi ${version} is not there`);
}

function isSetSupported(fake: FakePowerPoint, version: string): boolean {
  return Number(version.split('.')[1]) <= Number(fake.version.split('.')[1]);
}

function tagCollection(batch: Batch, tags: () => Map<string, string>): object {
  const make = () =>
    [...tags()].map(([key, value]) => clientObject(batch, () => ({ key, value }), {}));
  return collection(batch, make, {
    add: (key: string, value: string) => batch.later(() => tags().set(key.toUpperCase(), value)),
    delete: (key: string) => batch.later(() => tags().delete(key.toUpperCase())),
  });
}

function shapeObject(fake: FakePowerPoint, batch: Batch, shape: FakeShape): object {
  const id = String(100 + shape.name.length);
  const hasText = shape.type !== 'Table' && shape.type !== 'Image';
  const textRange = clientObject(batch, () => ({ text: shape.text }), {});
  const placeholderFormat = clientObject(batch, () => ({ type: shape.placeholder }), {});
  const spoken = () =>
    isSetSupported(fake, '1.10')
      ? {
          altTextDescription: shape.altText ?? '',
          isDecorative: shape.decorative ?? false,
        }
      : {};
  return clientObject(batch, () => ({ id, name: shape.name, type: shape.type, ...spoken() }), {
    get placeholderFormat() {
      newerThan(fake, '1.8');
      return placeholderFormat;
    },
    get textFrame() {
      if (!hasText) throw new OfficeError('GeneralException', `${shape.type} has no text frame`);
      return clientObject(batch, () => ({}), { textRange });
    },
    getTextFrameOrNullObject() {
      newerThan(fake, '1.10');
      if (hasText) return clientObject(batch, () => ({}), { textRange, isNullObject: false });
      const ignore = { load: () => undefined };
      return { load: () => undefined, isNullObject: true, textRange: ignore };
    },
    getTable() {
      newerThan(fake, '1.8');
      return clientObject(batch, () => ({ values: shape.values }), {});
    },
  });
}

function slideObject(fake: FakePowerPoint, batch: Batch, find: () => FakeSlide): object {
  const shapes = collection(
    batch,
    () => find().shapes.map((shape) => shapeObject(fake, batch, shape)),
    {},
  );
  const tags = tagCollection(batch, () => find().tags);
  return clientObject(batch, () => ({ id: find().id }), {
    get tags() {
      newerThan(fake, '1.3');
      return tags;
    },
    get shapes() {
      newerThan(fake, '1.4');
      return shapes;
    },
    delete: () => batch.later(() => void fake.slides.splice(fake.slides.indexOf(find()), 1)),
    exportAsBase64() {
      newerThan(fake, '1.8');
      const result = { value: '' };
      // The tags are left out, as PowerPoint leaves them out (office-js #6104).
      const alone = () => smallPptx([{ title: titleOf(find()) }]);
      batch.later(() => (result.value = Buffer.from(alone()).toString('base64')));
      return result;
    },
  });
}

const titleOf = (slide: FakeSlide): string =>
  slide.shapes.find(({ placeholder }) => placeholder === 'Title')?.text ?? '';

function presentationObject(fake: FakePowerPoint, batch: Batch): object {
  const find = (id: string) => (): FakeSlide => {
    const slide = fake.slides.find((each) => each.id === id);
    if (slide !== undefined) return slide;
    throw new OfficeError('SlideNotFound', `no slide ${id}`);
  };
  const objects = (slides: readonly FakeSlide[]) =>
    slides.map((slide) => slideObject(fake, batch, find(slide.id)));
  const tags = tagCollection(batch, () => fake.tags);
  const slides = collection(batch, () => objects(fake.slides), {
    getItem: (id: string) => slideObject(fake, batch, find(id)),
  });
  return {
    get tags() {
      newerThan(fake, '1.3');
      return tags;
    },
    get slides() {
      newerThan(fake, '1.2');
      return slides;
    },
    insertSlidesFromBase64(base64: string, options: PowerPoint.InsertSlideOptions = {}) {
      newerThan(fake, '1.2');
      batch.later(() => {
        const { targetSlideId } = options;
        const at = targetSlideId === undefined ? 0 : fake.slides.indexOf(find(targetSlideId)()) + 1;
        fake.slides.splice(at, 0, ...slidesOf(base64));
      });
    },
    getSelectedSlides() {
      newerThan(fake, '1.5');
      const chosen = () => fake.slides.filter(({ id }) => fake.selection.includes(id));
      const shown = () => (chosen().length > 0 ? chosen() : fake.slides.slice(0, 1));
      return collection(batch, () => objects(shown().toReversed()), {});
    },
    setSelectedSlides(ids: string[]) {
      newerThan(fake, '1.5');
      batch.later(() => {
        if (fake.notesHaveFocus) throw new OfficeError('GeneralException', 'the notes have focus');
        fake.selection = ids.map((id) => find(id)().id);
      });
    },
  };
}

const officeNames: Readonly<Record<string, string>> = { title: 'Title', body: 'Content' };
let creation = 0;

/** Reads a presentation so far as to know slides, placeholders and words. */
function slidesOf(base64: string): FakeSlide[] {
  const files = unzipSync(Buffer.from(base64, 'base64'));
  return Object.keys(files)
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .sort((one, other) => Number(one.match(/\d+/)) - Number(other.match(/\d+/)))
    .map((name) => {
      creation += 1;
      const shapes = strFromU8(files[name] ?? new Uint8Array())
        .split('<p:sp>')
        .slice(1);
      return {
        id: `${256 + creation}#${1_000_000 + creation}`,
        tags: new Map<string, string>(),
        shapes: shapes.map((xml) => ({
          name: /name="([^"]*)"/.exec(xml)?.[1] ?? '',
          type: 'Placeholder',
          placeholder: officeNames[/<p:ph type="(\w+)"/.exec(xml)?.[1] ?? ''] ?? null,
          text: [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((one) => one[1]).join(''),
        })),
      };
    });
}

/** Puts PowerPoint with these slides around the page; `remove` takes it away. */
export function fakePowerPoint(slides: readonly SmallSlide[]): FakePowerPoint & { remove(): void } {
  const handlers = new Set<() => void>();
  const fake: FakePowerPoint = {
    slides: slidesOf(Buffer.from(smallPptx(slides)).toString('base64')),
    tags: new Map(),
    selection: [],
    notesHaveFocus: false,
    version: '1.10',
    trips: 0,
    failingTrip: 0,
    settings: new Map(),
    picture: null,
    personSelects(ids) {
      fake.selection = [...ids];
      for (const handler of handlers) handler();
    },
  };
  const globals = {
    PowerPoint: {
      async run<T>(work: (context: object) => Promise<T>): Promise<T> {
        const batch = new Batch(() => {
          fake.trips += 1;
          if (fake.trips !== fake.failingTrip) return;
          throw new OfficeError('GeneralException', 'PowerPoint lost the thread');
        });
        const presentation = presentationObject(fake, batch);
        return work({ presentation, sync: () => batch.sync() });
      },
    },
    Office: {
      EventType: { DocumentSelectionChanged: 'documentSelectionChanged' },
      CoercionType: { SlideRange: 'slideRange', Image: 'image' },
      FileType: { Compressed: 'compressed' },
      AsyncResultStatus: { Succeeded: 'succeeded' },
      context: {
        requirements: {
          isSetSupported: (_name: string, version: string) => isSetSupported(fake, version),
        },
        document: documentOf(fake, handlers),
      },
    },
    window: new EventTarget(),
  };
  Object.assign(globalThis, globals);
  const remove = () =>
    Object.keys(globals).forEach((name) => Reflect.deleteProperty(globalThis, name));
  return Object.assign(fake, { remove });
}

type Answer = (result: object) => void;

/** The older half of the API, with callbacks. */
function documentOf(fake: FakePowerPoint, handlers: Set<() => void>): object {
  const succeeded = (answer: Answer, value: unknown) => answer({ status: 'succeeded', value });
  return {
    addHandlerAsync: (_event: string, handler: () => void) => void handlers.add(handler),
    removeHandlerAsync: (_event: string, options: { handler: () => void }) =>
      void handlers.delete(options.handler),
    getSelectedDataAsync(_type: string, answer: Answer) {
      const positions = fake.slides.flatMap(({ id }, index) =>
        fake.selection.includes(id) ? [{ id: Number.parseInt(id, 10), index: index + 1 }] : [],
      );
      succeeded(answer, { slides: positions });
    },
    setSelectedDataAsync(data: string, _options: object, answer: Answer) {
      fake.picture = data;
      succeeded(answer, undefined);
    },
    settings: {
      get: (name: string) => fake.settings.get(name) ?? null,
      set: (name: string, value: unknown) => void fake.settings.set(name, value),
      remove: (name: string) => void fake.settings.delete(name),
      saveAsync: (answer: Answer) => succeeded(answer, undefined),
    },
    getFileAsync(_type: string, _options: object, answer: Answer) {
      const bytes = smallPptx(fake.slides.map((slide) => ({ title: titleOf(slide) })));
      const half = Math.ceil(bytes.length / 2);
      succeeded(answer, {
        size: bytes.length,
        sliceCount: 2,
        closeAsync: () => undefined,
        getSliceAsync: (index: number, got: Answer) =>
          succeeded(got, { data: [...bytes.slice(index * half, (index + 1) * half)] }),
      });
    },
  };
}
