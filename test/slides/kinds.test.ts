import { defaultDestination } from '#slides/default-destination.ts';
import type { Destination } from '#slides/deck.ts';
import { composeSlide } from '#slides/layout/compose.ts';
import type { Box, Scene, Table } from '#slides/layout/scene.ts';
import { readDestination } from '#slides/ooxml/destination.ts';
import { aDeck, aSlide } from './builders.ts';
import { themeFile } from './themes.ts';

const wide = defaultDestination('sv');
const narrow = readDestination(themeFile('fourByThree'));

const laid = (slide: Parameters<typeof aSlide>[0], destination: Destination = wide) =>
  composeSlide(aSlide(slide), aDeck([]), destination);

const boxesOf = ({ items }: Scene): readonly Box[] =>
  items.flatMap((item) => (item.kind === 'box' ? [item] : []));
const tableOf = ({ items }: Scene): Table => {
  const table = items.find((item) => item.kind === 'table');
  if (!table) throw new Error('the slide has no table');
  return table;
};
const textOf = (box: Box): string =>
  box.paragraphs.map((one) => one.runs.map((run) => run.text).join('')).join('|');
const boxSaying = (scene: Scene, text: string): Box => {
  const found = boxesOf(scene).find((box) => textOf(box).startsWith(text));
  if (!found) throw new Error(`nothing says ${text}`);
  return found;
};

describe('next steps', () => {
  const step = (when: string, what = 'Uppföljning') => ({ when, what, who: '' });

  it('stand on a line from left to right, the dates level with each other', () => {
    const steps = [step('7 september 2027'), step('7 december 2027'), step('30 maj 2028')];
    const [scene] = laid({ kind: 'nextSteps', steps });
    const dates = steps.map(({ when }) => boxSaying(scene as Scene, when).rect);
    expect(new Set(dates.map((rect) => rect.y)).size).toBe(1);
    const [first, second, third] = dates.map((rect) => rect.x);
    expect([first, second, third]).toEqual([...dates.map((rect) => rect.x)].sort((a, b) => a - b));
  });

  it('stand below each other where there are too many, or words too long for a column', () => {
    const many = Array.from({ length: 7 }, (_, index) => step(`${index + 1} maj`));
    const long = [1, 2, 3, 4, 5].map((day) => step(`${day} maj`, 'kompetensförsörjningsstrategin'));
    for (const steps of [many, long]) {
      const [scene] = laid({ kind: 'nextSteps', steps }, narrow);
      const tops = steps.map(({ when }) => boxSaying(scene as Scene, when).rect.y);
      expect(new Set(tops).size).toBe(steps.length);
    }
  });
});

describe('a comparison', () => {
  it('gives each column the height of its own text, under one upper edge', () => {
    const [scene] = laid({
      kind: 'comparison',
      columns: [
        { heading: 'Mycket', items: ['ett', 'två', 'tre'] },
        { heading: 'Lite', items: ['ett'] },
      ],
    });
    const [much, little] = ['Mycket', 'Lite'].map((text) => boxSaying(scene as Scene, text).rect);
    expect(much?.y).toBe(little?.y);
    expect(much?.height).toBeGreaterThan((little?.height ?? 0) + 40);
  });
});

describe('a plan', () => {
  const action = (title: string, measure: string) => ({
    title,
    measure,
    owner: 'Marit',
    from: 0,
    to: 1,
    bar: 'jun–jul',
  });

  it('has bars of one height on a page, also where one row is higher than the others', () => {
    const [scene] = laid({
      kind: 'plan',
      headings: { action: 'Åtgärd', owner: 'Ansvarig' },
      periods: ['jun', 'jul', 'aug'],
      actions: [
        action('Kort', 'Mått'),
        action('En lång åtgärd som tar flera rader '.repeat(5), ''),
      ],
    });
    const table = tableOf(scene as Scene);
    const margins = table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.margin ?? []));
    expect(new Set(margins).size).toBe(1);
    const lowest = Math.min(...table.rows.slice(1).map((row) => row.height));
    expect(lowest - 2 * (margins[0] ?? 0)).toBeGreaterThanOrEqual(26);
    // Nothing is drawn below the headings, and the first bar's margin does not cover them.
    const [header] = table.rows;
    expect(header?.line).toBeUndefined();
    expect(header?.cells[2]?.insets.bottom).toBeGreaterThan(margins[0] ?? 0);
  });
});

describe('policy text', () => {
  it('is never smaller than 18 points: rather one page more', () => {
    const sections = [1, 2, 3, 4].map((number) => ({
      number,
      heading: 'Så leder vi',
      text: 'Vi leder så att arbetet går att förstå, klara av och känna mening i. '.repeat(6),
      references: ['AFS 2023:2 2 kap'],
    }));
    const scenes = laid({ kind: 'policy', sections });
    expect(scenes.length).toBeGreaterThan(1);
    for (const scene of scenes) {
      const texts = boxesOf(scene).filter((box) => textOf(box).startsWith('Vi leder'));
      for (const text of texts) {
        expect(text.paragraphs[0]?.runs[0]?.size).toBeGreaterThanOrEqual(18);
      }
    }
  });
});

describe('columns of a table', () => {
  it('keep names and references whole where the neighbour has room to give', () => {
    const long = 'Kunskaper · Mål · Arbetsbelastning · Arbetstid och återhämtning · Särbehandling';
    const [scene] = laid({
      kind: 'table',
      columns: ['Regelverk', 'Handlar om', 'Avsnitt'],
      rows: [
        ['KL 2017:725 6–7 kap', 'Nämnd och delegation', '6'],
        ['AFS 2023:2 2 kap', long, '3, 4, 9'],
        ['AFS 2023:1', 'Systematiskt arbetsmiljöarbete', '1, 5, 8, 10, 12'],
      ],
      rowHeaders: true,
    });
    const heights = tableOf(scene as Scene)
      .rows.slice(1)
      .map((row) => Math.round(row.height));
    // Only the long one takes two lines.
    expect(heights[0]).toBe(heights[2]);
    expect(heights[1]).toBeGreaterThan(heights[0] ?? 0);
  });
});
