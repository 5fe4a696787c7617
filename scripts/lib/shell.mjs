/**
 * The frame of tab and pane as HTML, drawn before any script has come: one file for three themes and two
 * languages. Its style and its script are inline and allowed by their hashes (guides/stack.md 1.4, 1.5).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import swc from '@swc/core';
import { root } from './entries.mjs';

const { resolve } = createRequire(import.meta.url);
const fromFluent = createRequire(resolve('@fluentui/react-components'));

/** What the page shows first; webpack rebuilds when one of them changes. */
export const shellSources = ['scripts/lib/shell.mjs', 'src/i18n/shell.ts'];

/** A file of ours that imports nothing, as a module. */
async function moduleOf(path) {
  const { code } = swc.transformSync(readFileSync(join(root, path), 'utf8'), {
    filename: path,
    sourceMaps: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

const themed = {
  back: 'colorNeutralBackground1',
  text: 'colorNeutralForeground1',
  calm: 'colorNeutralForeground2',
  line: 'colorNeutralStroke2',
  bar: 'colorNeutralBackground4',
};

const variables = (theme) =>
  Object.entries(themed)
    .map(([name, token]) => `--s-${name}:${theme[token]}`)
    .join(';');

function style() {
  const { teamsLightTheme, teamsDarkTheme, teamsHighContrastTheme } =
    fromFluent('@fluentui/react-theme');
  const { fontFamilyBase } = teamsLightTheme;
  return [
    'body{margin:0}',
    `:root{${variables(teamsLightTheme)};background:var(--s-back);color-scheme:light}`,
    `:root[data-theme=dark]{${variables(teamsDarkTheme)};color-scheme:dark}`,
    `:root[data-theme=contrast]{${variables(teamsHighContrastTheme)};color-scheme:dark}`,
    `#shell{position:fixed;inset:0;overflow:hidden;background:var(--s-back);color:var(--s-text);font:14px/20px ${fontFamilyBase}}`,
    '#shell header{display:flex;align-items:center;padding:12px 24px;min-height:24px;border-bottom:1px solid var(--s-line);font-weight:600;font-size:16px;line-height:22px}',
    '#shell .body{display:grid;grid-template-columns:12rem minmax(0,1fr);min-height:100vh}',
    '#shell .nav{border-right:1px solid var(--s-line);padding:16px 20px}',
    '#shell .nav i{display:block;height:12px;margin-block:10px 20px;border-radius:4px;background:var(--s-bar)}',
    '#shell .main{padding:24px;max-width:40rem}',
    '#shell h1{margin:0 0 12px;font-size:24px;line-height:32px;font-weight:600}',
    '#shell p{margin:0 0 16px;font-size:20px;line-height:28px;color:var(--s-calm)}',
    ':root[lang=en] #shell .sv,:root:not([lang=en]) #shell .en{display:none}',
    '@media(max-width:720px){#shell .body{display:block}#shell .nav{display:none}#shell header{padding-inline:16px}#shell .main{padding:16px}}',
    '@media(forced-colors:active){#shell .nav i{border:1px solid CanvasText}}',
  ].join('');
}

/** Runs in the page before anything is painted; the same rules as `pageTheme` in src/host/page.ts. */
function lookOfPage() {
  const asked = new URLSearchParams(location.search);
  const page = document.documentElement;
  const theme = asked.get('theme') === 'glass' ? 'dark' : asked.get('theme');
  const known = theme === 'default' || theme === 'dark' || theme === 'contrast';
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
  page.dataset.theme = matchMedia('(forced-colors: active)').matches
    ? 'contrast'
    : known
      ? theme
      : system;
  // What the person chose here comes first (components/language-choice.tsx). In a host the language is the host's,
  // and Swedish until it has said so.
  let kept = null;
  try {
    kept = localStorage.getItem('samspel.language');
  } catch {
    // A frame without storage has no memory of its own.
  }
  const own = parent === window ? navigator.language : '';
  page.lang = /^en/i.test(kept ?? asked.get('locale') ?? asked.get('lang') ?? own) ? 'en' : 'sv';
  const texts = document.querySelector(`link[data-texts=${page.lang}]`);
  if (texts) texts.rel = 'preload';
}

const minified = (source) =>
  swc.minifySync(source, { compress: true, mangle: { toplevel: true }, module: false }).code;

const both = (tag, texts, key) =>
  ['sv', 'en']
    .map(
      (language) =>
        `<${tag} class="${language}" lang="${language}">${texts[language][key]}</${tag}>`,
    )
    .join('');

/**
 * @returns {Promise<{ head: string, body: string }>} what goes into the page. `#shell` covers `#root` until the
 *   app has something to show and takes it away (areas/frame/shell.ts).
 */
export async function prerenderedShell() {
  const { shellTexts } = await moduleOf('src/i18n/shell.ts');
  return {
    head: `<style>${style()}</style>\n<script>${minified(`(${lookOfPage})()`)}</script>`,
    body: [
      '<div id="shell">',
      `<header>${shellTexts.sv.title}</header>`,
      '<div class="body">',
      `<div class="nav" aria-hidden="true">${'<i></i>'.repeat(5)}</div>`,
      '<main class="main">',
      both('h1', shellTexts, 'waiting'),
      both('p', shellTexts, 'promise'),
      `<noscript>${both('p', shellTexts, 'needsScript')}</noscript>`,
      '</main></div></div>',
    ].join(''),
  };
}
