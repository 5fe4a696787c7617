import { deckChannel, openLocalDeck } from '#host/local-deck.ts';
import { describeDeckPort } from '../../host/deck-port.contract.ts';
import { smallPptx } from '../../host/small-pptx.ts';
import { openWorld } from '../calendar/world.ts';

const DECK = 'http://127.0.0.1:1/local/deck';

describeDeckPort('the local tenant', async (slides) => {
  const { handle } = await openWorld();
  const fetching = jest
    .spyOn(globalThis, 'fetch')
    .mockImplementation((input, init) => handle(new Request(input, init)));
  await fetch(`${DECK}/file`, { method: 'PUT', body: new Uint8Array(smallPptx(slides)) });
  return {
    port: openLocalDeck(DECK),
    // As the workbench does when somebody picks slides there.
    async personSelects(slideIds) {
      const body = JSON.stringify({ slideIds });
      const headers = { 'Content-Type': 'application/json' };
      await fetch(`${DECK}/selection`, { method: 'PUT', body, headers });
      const channel = new BroadcastChannel(deckChannel);
      channel.postMessage('changed');
      channel.close();
    },
    close() {
      fetching.mockRestore();
      return Promise.resolve();
    },
  };
});
