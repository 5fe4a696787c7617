import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { SlideTexts } from '#i18n/slides.ts';
import type { PlacedScene } from '../layout/placed.ts';
import { hashText } from '../texts.ts';
import { notesMasterXml, notesXml } from './notes.ts';
import {
  bytesOf,
  contentTypeOf,
  contentTypesOf,
  contentTypesPart,
  contentTypesXml,
  internal,
  reachableFrom,
  relationshipsOf,
  relationshipsPart,
  relationshipsXml,
  textOf,
  xmlHead,
} from './opc.ts';
import type { Parts, Relationship } from './opc.ts';
import { slideXml, tagsXml } from './slide-part.ts';
import { child, escapeXml, parseXml, relationshipId, splice } from './xml.ts';
import type { Cut } from './xml.ts';

export type PackageSlide = {
  readonly placed: PlacedScene;
  readonly tags: Readonly<Record<string, string>>;
};

export type PackageInput = {
  /** Presentation without slides: `Destination.parts`. */
  readonly template: Parts;
  readonly slides: readonly PackageSlide[];
  readonly texts: SlideTexts;
  readonly title: string;
  /** Makes the identities of the slides new: inserting the same identity twice fails in PowerPoint. */
  readonly salt: string;
  /** Only the layouts in use go along when the slides are to be inserted into another deck. */
  readonly layoutsInUse: ReadonlySet<string> | null;
};

/** A growing package: parts and their content types, in the order they will stand in the file. */
class Package {
  readonly parts = new Map<string, Uint8Array>();
  readonly types = new Map<string, string>();

  add(part: string, xml: string, type: string): void {
    this.parts.set(part, bytesOf(xml));
    this.types.set(part, type);
  }

  relate(part: string, relationships: readonly Relationship[]): void {
    this.parts.set(relationshipsPart(part), bytesOf(relationshipsXml(part, relationships)));
  }
}

const office = 'application/vnd.openxmlformats-officedocument';
const presentationType = `${office}.presentationml.presentation.main+xml`;
const notesMasterPart = 'ppt/notesMasters/samspelNotesMaster.xml';
const notesThemePart = 'ppt/theme/samspelNotesTheme.xml';

export const presentationPart = (parts: Parts): string | undefined =>
  relationshipsOf(parts, '').find((one) => one.kind === 'officeDocument')?.target;

/** 1 to 2^32 − 1, as PowerPoint numbers its slides for good. */
const creationIdOf = (salt: string, key: string): number =>
  (Number.parseInt(hashText(`${salt}\u0000${key}`), 36) % 4294967295) + 1;

/** Leaves the layouts of each master that are not in use; masters without any go as well. */
function trimLayouts(parts: Parts, presentation: string, inUse: ReadonlySet<string>): Parts {
  const trimmed = new Map(parts);
  const masters = relationshipsOf(parts, presentation).filter((one) => one.kind === 'slideMaster');
  const gone = new Set<string>();
  for (const master of masters) {
    const all = relationshipsOf(parts, master.target);
    const unused = all.filter((one) => one.kind === 'slideLayout' && !inUse.has(one.target));
    const layouts = all.filter((one) => one.kind === 'slideLayout');
    if (unused.length === layouts.length) gone.add(master.id);
    else removeReferences(trimmed, master.target, 'sldLayoutIdLst', unused);
  }
  const unusedMasters = masters.filter((one) => gone.has(one.id));
  removeReferences(trimmed, presentation, 'sldMasterIdLst', unusedMasters);
  return trimmed;
}

/** Takes relationships out of a part together with the entries of a list that name them. */
function removeReferences(
  parts: Map<string, Uint8Array>,
  part: string,
  list: string,
  unwanted: readonly Relationship[],
): void {
  const bytes = parts.get(part);
  if (!bytes || unwanted.length === 0) return;
  const ids = new Set(unwanted.map((one) => one.id));
  const source = textOf(bytes);
  const entries = child(parseXml(source), list)?.children ?? [];
  const cuts: Cut[] = entries
    .filter((entry) => ids.has(relationshipId(entry) ?? ''))
    .map((entry) => ({ from: entry.from, to: entry.to, by: '' }));
  const kept = relationshipsOf(parts, part).filter((one) => !ids.has(one.id));
  parts.set(part, bytesOf(splice(source, cuts)));
  parts.set(relationshipsPart(part), bytesOf(relationshipsXml(part, kept)));
}

function addSlide(made: Package, input: PackageInput, index: number, notesMaster: string): void {
  const slide = input.slides[index];
  if (!slide) return;
  const number = index + 1;
  const part = `ppt/slides/slide${number}.xml`;
  const tags = `ppt/tags/tag${number}.xml`;
  const notes = `ppt/notesSlides/notesSlide${number}.xml`;
  const creationId = creationIdOf(input.salt, slide.tags['SAMSPEL_KEY'] ?? String(index));
  made.add(
    part,
    slideXml(slide.placed, input.texts, creationId, 'rId2'),
    `${office}.presentationml.slide+xml`,
  );
  made.relate(part, [
    internal('rId1', 'slideLayout', slide.placed.layout.part),
    internal('rId2', 'tags', tags),
    internal('rId3', 'notesSlide', notes),
  ]);
  made.add(tags, tagsXml(slide.tags), `${office}.presentationml.tags+xml`);
  made.add(
    notes,
    notesXml(slide.placed.scene.notes, input.texts),
    `${office}.presentationml.notesSlide+xml`,
  );
  made.relate(notes, [
    internal('rId1', 'notesMaster', notesMaster),
    internal('rId2', 'slide', part),
  ]);
}

/** Slides and, where missing, a notes master are entered in presentation.xml in schema order. */
function enterSlides(
  source: string,
  slides: readonly string[],
  notesMasterId: string | null,
): string {
  const root = parseXml(source);
  const masters = child(root, 'sldMasterIdLst');
  if (!masters) throw new Error('the presentation lists no slide master');
  const notesList = child(root, 'notesMasterIdLst');
  const before = child(root, 'handoutMasterIdLst') ?? notesList ?? masters;
  const notesEntry = notesMasterId
    ? `<p:notesMasterIdLst><p:notesMasterId r:id="${notesMasterId}"/></p:notesMasterIdLst>`
    : '';
  const entries = slides.map((id, index) => `<p:sldId id="${256 + index}" r:id="${id}"/>`);
  const list = entries.length > 0 ? `<p:sldIdLst>${entries.join('')}</p:sldIdLst>` : '';
  const cuts: Cut[] = [{ from: before.to, to: before.to, by: list }];
  if (notesEntry) {
    if (before === masters) cuts[0] = { from: before.to, to: before.to, by: notesEntry + list };
    else cuts.push({ from: masters.to, to: masters.to, by: notesEntry });
  }
  return splice(source, cuts);
}

function addProperties(made: Package, input: PackageInput, presentation: string): void {
  made.add(
    'docProps/core.xml',
    `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(input.title)}</dc:title><dc:creator>Samspel</dc:creator><dc:language>${input.texts.locale}</dc:language></cp:coreProperties>`,
    'application/vnd.openxmlformats-package.core-properties+xml',
  );
  made.add(
    'docProps/app.xml',
    `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Slides>${input.slides.length}</Slides><Notes>${input.slides.length}</Notes><Application>Samspel</Application></Properties>`,
    `${office}.extended-properties+xml`,
  );
  made.relate('', [
    internal('rId1', 'officeDocument', presentation),
    {
      ...internal('rId2', 'core', 'docProps/core.xml'),
      type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    },
    internal('rId3', 'extended-properties', 'docProps/app.xml'),
  ]);
}

/** Any moment; always the same, so that the same deck is the same bytes. */
const zipTime = new Date(2026, 0, 1);

/**
 * Parts below this many bytes are stored as they are: setting up a compressor for each relationships part
 * took more than half of the time, and saved a few hundred bytes per slide.
 */
const smallPart = 700;

function zip(made: Package): Uint8Array {
  const files: Zippable = {};
  const put = (part: string, bytes: Uint8Array): void => {
    files[part] = [bytes, { level: bytes.length < smallPart ? 0 : 6 }];
  };
  put(contentTypesPart, bytesOf(contentTypesXml(made.types)));
  put('_rels/.rels', made.parts.get('_rels/.rels') ?? new Uint8Array());
  for (const [part, bytes] of made.parts) put(part, bytes);
  return zipSync(files, { mtime: zipTime });
}

/** The slides as a presentation on the destination's own theme, master and layouts. */
export function writePackage(input: PackageInput): Uint8Array {
  const presentation = presentationPart(input.template);
  if (!presentation) throw new Error('the template has no presentation part');
  const base = input.layoutsInUse
    ? trimLayouts(input.template, presentation, input.layoutsInUse)
    : input.template;
  const types = contentTypesOf(base);
  const made = new Package();
  for (const part of reachableFrom(base, presentation)) {
    const bytes = base.get(part);
    const relations = base.get(relationshipsPart(part));
    if (!bytes) continue;
    made.parts.set(part, bytes);
    made.types.set(part, contentTypeOf(types, part) ?? 'application/xml');
    if (relations) made.parts.set(relationshipsPart(part), relations);
  }
  made.types.set(presentation, presentationType);
  const relationships = [...relationshipsOf(base, presentation)];
  const ownNotes = relationships.find((one) => one.kind === 'notesMaster')?.target;
  const notesMaster = ownNotes ?? notesMasterPart;
  if (!ownNotes) {
    addNotesMaster(made, base, presentation, input.texts);
    relationships.push(internal('rIdNotes', 'notesMaster', notesMasterPart));
  }
  const slideIds = input.slides.map((_, index) => {
    addSlide(made, input, index, notesMaster);
    const id = `rIdSlide${index + 1}`;
    relationships.push(internal(id, 'slide', `ppt/slides/slide${index + 1}.xml`));
    return id;
  });
  const source = textOf(base.get(presentation) ?? new Uint8Array());
  made.parts.set(
    presentation,
    bytesOf(enterSlides(source, slideIds, ownNotes ? null : 'rIdNotes')),
  );
  made.relate(presentation, relationships);
  addProperties(made, input, presentation);
  return zip(made);
}

/** With a theme part of its own: sharing the slide master's is repaired away by PowerPoint. */
function addNotesMaster(made: Package, base: Parts, presentation: string, texts: SlideTexts): void {
  const theme = relationshipsOf(base, presentation).find((one) => one.kind === 'theme')?.target;
  const master = relationshipsOf(base, presentation).find((one) => one.kind === 'slideMaster');
  const masterTheme = relationshipsOf(base, master?.target ?? '').find(
    (one) => one.kind === 'theme',
  );
  const bytes = base.get(masterTheme?.target ?? theme ?? '');
  made.add(notesMasterPart, notesMasterXml(texts), `${office}.presentationml.notesMaster+xml`);
  made.relate(notesMasterPart, [internal('rId1', 'theme', notesThemePart)]);
  if (!bytes) throw new Error('the template has no theme');
  made.parts.set(notesThemePart, bytes);
  made.types.set(notesThemePart, `${office}.theme+xml`);
  const pictures = relationshipsOf(base, masterTheme?.target ?? theme ?? '');
  if (pictures.length > 0) made.relate(notesThemePart, pictures);
}
