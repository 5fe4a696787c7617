import { nonEmpty, object, optional, parse, picklist, pipe, record, string, url } from 'valibot';
import type { InferOutput } from 'valibot';

const hostConfig = object({
  /** Application (client) id of the registration in Entra. */
  clientId: pipe(string(), nonEmpty()),
  /** `https://login.microsoftonline.com/<tenant id or organizations>`. */
  authority: pipe(string(), url()),
  /** Where requests to an origin really go; empty in production. */
  origins: record(pipe(string(), url()), pipe(string(), url())),
  /** Answers `{ "now": ISO instant }`; absent in production, where the real clock counts. */
  clockUrl: optional(string()),
  /** An open presentation behind HTTP, for a pane that does not stand in PowerPoint. */
  deckUrl: optional(string()),
  /** The site where the department reads what has been published. */
  openAreaUrl: optional(string()),
  /**
   * `selected`: only the sites that an administrator has opened for the app (Sites.Selected); otherwise all that the
   * person may open.
   */
  permissions: optional(picklist(['all', 'selected'])),
  /** Who answers for the app here, for the page about it. */
  organisation: optional(string()),
  /** Mail or web address for questions. */
  contact: optional(string()),
  /** Short name of the build, for support. */
  build: string(),
});

/** What the page is told when it is served or built, in its `samspel-config` block. */
export type HostConfig = InferOutput<typeof hostConfig>;

/**
 * Reads the page's own configuration.
 * @throws Error that names what is missing: a page without it was put on a server without being packaged
 */
export function readConfig(page: Document): HostConfig {
  const block = page.getElementById('samspel-config');
  if (block === null) throw new Error('the page has no samspel-config block');
  try {
    return parse(hostConfig, JSON.parse(block.textContent));
  } catch (failure) {
    throw new Error(`samspel-config cannot be used: ${String(failure)}`, { cause: failure });
  }
}
