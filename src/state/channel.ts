import type { Graph } from '#graph/client.ts';
import { isGraphFailure } from '#graph/failure.ts';
import type { Place } from '#host/host.ts';

/** What became of a message to the channel; what was published is published all the same. */
export type Told = 'told' | 'not-allowed' | 'failed';

/** The channel that the tab stands in. */
export type Channel = {
  /** Never rejects for what Graph answers; a missing consent is `not-allowed`. */
  tell(text: string): Promise<Told>;
};

/** @returns null outside a channel, where there is nobody to tell */
export function createChannel(graph: Graph, { groupId, channelId }: Place): Channel | null {
  if (groupId === null || channelId === null) return null;
  return {
    async tell(text) {
      const part = await import('#graph/channel-messages.ts').catch(() => null);
      if (part === null) return 'failed';
      try {
        await part.postChannelMessage(graph, { groupId, channelId }, text);
        return 'told';
      } catch (failure) {
        if (!isGraphFailure(failure)) throw failure;
        return failure.kind === 'forbidden' ? 'not-allowed' : 'failed';
      }
    },
  };
}
