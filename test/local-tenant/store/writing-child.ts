/**
 * Writes items until it is killed, and says each one that was acknowledged: `ack <SamspelId> <eTag>`.
 * Arguments: data folder, prefix of the ids.
 */
import { openLocalTenant } from '#local-tenant/server/open-tenant.ts';
import { makeList, signIn, smallDefinition, SMALL, textAt } from '../small-tenant.ts';

const [dataDir = '', prefix = ''] = process.argv.slice(2);
const tenant = await openLocalTenant({ definition: smallDefinition(), dataDir, limits: false });
const anna = await signIn(tenant, 'P01');
const known = await anna.get(`/sites/${SMALL.teamSite}/lists/Spelregler`);
const list =
  known.status === 200
    ? `/sites/${SMALL.teamSite}/lists/Spelregler`
    : await makeList(anna, 'Spelregler');

async function write(writer: number): Promise<never> {
  for (let number = 1; ; number += 1) {
    const id = `${prefix}-${writer}-${number}`;
    const made = await anna.post(`${list}/items`, { fields: { SamspelId: id, Title: id } });
    if (made.status !== 201) throw new Error(`refused: ${JSON.stringify(made.body)}`);
    const changed = await anna.patch(`${list}/items/${textAt(made.body['id'])}/fields`, {
      Rank: 1,
    });
    process.stdout.write(`ack ${id} ${changed.headers.get('ETag') ?? ''}\n`);
  }
}
await Promise.all([1, 2, 3, 4].map(write));
