import { strFromU8, unzipSync } from 'fflate';
import { stageKeys } from '#local-tenant/seed/stage.ts';
import { deckTemplates } from '#slides/deck.ts';
import { defaultDestination } from '#slides/default-destination.ts';
import { renderDeck } from '#slides/render.ts';
import { ekbyDecks } from './ekby-decks.ts';

const drafts = (stage: (typeof stageKeys)[number]): readonly string[] =>
  ekbyDecks('sv', stage)
    .filter((deck) => deck.draft)
    .map((deck) => deck.template);

describe('the decks of a programme', () => {
  it('are all there at every stage, in both languages, and can be rendered', () => {
    const destination = defaultDestination('sv');
    for (const stage of stageKeys) {
      const decks = [...ekbyDecks('sv', stage), ...ekbyDecks('en', stage)];
      expect(decks.map((deck) => deck.template)).toEqual([...deckTemplates, ...deckTemplates]);
      for (const deck of decks) {
        expect(renderDeck(deck, destination, stage).slides.length).toBeGreaterThan(4);
      }
    }
  });

  it('stop being drafts as the programme goes on', () => {
    expect(drafts('start')).toEqual([...deckTemplates]);
    expect(drafts('t1')).toEqual(['topics', 'policy', 'swotPlan']);
    expect(drafts('t2')).toEqual(['policy', 'swotPlan']);
    expect(drafts('t3')).toEqual(['policy', 'swotPlan']);
    expect(drafts('m3')).toEqual(['swotPlan']);
    expect(drafts('t4')).toEqual([]);
  });

  it('have the slides that the demo municipality made at its occasions', () => {
    const ids = (template: string) =>
      ekbyDecks('sv')
        .find((deck) => deck.template === template)
        ?.slides.map((slide) => slide.id);
    expect(ids('groundRules')).toEqual([
      'gr-title',
      'gr-why',
      'gr-process',
      'gr-rules-1',
      'gr-rules-2',
      'gr-interplay',
      'gr-forms',
      'gr-your-turn',
    ]);
    expect(ids('policy')).toEqual([
      'pl-title',
      'pl-regulations',
      'pl-mandates',
      'pl-group-mandate',
      'pl-sections-1',
      'pl-sections-2',
      'pl-sections-3',
      'pl-staff',
    ]);
  });

  it('never show a decision that is kept back, an unreleased card or a finding about one person', () => {
    const said = JSON.stringify([...ekbyDecks('sv'), ...ekbyDecks('en')]);
    expect(said).not.toContain('När siffror blir begripliga');
    expect(said).not.toContain('Vana att leda förändring över längre tid');
    expect(said).not.toContain('LG 2027-08');
  });
});

describe('the language of what is said', () => {
  it.each(['policy', 'swotPlan', 'topics', 'groundRules'] as const)(
    'in the English %s deck the group’s own words are tagged Swedish, ours English',
    (template) => {
      const spec = ekbyDecks('en').find((deck) => deck.template === template);
      if (spec === undefined) throw new Error(`no ${template}`);
      const parts = unzipSync(renderDeck(spec, defaultDestination('en'), 's').pptx);
      const runs = Object.entries(parts)
        .filter(([name]) => /^ppt\/slides\/[^/]+\.xml$/u.test(name))
        .flatMap(([, bytes]) => [
          ...strFromU8(bytes).matchAll(
            /<a:rPr lang="([^"]+)"[^>]*>(?:(?!<\/a:r>).)*<a:t>([^<]*)/gu,
          ),
        ])
        .map(([, lang, text = '']) => ({ lang, text }));
      const swedish = /[åäöÅÄÖ]| (och|att|som|för|när) /u;
      const wrong = runs.filter(({ lang, text }) => swedish.test(text) && lang !== 'sv-SE');
      // Names of places and people inside our own sentences stay in the language of the sentence.
      const names = /Ekby|Socialförvaltningen|kap|\d{4}/u;
      expect(wrong.filter(({ text }) => !names.test(text))).toEqual([]);
      const english = / (the|and|what|for|of) /iu;
      expect(runs.filter(({ lang, text }) => lang === 'sv-SE' && english.test(text))).toEqual([]);
      expect(runs.some(({ lang }) => lang === 'sv-SE')).toBe(true);
      expect(runs.some(({ lang }) => lang === 'en-GB')).toBe(true);
    },
  );
});
