import { deckChannel, openLocalDeck } from '#host/local-deck.ts';
import { describeDeckPort } from '../../host/deck-port.contract.ts';
import { smallPptx } from '../../host/small-pptx.ts';
import { openWorld } from '../calendar/world.ts';

const DECK = 'http://127.0.0.1:1/local/deck';

describeDeckPort('the local tenant', async (slides) => {
  const { handle } = await openWorld();
  let trips = 0;
  let failing = 0;
  const fetching = jest.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    trips += 1;
    if (trips === failing) return Promise.reject(new TypeError('fetch failed'));
    return handle(new Request(input, init));
  });
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
    trips: () => trips,
    failTrip: (number) => {
      failing = number === 0 ? 0 : trips + number;
    },
    close() {
      fetching.mockRestore();
      return Promise.resolve();
    },
  };
});
