/** The pages that Teams, search engines and administrators reach without signing in: no script, both languages. */
import { factPages, type FactNames, type Facts, type FactSection } from '#i18n/facts.ts';
import { en } from '#i18n/facts-en.ts';
import { sv } from '#i18n/facts-sv.ts';

const style = [
  ':root{color-scheme:light dark;font:16px/1.6 "Segoe UI",system-ui,sans-serif}',
  'body{max-width:42rem;margin:0 auto;padding:2rem 1rem}',
  'h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.125rem;margin-top:2rem}',
  'nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;list-style:none}',
  'nav a{display:inline-block;padding:.25rem 0}',
  'hr{margin:3rem 0}',
].join('');

const escaped = (text: string): string =>
  text.replaceAll(/[<>&"]/g, (mark) => `&#${mark.codePointAt(0)};`);

const section = ({ heading, body, list = [] }: FactSection, level: 'h1' | 'h2'): string =>
  [
    `<${level}>${escaped(heading)}</${level}>`,
    ...body.map((text) => `<p>${escaped(text)}</p>`),
    ...(list.length === 0
      ? []
      : [`<ul>${list.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>`]),
  ].join('\n');

const nav = ({ titles }: Facts, language: string): string =>
  `<nav aria-label="${language === 'sv' ? 'Sidor' : 'Pages'}"><ul>${factPages
    .map((page) => `<li><a href="${page}.html#${language}">${escaped(titles[page])}</a></li>`)
    .join('')}</ul></nav>`;

function htmlOf(
  title: string,
  parts: readonly (readonly [language: string, content: string])[],
): string {
  const body = parts.map(
    ([language, content]) =>
      `<section id="${language}" lang="${language}">\n${content}\n</section>`,
  );
  return [
    '<!doctype html>',
    '<html lang="sv">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(title)}">`,
    '<link rel="icon" href="assets/icon-32.png">',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    '<p><a href="#sv" lang="sv">Svenska</a> · <a href="#en" lang="en">English</a></p>',
    body.join('\n<hr>\n'),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** @returns file name → HTML */
export function publicPages(names: FactNames): ReadonlyMap<string, string> {
  const languages = [
    ['sv', sv],
    ['en', en],
  ] as const;
  const told = factPages.map((page) => {
    const parts = languages.map(([language, facts]) => {
      const content = [
        nav(facts, language),
        `<h1>${escaped(facts.titles[page])}</h1>`,
        ...facts.sections(names)[page].map((one) => section(one, 'h2')),
      ];
      return [language, content.join('\n')] as const;
    });
    return [`${page}.html`, htmlOf(`${sv.titles[page]} – Samspel`, parts)] as const;
  });
  const consent = languages.map(
    ([language, facts]) => [language, section(facts.consentDone, 'h1')] as const,
  );
  return new Map([...told, ['consent.html', htmlOf('Samspel', consent)]]);
}
