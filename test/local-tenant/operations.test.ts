import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { driveIdOfSite } from '#local-tenant/server/drive-id.ts';
import { ASSUMED_SCOPES, DOCUMENTED_SCOPES } from '#local-tenant/server/identity/scope-table.ts';
import { send, SMALL } from './small-tenant.ts';
import { useList } from './use-tenant.ts';

const operations = [...DOCUMENTED_SCOPES, ...ASSUMED_SCOPES].flatMap(([, each]) => each).sort();

/** Operations that `docs/local-tenant.md` says are not here. */
const documented = readFileSync(join(process.cwd(), 'docs/local-tenant.md'), 'utf8')
  .split('\n')
  .map((line) => /^- `((?:GET|POST|PUT|PATCH|DELETE) .*)`$/.exec(line)?.[1])
  .filter((each) => each !== undefined)
  .sort();

describe('the operations of the slice', () => {
  const stage = useList();

  it('are answered, or are 501 and on the list in docs/local-tenant.md', async () => {
    await stage.anna.post(`${stage.list.at}/items`, { fields: {} });
    const missing: string[] = [];
    for (const operation of operations) {
      const [method = '', template = ''] = operation.split(' ');
      const path = addressOf(template, stage.list.at);
      const body = method === 'GET' || method === 'DELETE' ? {} : { body: {} };
      const answer = await send(stage.tenant, method, path, { token: stage.anna.token, ...body });
      if (answer.status === 501) missing.push(operation);
      expect([operation, answer.status === 500]).toEqual([operation, false]);
    }
    expect(missing).toEqual(documented);
    expect(operations).toHaveLength(186);
  });
});

function addressOf(template: string, list: string): string {
  return template
    .replace('{host-name}:/{server-relative-path}', `${SMALL.host}:/sites/ledning`)
    .replace('/sites/{site-id}/lists/{list-id}', list)
    .replace('{site-id}', SMALL.teamSite)
    .replace('{group-id}', SMALL.team)
    .replace('{team-id}', SMALL.team)
    .replace('{channel-id}', SMALL.general)
    .replace('{user-id}', SMALL.anna)
    .replace('{drive-id}', driveIdOfSite(SMALL.teamSite))
    .replace('{listItem-id}', '1')
    .replaceAll(/\{[^}]+\}/g, 'x');
}
