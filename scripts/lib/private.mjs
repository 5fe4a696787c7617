/** What must never be committed: secrets, and paths of somebody's own machine. */

const patterns = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
  [/\bgh[pousr]_[A-Za-z0-9]{30,}/, 'a GitHub token'],
  [/\bnpm_[A-Za-z0-9]{30,}/, 'an npm token'],
  [/\bAKIA[0-9A-Z]{16}\b/, 'an AWS key'],
  [/\bxox[abpr]-[A-Za-z0-9-]{10,}/, 'a Slack token'],
  [/\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/, 'a signed token'],
  [/(^|[\s'"`(=:])\/(home|Users|root|work)\/[a-z][\w.-]*/, 'a path of one machine'],
  [/\b[A-Z]:\\Users\\/, 'a path of one machine'],
];

/** Hosts a lock file may name: the public registry, for everybody can reach it. */
const registry = /"resolved": "https?:\/\/(?!registry\.npmjs\.org\/)([^/"]+)/;

/**
 * @param {string} path the file's path, for the message
 * @param {string} content
 * @returns {string[]} one sentence per fault
 */
export function privateFaults(path, content) {
  const faults = [];
  for (const [index, line] of content.split('\n').entries()) {
    for (const [pattern, what] of patterns) {
      if (pattern.test(line)) faults.push(`${path}:${index + 1} holds ${what}`);
    }
    if (path.endsWith('package-lock.json') && registry.test(line)) {
      faults.push(`${path}:${index + 1} names a registry of its own`);
    }
  }
  return faults;
}

/**
 * A lock written on one system may lack the binaries of the others; `npm ci` then fails there.
 * @param {{ packages: Record<string, { optionalDependencies?: Record<string, string> }> }} lock
 * @returns {string[]} one sentence per missing package
 */
export function lockFaults({ packages }) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !packages[`${path}/node_modules/${name}`] && !hoisted(packages, path, name))
      .map((name) => `package-lock.json lacks ${name}, which ${path} needs on some system`),
  );
}

/** Whether a folder above holds the package. */
function hoisted(packages, path, name) {
  const at = path.lastIndexOf('node_modules/');
  if (at === -1) return Boolean(packages[`node_modules/${name}`]);
  const above = path.slice(0, at);
  return (
    Boolean(packages[`${above}node_modules/${name}`]) || hoisted(packages, above.slice(0, -1), name)
  );
}
