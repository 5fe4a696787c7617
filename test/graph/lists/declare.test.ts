import type { GroundRule } from '#domain/ground-rule.ts';
import { spaces } from '#domain/record-types.ts';
import { GraphFailure } from '#graph/failure.ts';
import { internalName } from '#graph/lists/declare.ts';
import { groundRules } from '#graph/lists/ground-rules.ts';
import { occasions } from '#graph/lists/occasions.ts';
import { topics } from '#graph/lists/topics.ts';
import { listsIn, lists, recordKinds } from '#graph/lists/registry.ts';

const rule: GroundRule = {
  id: 'SR01',
  programmeId: 'UPP',
  createdAt: '2027-02-09T12:11:00Z',
  createdBy: 'P02',
  status: 'proposed',
  statusHistory: [{ status: 'proposed', at: '2027-02-09T12:11:00Z' }],
  order: 1,
  text: 'Vi kommer förberedda.\nUnderlaget är läst.',
  theme: 'förberedelse',
  signs: null,
  reminder: 'Har alla läst?',
  mergedInto: null,
  dropReason: null,
  groupId: null,
  quality: null,
  sources: [{ type: 'finding', id: 'IA01' }],
};

/** SharePoint leaves empty columns out and adds its own. */
const asStored = (fields: Readonly<Record<string, unknown>>) => ({
  '@odata.etag': '"1f,1"',
  id: '7',
  ContentType: 'Item',
  Modified: '2027-02-09T12:11:00Z',
  ...Object.fromEntries(Object.entries(fields).filter(([, cell]) => cell !== null)),
});

const failureOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (failure) {
    return failure;
  }
  return null;
};

describe('a declared list', () => {
  it('gives back the record that was written', () => {
    expect(groundRules.fromFields(asStored(groundRules.toFields(rule)))).toEqual(rule);
  });

  it('writes null as an empty column and reads an absent column as null', () => {
    expect(groundRules.toFields(rule)['Signs']).toBeNull();
    expect(groundRules.fromFields(asStored(groundRules.toFields(rule))).signs).toBeNull();
  });

  it('reads an absent text column as empty text, for SharePoint keeps no empty text', () => {
    const stored = asStored(groundRules.toFields({ ...rule, text: '' }));
    expect(Object.keys(stored)).not.toContain('Text');
    expect(groundRules.fromFields(stored).text).toBe('');
  });

  it('writes only the columns of what has changed', () => {
    expect(groundRules.toFields({ text: 'Ny', dropReason: null })).toEqual({
      Text: 'Ny',
      DropReason: null,
    });
  });

  it('reads line breaks of SharePoint as line breaks', () => {
    const stored = { ...asStored(groundRules.toFields(rule)), Text: 'ett\r\ntvå' };
    expect(groundRules.fromFields(stored).text).toBe('ett\ntvå');
  });

  it.each([
    { column: 'Status', fields: { Status: 'betänkt' } },
    { column: 'SamspelOrder', fields: { SamspelOrder: 'första' } },
    { column: 'Sources', fields: { Sources: '[{"type":"answer","id":"I01-F01"}]' } },
    { column: 'Sources', fields: { Sources: 'inte json' } },
    { column: 'CreatedAt', fields: { CreatedAt: 'i går' } },
    { column: 'SamspelId', fields: { SamspelId: undefined } },
  ])('names the list and the column $column that it cannot read', ({ column, fields }) => {
    const stored = { ...asStored(groundRules.toFields(rule)), ...fields };
    const failure = failureOf(() => groundRules.fromFields(stored));
    expect(failure).toBeInstanceOf(GraphFailure);
    expect(failure).toMatchObject({
      kind: 'malformed',
      message: expect.stringContaining(`reading the list SamspelSpelregler (column ${column}`),
    });
  });

  it('keeps the value it cannot read out of the message', () => {
    const stored = { ...asStored(groundRules.toFields(rule)), Status: 'hemligt' };
    expect(String(failureOf(() => groundRules.fromFields(stored)))).not.toContain('hemligt');
  });

  it('keeps its columns apart from those SharePoint has', () => {
    expect([internalName('title'), internalName('order'), internalName('id')]).toEqual([
      'SamspelTitle',
      'SamspelOrder',
      'SamspelId',
    ]);
    expect(occasions.columns.map(({ name }) => name)).not.toContain('Title');
  });

  it('reads a nested value that is not there as null', () => {
    const { criteria } = topics.fromFields({
      ...topics.toFields({
        id: 'Q01',
        programmeId: 'UPP',
        createdAt: '2027-03-17T08:45:00Z',
        createdBy: 'P02',
        status: 'proposed',
        statusHistory: [],
        title: 'Hur?',
        type: 'quality',
        unitIds: [],
        preparedBy: [],
        votes: 0,
        sources: [],
      }),
    });
    expect(criteria).toBeNull();
  });
});

describe('all lists together', () => {
  const shapes = spaces.flatMap((space) => listsIn(space));

  it('have a list for every kind and a pulse in each space', () => {
    expect(shapes).toHaveLength(recordKinds.length + spaces.length);
    expect(recordKinds.every((kind) => lists[kind].kind === kind)).toBe(true);
  });

  it('have names of their own, in ASCII so that SharePoint encodes nothing', () => {
    const names = recordKinds.map((kind) => lists[kind].name);
    expect(new Set(names).size).toBe(names.length);
    for (const shape of shapes) {
      expect(shape.name).toMatch(/^Samspel[A-Z][A-Za-z]+$/);
      for (const column of shape.columns) expect(column.name).toMatch(/^[A-Z][A-Za-z]+$/);
    }
  });

  it('have SamspelId, indexed and unique, and no other unique column', () => {
    for (const { columns } of shapes) {
      const unique = columns.filter((column) => column.enforceUniqueValues);
      expect(unique).toEqual([expect.objectContaining({ name: 'SamspelId', indexed: true })]);
    }
  });

  it('can be filtered by programme', () => {
    for (const kind of recordKinds) {
      expect(lists[kind].columns).toContainEqual(
        expect.objectContaining({ name: 'ProgrammeId', indexed: true }),
      );
    }
  });

  it('give the shared finding no column that could hold a source', () => {
    const names = lists.findings.columns.map(({ name }) => name);
    expect(names).not.toContain('Sources');
    expect(names).not.toContain('AboutParticipantId');
  });
});
