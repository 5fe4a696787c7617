import type { LocalTenant } from '#test/graph/tenant-peer.ts';
import { aRule, inStore, openProgramme } from './bench.ts';
import { calm, chance, openBrowser, type Browser, type Weather } from './storm.ts';

/** A long run: SAMSPEL_SEQUENCES=2000 npx jest … test/state/saving-in-a-storm */
const sequences = Number(process.env['SAMSPEL_SEQUENCES'] ?? 8);
const firstSeed = Number(process.env['SAMSPEL_SEED'] ?? 1);
const steps = 40;
const ids = ['SR01', 'SR02', 'SR03'];

const storm: Weather = { cut: 0.1, lost: 0.15, throttled: 0.05, innerThrottled: 0.05, busy: 0.05 };
const outage: Weather = { ...calm, cut: 1 };

/** Members write, their networks and pages fail; then everything is well again and they settle. */
async function play(
  tenant: LocalTenant,
  seed: number,
  personas: readonly string[],
): Promise<{ readonly typed: ReadonlyMap<string, string>; readonly conflicts: number }> {
  const random = chance(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const browsers = personas.map((persona) => openBrowser(tenant, persona, random));
  for (const browser of browsers) await (await browser.open()).run();
  /** Every word ever typed, and the record it was typed into. */
  const typed = new Map<string, string>();
  let made = 0;
  let conflicts = 0;

  const write = (browser: Browser, id: string, word: string) => {
    const { store } = browser.page();
    const rule = store.programme().records.groundRules.get(id);
    if (rule === undefined) return;
    store.save('groundRules', { ...rule, text: `${rule.text} ${word}` });
    typed.set(word, id);
  };

  for (let step = 0; step < steps; step += 1) {
    const browser = pick(browsers);
    const dice = random();
    if (dice < 0.5) write(browser, pick(ids), `w${step}`);
    else if (dice < 0.6) {
      made += 1;
      const id = `NEW${made}`;
      browser.page().store.save('groundRules', aRule(id, { text: `w${step}` }));
      typed.set(`w${step}`, id);
    } else if (dice < 0.7) browser.setWeather(pick([calm, storm, storm, outage]));
    else if (dice < 0.78) {
      await browser.page().store.settled();
      await browser.kill();
    } else await browser.page().run(pick([0, 700, 3_000, 31_000]));
  }

  for (const browser of browsers) browser.setWeather(calm);
  for (let round = 0; round < 4; round += 1) {
    for (const browser of browsers) {
      const { store, run, world } = browser.page();
      world.happen('online');
      await run(90_000);
      for (const conflict of store.saving().conflicts) {
        conflicts += 1;
        store.settle(conflict, `${String(conflict.mine)} ${String(conflict.theirs)}`);
      }
      await run(5_000);
    }
  }
  for (const browser of browsers) {
    const { unsent, conflicts: open, refused } = browser.page().store.saving();
    expect({ seed, unsent, conflicts: open, refused }).toEqual({
      seed,
      unsent: 0,
      conflicts: [],
      refused: [],
    });
    await browser.page().store.close();
  }
  return { typed, conflicts };
}

async function everySequence(personas: readonly string[]): Promise<number> {
  let conflicts = 0;
  for (let seed = firstSeed; seed < firstSeed + sequences; seed += 1) {
    const tenant = await openProgramme(ids.map((id) => aRule(id, { text: '' })));
    const played = await play(tenant, seed, personas);
    const stored = await inStore(tenant);
    const missing = [...played.typed].filter(
      ([word, id]) => !stored.get(id)?.text.split(' ').includes(word),
    );
    expect({ seed, words: played.typed.size > 0, missing }).toEqual({
      seed,
      words: true,
      missing: [],
    });
    conflicts += played.conflicts;
    await tenant.close();
  }
  return conflicts;
}

describe('saving while networks and pages fail', () => {
  const patience = 60_000 + sequences * 5_000;

  it(
    `loses no word of two people and makes no record twice (${sequences} sequences)`,
    async () => {
      expect(await everySequence(['P01', 'P02'])).toBeGreaterThan(0);
    },
    patience,
  );

  it(
    'never asks a person who writes alone to choose between two texts of their own',
    async () => {
      expect(await everySequence(['P01'])).toBe(0);
    },
    patience,
  );
});
