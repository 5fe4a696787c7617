import type { DefinedSite } from '../definition.ts';
import { driveIdOfSite, guidFrom } from '../drive-id.ts';
import { GraphError } from '../graph-error.ts';
import type { Tenant } from '../request-context.ts';
import type { Collection } from '../store/store.ts';
import type { ItemRecord } from './drive-record.ts';

type NewItem = Omit<ItemRecord, 'version' | 'sequence' | 'deleted'>;

/** Id of the root folder of a site's library; it follows from the site. */
export function rootItemId(siteId: string): string {
  return itemId(guidFrom(`root of ${siteId}`));
}

function itemId(guid: string): string {
  return `01${guid.replaceAll('-', '').toUpperCase()}`;
}

/** The document library of one site. */
export class Drive {
  readonly id: string;
  readonly site: DefinedSite;
  readonly tenant: Tenant;
  readonly #items: Collection<ItemRecord>;
  readonly #counters: Collection<{ readonly last: number }>;

  constructor(tenant: Tenant, site: DefinedSite) {
    this.tenant = tenant;
    this.site = site;
    this.id = driveIdOfSite(site.id);
    this.#items = tenant.store.collection(`drives/${site.id}/items`);
    this.#counters = tenant.store.collection('drives/changes');
  }

  get root(): ItemRecord {
    const id = rootItemId(this.site.id);
    const at = new Date(this.tenant.definition.startsAt).toISOString();
    return (
      this.#items.get(id) ?? {
        ...{ id, parentId: null, name: 'root', createdAt: at, modifiedAt: at },
        ...{ createdBy: '', modifiedBy: '', version: 1, contentVersion: 0, file: null },
        ...{ stopsInheriting: false, permissions: [], locked: false, sequence: 0, deleted: false },
      }
    );
  }

  get(id: string): ItemRecord | undefined {
    if (id === 'root' || id === this.root.id) return this.root;
    const item = this.#items.get(id);
    return item === undefined || item.deleted ? undefined : item;
  }

  childrenOf(parentId: string): readonly ItemRecord[] {
    return [...this.#items.values()]
      .filter((item) => item.parentId === parentId && !item.deleted)
      .sort((one, other) => one.name.localeCompare(other.name, 'sv'));
  }

  /** SharePoint compares names without case. */
  child(parentId: string, name: string): ItemRecord | undefined {
    const wanted = name.toLowerCase();
    for (const item of this.#items.values()) {
      if (item.parentId === parentId && !item.deleted && item.name.toLowerCase() === wanted) {
        return item;
      }
    }
    return undefined;
  }

  /** The item itself first, the root last. */
  lineOf(item: ItemRecord): readonly ItemRecord[] {
    const parent = item.parentId === null ? undefined : this.get(item.parentId);
    return parent === undefined ? [item] : [item, ...this.lineOf(parent)];
  }

  /** `/Planer/Dagar.pptx`, empty for the root. */
  pathOf(item: ItemRecord): string {
    const names = this.lineOf(item).flatMap(({ parentId, name }) =>
      parentId === null ? [] : name,
    );
    return names
      .reverse()
      .map((name) => `/${name}`)
      .join('');
  }

  newItemId(): string {
    return itemId(this.tenant.newId());
  }

  put(item: NewItem): ItemRecord {
    return this.#write({ ...item, deleted: false });
  }

  /** With everything in it. Bytes go when nothing names them any more. */
  async remove(item: ItemRecord): Promise<void> {
    for (const child of this.childrenOf(item.id)) await this.remove(child);
    this.#write({ ...item, deleted: true });
    for (const { blobId } of item.file?.versions ?? []) await this.tenant.blobs.remove(blobId);
  }

  /** Everything written after that change, tombstones included, in order. */
  changedSince(sequence: number): readonly ItemRecord[] {
    return [...this.#items.values()]
      .filter((item) => item.sequence > sequence)
      .sort((one, other) => one.sequence - other.sequence);
  }

  get lastChange(): number {
    return this.#counters.get(this.id)?.last ?? 0;
  }

  #write(item: NewItem & { readonly deleted: boolean }): ItemRecord {
    const sequence = this.lastChange + 1;
    const version = (this.#items.get(item.id)?.version ?? 0) + 1;
    const record = { ...item, version, sequence };
    this.#counters.put(this.id, { last: sequence });
    this.#items.put(record.id, record);
    return record;
  }
}

/**
 * The folder at a path below the root, made with all that is missing on the way.
 * @param names folder names from the root down
 */
export function ensureFolder(drive: Drive, names: readonly string[], userId: string): ItemRecord {
  return names.reduce<ItemRecord>((parent, name) => {
    const known = drive.child(parent.id, name);
    if (known === undefined) return drive.put(newFolder(drive, parent.id, name, userId));
    if (known.file === null) return known;
    throw new GraphError(409, 'nameAlreadyExists', `'${name}' is a file, not a folder.`);
  }, drive.root);
}

export function newFolder(drive: Drive, parentId: string, name: string, by: string): ItemRecord {
  const at = drive.tenant.clock.now().toISOString();
  return {
    ...{ id: drive.newItemId(), parentId, name: soundName(name), file: null, contentVersion: 0 },
    ...{ createdAt: at, createdBy: by, modifiedAt: at, modifiedBy: by, version: 0 },
    ...{ stopsInheriting: false, permissions: [], locked: false, sequence: 0, deleted: false },
  };
}

/** @throws GraphError 400 `invalidRequest` for a name SharePoint does not take */
export function soundName(name: string): string {
  if (name.trim() !== '' && name.length <= 400 && !/["*:<>?/\\|]|^\.{1,2}$|[. ]$/.test(name)) {
    return name;
  }
  throw new GraphError(400, 'invalidRequest', `The provided name '${name}' is not allowed.`);
}

export const CONFLICT_BEHAVIORS = ['fail', 'replace', 'rename'] as const;
export type ConflictBehavior = (typeof CONFLICT_BEHAVIORS)[number];

/** What stands where something is to be put: nothing, the item to replace, or a free name beside it. */
export type Landing = { readonly name: string; readonly existing: ItemRecord | undefined };

/** @throws GraphError 409 `nameAlreadyExists` when the name is taken and must not be */
export function landing(
  drive: Drive,
  parentId: string,
  name: string,
  behavior: ConflictBehavior,
): Landing {
  const existing = drive.child(parentId, soundName(name));
  if (existing === undefined || behavior === 'replace') return { name, existing };
  if (behavior === 'fail') throw nameTaken();
  const [, stem = name, extension = ''] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? [];
  for (let number = 1; ; number += 1) {
    const free = `${stem} ${number}${extension}`;
    if (drive.child(parentId, free) === undefined) return { name: free, existing: undefined };
  }
}

export function nameTaken(): GraphError {
  return new GraphError(
    409,
    'nameAlreadyExists',
    'An item with the same name already exists under the parent.',
  );
}
