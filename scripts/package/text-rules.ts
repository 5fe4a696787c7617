/** Rules about the texts in both languages and their places in the manifest. */
import type { AppPackage, Fault, Manifest, Texts } from './manifest.ts';
import { eachText } from './texts.ts';

/** Longest text by place, in characters (schema 1.30). The same for a person as for the schema. */
const longest: readonly (readonly [RegExp, number])[] = [
  [/^name\.short$/, 30],
  [/^name\.full$/, 100],
  [/^description\.short$/, 80],
  [/^description\.full$/, 4000],
  [/^staticTabs\[\d+\]\.name$/, 128],
  [/^extensions\[0\]\.runtimes\[\d+\]\.actions\[\d+\]\.displayName$/, 64],
  [/^extensions\[0\]\.ribbons\[\d+\]\.tabs\[\d+\]\.groups\[\d+\]\.(controls\[\d+\]\.)?label$/, 64],
  [/\.controls\[\d+\]\.supertip\.title$/, 64],
  [/\.controls\[\d+\]\.supertip\.description$/, 250],
  [/^extensions\[0\]\.getStartedMessages\[\d+\]\.title$/, 125],
  [/^extensions\[0\]\.getStartedMessages\[\d+\]\.description$/, 250],
];

const limitOf = (place: string): number | undefined =>
  longest.find(([pattern]) => pattern.test(place))?.[1];

/** What a person reads in the manifest, by place. */
function readableTexts(manifest: Manifest): Texts {
  const found: Texts = {};
  eachText(manifest, (text, place) => {
    if (limitOf(place) !== undefined) found[place] = text;
  });
  return found;
}

const keysOf = (texts: Texts): readonly string[] =>
  Object.keys(texts).filter((key) => key !== '$schema');

function lengths(file: string, texts: Texts): readonly string[] {
  return keysOf(texts).flatMap((key) => {
    const text = texts[key] ?? '';
    const limit = limitOf(key);
    if (text.trim() === '') return [`${file}: ${key} is empty`];
    if (limit === undefined || text.length <= limit) return [];
    return [`${file}: ${key} has ${text.length} characters, ${limit} fit`];
  });
}

/** Every key has its place, and every readable text its key: else it stays Swedish for everybody. */
function places(file: string, texts: Texts, readable: Texts): readonly string[] {
  const keys = keysOf(texts);
  return [
    ...keys
      .filter((key) => readable[key] === undefined)
      .map((key) => `${file}: ${key} is no text of the manifest`),
    ...Object.keys(readable)
      .filter((place) => !keys.includes(place))
      .map((place) => `${file}: ${place} is missing`),
  ];
}

function sameKeys(all: Readonly<Record<string, Texts>>): readonly string[] {
  return Object.entries(all).flatMap(([file, texts]) =>
    Object.entries(all).flatMap(([other, others]) =>
      keysOf(others)
        .filter((key) => texts[key] === undefined)
        .map((key) => `${other} has ${key}, ${file} does not`),
    ),
  );
}

function defaults({ manifest, texts }: AppPackage, readable: Texts): readonly string[] {
  const { defaultLanguageFile, additionalLanguages } = manifest.localizationInfo;
  const named = [defaultLanguageFile, ...additionalLanguages.map(({ file }) => file)];
  const own = texts[defaultLanguageFile] ?? {};
  return [
    ...named.filter((file) => texts[file] === undefined).map((file) => `${file} is not in the zip`),
    ...Object.keys(texts)
      .filter((file) => !named.includes(file))
      .map((file) => `${file} is in the zip and no language`),
    ...Object.entries(readable)
      .filter(([place, text]) => own[place] !== undefined && own[place] !== text)
      .map(([place]) => `${place} says something else in the manifest than in its own language`),
  ];
}

/** @returns what is wrong with the texts, empty when nothing is */
export function textFaults(app: AppPackage): readonly Fault[] {
  const readable = readableTexts(app.manifest);
  const files = Object.entries(app.texts);
  const found: Readonly<Record<string, readonly string[]>> = {
    'texts fit': [
      ...lengths('manifest.json', readable),
      ...files.flatMap(([file, texts]) => lengths(file, texts)),
    ],
    'texts have a place': files.flatMap(([file, texts]) => places(file, texts, readable)),
    'languages say the same': sameKeys(app.texts),
    'languages are in the zip': defaults(app, readable),
  };
  return Object.entries(found).flatMap(([rule, messages]) =>
    messages.map((message) => ({ rule, message })),
  );
}
