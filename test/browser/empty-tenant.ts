import { setLimits } from './workbench.ts';

/** Takes away what the seed has written, so that the team is as it was before anybody had heard of Samspel. */
export async function emptyTenant(url: string): Promise<void> {
  const post = (path: string, body: unknown) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  await setLimits(url, false);
  for (const persona of ['S01', 'K01']) {
    const answer = await post('/local/token', { persona });
    const { access_token: bearer } = (await answer.json()) as { readonly access_token: string };
    const ask = async (path: string, method = 'GET') => {
      const headers = { Authorization: `Bearer ${bearer}` };
      const found = await fetch(`${url}/v1.0${path}`, { method, headers });
      return method === 'GET' ? valuesOf(await found.json()) : [];
    };
    for (const site of await ask('/sites?search=*')) {
      for (const list of await ask(`/sites/${site.id}/lists?$top=200`)) {
        if (!list.name.startsWith('Samspel') || list.name === 'SamspelPuls') continue;
        const items = `/sites/${site.id}/lists/${list.id}/items`;
        for (const { id } of await ask(`${items}?$top=999`)) await ask(`${items}/${id}`, 'DELETE');
      }
    }
  }
  await setLimits(url, true);
}

type Named = { readonly id: string; readonly name: string };

const valuesOf = (answer: unknown): readonly Named[] =>
  (answer as { readonly value: readonly Named[] }).value;
