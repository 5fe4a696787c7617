import type { RecordKind, RecordTypes } from '#domain/record-types.ts';
import { leadsTo, restsOn, threadOf } from '#domain/trace.ts';
import { aRule } from './builders.ts';

type Maps = { readonly [Kind in RecordKind]: ReadonlyMap<string, RecordTypes[Kind]> };
const records = (more: Partial<Maps>): Maps =>
  new Proxy(more, {
    get: (given, kind) => Reflect.get(given, kind) ?? new Map(),
  }) as Maps;

const finding: RecordTypes['findings'] = {
  id: 'IA04',
  programmeId: 'UPP',
  createdAt: '2027-02-02T12:00:00Z',
  createdBy: 'K01',
  kind: 'need',
  level: 'group',
  text: 'Mötena hinner inte det viktiga.',
  citizenVoice: false,
  sourceCount: 4,
};

describe('the thread through the programme', () => {
  it('[TR-sources] names what the reader has and counts what the reader may not open', () => {
    const group = records({ findings: new Map([['IA04', finding]]) });
    const sources = [
      { type: 'finding', id: 'IA04' },
      { type: 'answer', id: 'I01-F02' },
    ] as const;
    expect(restsOn(sources, group)).toEqual({
      steps: [{ kind: 'findings', id: 'IA04', text: 'Mötena hinner inte det viktiga.' }],
      hidden: 1,
    });
  });

  it('[TR-consequences] goes the other way', () => {
    const rule = aRule('SR01', { sources: [{ type: 'finding', id: 'IA04' }] });
    const group = records({ groundRules: new Map([[rule.id, rule]]) });
    expect(leadsTo('finding', 'IA04', group)).toEqual([
      { kind: 'groundRules', id: 'SR01', text: 'Vi kommer förberedda.' },
    ]);
  });

  it('[TR-thread] reaches the finding of an action through its SWOT entry, and counts what is closed', () => {
    const base = (id: string) => ({ ...finding, id });
    const entry = {
      ...base('SW10'),
      ...{ status: 'kept', statusHistory: [] },
      quadrant: 'weakness',
      text: 'Återhämtningen följs inte upp.',
      sources: [
        { type: 'finding', id: 'IA04' },
        { type: 'answer', id: 'I01-F02' },
      ],
    } as unknown as RecordTypes['swotEntries'];
    const action = {
      ...base('UP03'),
      ...{ status: 'decided', statusHistory: [] },
      title: 'Tre frågor varje kvartal',
      swotIds: ['SW10'],
      topicIds: ['Q99'],
    } as unknown as RecordTypes['planActions'];
    const group = records({
      findings: new Map([['IA04', finding]]),
      swotEntries: new Map([['SW10', entry]]),
      planActions: new Map([['UP03', action]]),
    });
    expect(threadOf('planActions', 'UP03', group)).toEqual({
      sources: [
        {
          kind: 'swotEntries',
          id: 'SW10',
          text: 'Återhämtningen följs inte upp.',
          further: [{ kind: 'findings', id: 'IA04', text: 'Mötena hinner inte det viktiga.' }],
          hidden: 1,
        },
      ],
      hiddenSources: 1,
      consequences: [],
    });
    expect(threadOf('findings', 'IA04', group).consequences).toMatchObject([
      { kind: 'swotEntries', id: 'SW10', further: [{ kind: 'planActions', id: 'UP03' }] },
    ]);
  });
});
