import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insertSlides } from '#local-tenant/server/deck/insert-slides.ts';
import { exportSlide } from '#local-tenant/server/deck/edit-slides.ts';
import { Package } from '#local-tenant/server/deck/package.ts';
import {
  backgroundOf,
  layoutOf,
  layoutsOf,
  mastersOf,
  slideId,
  slidesOf,
} from '#local-tenant/server/deck/presentation.ts';
import { shapesOf } from '#local-tenant/server/deck/shapes.ts';
import { readDestination } from '#slides/ooxml/destination.ts';
import { renderDeck } from '#slides/render.ts';
import { hashTexts } from '#slides/texts.ts';
import { ekbyDecks } from './ekby-decks.ts';
import { lintDeck } from './lint.ts';
import { themeFile, themeNames } from './themes.ts';
import type { ThemeName } from './themes.ts';

const [, groundRules, , , swotPlan] = ekbyDecks('sv');

/** A deck inserted behind the first slide of a presentation, as the pane does it. */
function insertInto(name: ThemeName, spec = groundRules) {
  if (!spec) throw new Error('the demo has no such deck');
  const open = Package.open(themeFile(name));
  const [first] = slidesOf(open);
  const target = first && slideId(first);
  const destination = readDestination(exportSlide(open, target ?? ''));
  const rendered = renderDeck(spec, destination, name);
  const after = insertSlides(open, Package.open(rendered.pptx), {
    formatting: 'UseDestinationTheme',
    targetSlideId: target,
  });
  return { open, after, rendered, destination };
}

const layoutNames = (deck: Package): readonly string[] =>
  mastersOf(deck).flatMap((master) => layoutsOf(deck, master).map((layout) => layout.name));

describe('slides inserted into somebody else’s deck', () => {
  it.each(themeNames)('adopt its layouts and leave no copies of them (%s)', (name) => {
    const { open, after, rendered, destination } = insertInto(name);
    const added = slidesOf(after).slice(1);
    expect(added).toHaveLength(rendered.slides.length);
    const used = new Set(
      added.map((slide) => layoutOf(after, backgroundOf(after, slide.part).layout).name),
    );
    const { title, content } = destination.layouts;
    expect(used).toEqual(new Set([title.name, content.name]));
    // Only a deck without any title layout gets one of ours.
    const gained = name === 'layoutPoor' ? [content.name] : [];
    expect(layoutNames(after)).toEqual([...layoutNames(open), ...gained]);
    expect(mastersOf(after)).toHaveLength(mastersOf(open).length);
  });

  it.each(themeNames)('are found to be as we wrote them (%s)', (name) => {
    const { after, rendered } = insertInto(name, swotPlan);
    const hashes = slidesOf(after)
      .slice(1)
      .map((slide) => hashTexts(shapesOf(after, slide.part).map((shape) => shape.text)));
    expect(hashes).toEqual(rendered.slides.map((slide) => slide.hash));
  });

  it.each(themeNames)('leave a file that our lint accepts (%s)', (name) => {
    const own = /^ppt\/slides\/slide1\.xml/u;
    expect(lintDeck(insertInto(name).after.save()).filter((finding) => !own.test(finding))).toEqual(
      [],
    );
  });

  it('leave files that the Open XML SDK accepts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'samspel-inserted-'));
    try {
      for (const name of themeNames) {
        writeFileSync(join(folder, `${name}.pptx`), insertInto(name, swotPlan).after.save());
      }
      const printed = execFileSync(process.execPath, [join(__dirname, 'validate.mjs'), folder], {
        encoding: 'utf8',
      });
      const clean = Object.fromEntries(themeNames.map((name) => [`${name}.pptx`, []]));
      expect(JSON.parse(printed)).toEqual(clean);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
