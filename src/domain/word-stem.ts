/**
 * Endings of Swedish nouns, adjectives and verbs, longest first. A light stemmer: it only has to make
 * "möten", "mötena" and "möte" one word, not to find the lemma.
 */
const endings = [
  'heterna',
  'hetens',
  'arnas',
  'ernas',
  'ornas',
  'heten',
  'heter',
  'andet',
  'arna',
  'erna',
  'orna',
  'ande',
  'ende',
  'aste',
  'aren',
  'ades',
  'het',
  'ade',
  'are',
  'ens',
  'ets',
  'ast',
  'ena',
  'ans',
  'an',
  'en',
  'et',
  'ar',
  'er',
  'or',
  'as',
  'es',
  'at',
  'ad',
  'na',
  'te',
  'de',
  'a',
  'e',
  's',
  'n',
  't',
] as const;

/** Fewer letters than this are no stem. */
const shortestStem = 3;

/** Words that are in every answer and say nothing about what it is about. */
const filling = new Set(
  (
    'alla allt att av bara blir bli blev de dem den denna deras dess det detta dig din ditt där då ' +
    'efter ej eller en er ert ett finns fram från få får för gör ha hade han har henne hon hur i ' +
    'ibland in ingen inget inte jag ju kan kommer kunde lite man med mellan men mer mig min mitt mot ' +
    'mycket ni något någon några nu när och också om oss på rätt samma sedan sig sin sina ska skulle ' +
    'som så till under upp ut utan vad var vara varit vem vi vid vill vilka vilken väl vår våra vårt ' +
    'än är åt över ofta alltid aldrig mest'
  ).split(' '),
);

/** A word without its endings, in small letters: "enheterna" loses two. */
export function stemOf(word: string): string {
  const small = word.toLocaleLowerCase('sv');
  const ending = endings.find(
    (each) => small.endsWith(each) && small.length - each.length >= shortestStem,
  );
  return ending === undefined ? small : stemOf(small.slice(0, -ending.length));
}

/** The stems of the words that say what a text is about, each once. */
export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.match(/\p{L}{3,}/gu) ?? [])
      .filter((word) => !filling.has(word.toLocaleLowerCase('sv')))
      .map(stemOf),
  );
