import { openLocalDeck } from '#host/local-deck.ts';
import { describeDeckPort } from './deck-port.contract.ts';
import { localDeck, localUrl } from './tested-decks.ts';

afterEach(() => jest.restoreAllMocks());

describeDeckPort('the local tenant', localDeck);

describe('what only the local deck does', () => {
  it('says that it has no contact, and what was asked for', async () => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('fetch failed'));
    await expect(openLocalDeck(localUrl).read()).rejects.toMatchObject({
      name: 'DeckFailure',
      kind: 'offline',
      message: `no contact with ${localUrl}`,
    });
  });

  it('passes on why a presentation was refused', async () => {
    const { close } = await localDeck([{ title: 'Ett' }]);
    const refused = openLocalDeck(localUrl).insert(new Uint8Array([1, 2, 3]), null);
    await expect(refused).rejects.toMatchObject({ kind: 'rejected' });
    await close();
  });
});
