import { DOMParser } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/**
 * What the SDK's validator does not see, each of them the cause of a repair prompt somewhere (guides/slides.md 2
 * and 3): phantom overrides, parts without a type, dangling and duplicate relationships, folders in the zip,
 * shared notes themes, ids used twice; and our own promises about slides.
 */
export function lintDeck(pptx: Uint8Array): readonly string[] {
  const files = unzipSync(pptx);
  const found: string[] = [];
  const names = Object.keys(files);
  if (names[0] !== '[Content_Types].xml') found.push('[Content_Types].xml is not the first entry');
  for (const name of names) if (name.endsWith('/')) found.push(`folder entry ${name}`);
  const documents = new Map<string, Element>();
  for (const name of names.filter((one) => /\.(xml|rels)$/u.test(one))) {
    const problems: string[] = [];
    const parser = new DOMParser({ onError: (_level, message) => problems.push(message) });
    const root = parser.parseFromString(
      strFromU8(files[name] ?? new Uint8Array()),
      'text/xml',
    ).documentElement;
    if (!root || problems.length > 0) found.push(`${name} is not well-formed: ${problems[0]}`);
    else documents.set(name, root);
  }
  lintTypes(names, documents, found);
  lintRelationships(names, documents, found);
  lintIds(documents, found);
  for (const [name, root] of documents)
    if (/^ppt\/slides\/[^/]+\.xml$/u.test(name)) lintSlide(name, root, found);
  return found;
}

const all = (root: Element, name: string): Element[] => Array.from(root.getElementsByTagName(name));

function lintTypes(
  names: readonly string[],
  documents: ReadonlyMap<string, Element>,
  found: string[],
): void {
  const types = documents.get('[Content_Types].xml');
  if (!types) return;
  const overrides = all(types, 'Override').map((one) =>
    (one.getAttribute('PartName') ?? '').slice(1),
  );
  const defaults = all(types, 'Default').map((one) => one.getAttribute('Extension'));
  for (const part of overrides) if (!names.includes(part)) found.push(`phantom override ${part}`);
  for (const part of new Set(overrides)) {
    if (overrides.filter((one) => one === part).length > 1) found.push(`two overrides of ${part}`);
  }
  for (const part of names.slice(1)) {
    const extension = part.slice(part.lastIndexOf('.') + 1);
    const own = overrides.includes(part) || (extension !== 'xml' && defaults.includes(extension));
    if (!own) found.push(`${part} has no content type of its own`);
  }
}

function lintRelationships(
  names: readonly string[],
  documents: ReadonlyMap<string, Element>,
  found: string[],
): void {
  const themeOwners = new Map<string, string[]>();
  const reached = new Set(['[Content_Types].xml', '_rels/.rels']);
  for (const [name, root] of documents) {
    if (!name.endsWith('.rels')) continue;
    reached.add(name);
    const owner = name.replace(/_rels\/([^/]*)\.rels$/u, '$1');
    if (owner !== '' && !names.includes(owner)) found.push(`${name} belongs to nothing`);
    const folder = owner.slice(0, owner.lastIndexOf('/') + 1);
    const ids = all(root, 'Relationship').map((one) => one.getAttribute('Id'));
    if (new Set(ids).size !== ids.length) found.push(`${name} uses an id twice`);
    for (const one of all(root, 'Relationship')) {
      if (one.getAttribute('TargetMode') === 'External') continue;
      const target = new URL(one.getAttribute('Target') ?? '', `http://x/${folder}`).pathname.slice(
        1,
      );
      reached.add(decodeURI(target));
      if (!names.includes(decodeURI(target))) found.push(`${name} points at missing ${target}`);
      if (one.getAttribute('Type')?.endsWith('/theme')) {
        if (!owner.endsWith('presentation.xml'))
          themeOwners.set(target, [...(themeOwners.get(target) ?? []), owner]);
      }
    }
    const source = documents.get(owner);
    const used = source ? usedIds(source) : [];
    for (const id of used)
      if (!ids.includes(id)) found.push(`${owner} uses ${id}, which is no relationship`);
  }
  for (const [theme, owners] of themeOwners)
    if (owners.length > 1) found.push(`${theme} is shared by ${owners.join(', ')}`);
  for (const name of names) if (!reached.has(name)) found.push(`${name} is reached by nothing`);
}

function usedIds(root: Element): string[] {
  const space = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return all(root, '*').flatMap((one) =>
    Array.from(one.attributes)
      .filter((attribute) => attribute.namespaceURI === space)
      .map((attribute) => attribute.value),
  );
}

function lintIds(documents: ReadonlyMap<string, Element>, found: string[]): void {
  const large: string[] = [];
  const slides: string[] = [];
  for (const [, root] of documents) {
    for (const name of ['p:sldMasterId', 'p:sldLayoutId'])
      large.push(...all(root, name).map((one) => one.getAttribute('id') ?? ''));
    slides.push(...all(root, 'p14:creationId').map((one) => one.getAttribute('val') ?? ''));
  }
  if (new Set(large).size !== large.length) found.push('a master and a layout share an id');
  if (large.some((one) => Number(one) < 2 ** 31)) found.push('a master or layout id below 2^31');
  if (new Set(slides).size !== slides.length) found.push('two slides share a creationId');
}

const smallestText = 1400;

function lintSlide(name: string, root: Element, found: string[]): void {
  const say = (problem: string) => found.push(`${name}: ${problem}`);
  const ids = all(root, 'p:cNvPr').map((one) => one.getAttribute('id'));
  if (new Set(ids).size !== ids.length) say('a shape id is used twice');
  const holders = all(root, 'p:ph').map((one) => one.getAttribute('type') ?? '');
  const titles = holders.filter((one) => one === 'title' || one === 'ctrTitle');
  if (titles.length !== 1) say(`${titles.length} titles`);
  for (const tag of ['a:srgbClr', 'a:sysClr', 'a:latin', 'a:ea', 'a:cs'])
    if (all(root, tag).length > 0) say(`has ${tag}`);
  for (const tag of ['a:rPr', 'a:endParaRPr']) {
    for (const one of all(root, tag)) {
      if (!/^(sv-SE|en-GB)$/u.test(one.getAttribute('lang') ?? '')) say(`${tag} without language`);
      const size = one.getAttribute('sz');
      if (size !== null && Number(size) < smallestText) say(`text of ${size}`);
    }
  }
  for (const shape of all(root, 'p:sp')) {
    const holder = all(shape, 'p:ph').length > 0;
    if (all(shape, 'p:txBody').length !== 1) say('a shape without txBody');
    if (holder && all(shape, 'a:xfrm').length > 0) say('geometry on a placeholder');
    const texts = all(shape, 'a:t').map((one) => (one.textContent ?? '').trim());
    const decorative = all(shape, 'adec:decorative').length > 0;
    if (texts.join('') === '' && !decorative)
      say('an empty shape that is not marked as decorative');
    if (texts.join('') !== '' && decorative) say('text in a decorative shape');
  }
  for (const frame of all(root, 'p:graphicFrame')) {
    if (!all(frame, 'p:cNvPr')[0]?.getAttribute('descr')) say('a table without alternative text');
    if (all(frame, 'a:tblPr')[0]?.getAttribute('firstRow') !== '1')
      say('a table without header row');
    const columns = all(frame, 'a:gridCol').length;
    for (const row of all(frame, 'a:tr'))
      if (all(row, 'a:tc').length !== columns) say('a row with another number of cells');
  }
}
