import { parseInstances } from '#domain/schedule/instance.ts';
import { plan } from '../../scripts/plan.ts';

const instance = {
  ...{ name: 'two-days', start: '2026-09-07', T: 3, H: 1, K: 1, D: 2, maxSpan: 2 },
  ...{ gapMin: 2, gapMax: 3, gapTarget: 2, gapWeight: 1, sev: [0, 1, 4, 6, 0, 2] },
  persons: [{ id: 'p1', w: 3, must: true, a: '200' }],
  ...{ rooms: [], noRoomCost: 40, dayCost: [0, 1, 0], fixed: [null], range: [null] },
  ...{ current: [null], moveCost: 20, movePerDay: 1, M: 3, r: 1 },
};
const text = (...instances: object[]) => JSON.stringify({ instances });

describe('npm run plan', () => {
  it('prints one result per instance, in order, and nothing else', async () => {
    const closed = { ...instance, name: 'closed', dayCost: [-1, -1, -1] };
    const { code, out, err } = await plan([], async () => text(instance, closed));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual({
      results: [
        {
          name: 'two-days',
          ...{ V: 0, C: 1, starts: [1], alternatives: [{ V: 0, C: 1, starts: [1] }] },
          probe: [[[1, 13], [0, 1], null]],
        },
        {
          name: 'closed',
          ...{ V: null, C: null, starts: null, alternatives: [] },
          probe: [[null, null, null]],
        },
      ],
    });
  });

  it('leaves the heat maps out on request, and reads the named file', async () => {
    const asked: (string | null)[] = [];
    const { out } = await plan(['--no-probe', 'days.json'], async (file) => {
      asked.push(file);
      return text(instance);
    });
    expect(asked).toEqual(['days.json']);
    expect(JSON.parse(out)).toEqual({
      results: [
        { name: 'two-days', V: 0, C: 1, starts: [1], alternatives: [{ V: 0, C: 1, starts: [1] }] },
      ],
    });
  });

  it.each([
    ['a fault in the last instance', [], text(instance, { ...instance, name: 'b', K: 0 })],
    ['no JSON', [], '{'],
    ['an unknown option', ['--fast'], text(instance)],
    ['two files', ['a', 'b'], text(instance)],
    ['sums that are no longer exact', [], text({ ...instance, dayCost: [2 ** 31, 0, 0] })],
  ])('prints no result and answers 2 for %s', async (_, args, input) => {
    const { code, out, err } = await plan(args, async () => input);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n')).toHaveLength(2);
  });

  it('says which instance and which field', async () => {
    const two = text(instance, { ...instance, name: 'b', K: 0 });
    expect((await plan([], async () => two)).err).toBe('b: K is 0, expected a whole number ≥ 1\n');
    expect(parseInstances(JSON.parse(two))).toMatchObject({ refusal: 'malformed' });
  });

  it('says that a file cannot be read', async () => {
    const missing = await plan(['gone.json'], async () => {
      throw new Error('ENOENT: no such file');
    });
    expect(missing.err).toBe('gone.json cannot be read as JSON: ENOENT: no such file\n');
  });
});
