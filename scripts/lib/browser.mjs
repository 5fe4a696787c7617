/**
 * A Chromium for the tests: the one named in SAMSPEL_BROWSER or CHROME_PATH, else an installed Chromium,
 * Chrome or Edge, else the one inside @sparticuz/chromium (Linux x64). SAMSPEL_BROWSER=bundled takes the last
 * at once.
 */
import { execFileSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { root } from './entries.mjs';
import { Plain, inWords } from './say.mjs';

const onPath = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const inApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const inProgramFiles = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Chromium/Application/chrome.exe',
];

function usualPlaces() {
  const { PATH = '', HOME = '', PROGRAMFILES, LOCALAPPDATA } = process.env;
  if (process.platform === 'darwin') {
    return ['/Applications', join(HOME, 'Applications')].flatMap((folder) =>
      inApplications.map((path) => join(folder, path)),
    );
  }
  if (process.platform === 'win32') {
    return [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => inProgramFiles.map((path) => join(folder, path)));
  }
  return PATH.split(delimiter).flatMap((folder) => onPath.map((name) => join(folder, name)));
}

/** A name on the path may be a stub that only says how to install: it has to answer. */
function answers(file) {
  if (!existsSync(file)) return false;
  if (process.platform === 'win32') return true;
  try {
    const version = execFileSync(file, ['--version'], {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /Chrom|Edge/.test(version);
  } catch (failure) {
    if (typeof failure.status === 'number' || failure.code) return false;
    throw failure;
  }
}

const fontsConfiguration = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;

const brotli = (name) => join(root, 'node_modules/@sparticuz/chromium/bin', name);

/** Unpacked by ourselves: the package's helper reuses whatever `chromium` lies in the temp folder. */
async function unpack(folder) {
  const { extract } = await import('tar-fs');
  const half = `${folder}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const out = (name, target) =>
    pipeline(createReadStream(brotli(name)), createBrotliDecompress(), target);
  await Promise.all([
    out('chromium.br', createWriteStream(join(half, 'chromium'), { mode: 0o755 })),
    out('al2023.tar.br', extract(half)),
    out('fonts.tar.br', extract(half)),
    out('swiftshader.tar.br', extract(half)),
  ]);
  // Its own fonts.conf names the temp folder; without fonts every text is zero pixels high.
  writeFileSync(join(half, 'fonts.conf'), fontsConfiguration(folder));
  // Whole or not at all, also when two processes unpack at once.
  if (existsSync(folder)) rmSync(half, { recursive: true, force: true });
  else renameSync(half, folder);
}

/** @returns the browser from the package, or undefined where it does not fit the machine */
async function bundled() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (!existsSync(brotli('chromium.br'))) return undefined;
  const folder = join(root, '.cache/chromium-147');
  if (!existsSync(folder)) await unpack(folder);
  const env = {
    LD_LIBRARY_PATH: join(folder, 'lib'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  };
  return { executablePath: join(folder, 'chromium'), env };
}

/**
 * @returns {Promise<{ executablePath: string, env: Record<string, string> }>} env: what the browser needs
 *   besides the machine's own
 * @throws Plain that says what to do where there is none
 */
export async function findBrowser() {
  const named = process.env.SAMSPEL_BROWSER || process.env.CHROME_PATH;
  if (named && named !== 'bundled') {
    if (answers(named)) return { executablePath: named, env: {} };
    throw new Plain(
      inWords(
        `Ingen webbläsare svarar på ${named}; rätta SAMSPEL_BROWSER eller CHROME_PATH.`,
        `No browser answers at ${named}; correct SAMSPEL_BROWSER or CHROME_PATH.`,
      ),
    );
  }
  const installed = named ? undefined : usualPlaces().find(answers);
  if (installed) return { executablePath: installed, env: {} };
  const own = await bundled();
  if (own) return own;
  throw new Plain(
    inWords(
      'Testerna behöver Chromium, Chrome eller Edge. Installera någon av dem (på Debian: "apt-get install chromium") eller ange sökvägen: SAMSPEL_BROWSER=/sökväg/till/chrome npm test',
      'The tests need Chromium, Chrome or Edge. Install one of them (on Debian: "apt-get install chromium") or give its path: SAMSPEL_BROWSER=/path/to/chrome npm test',
    ),
  );
}
