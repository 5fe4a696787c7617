import { at } from './address.ts';
import type { Graph } from './client.ts';

/**
 * Writes a message in a channel, as the signed-in person. Not repeated when the answer is lost: two messages are
 * worse than one that somebody looks for.
 * @param text plain text
 * @throws GraphFailure; `forbidden` where sending messages has not been allowed
 */
export async function postChannelMessage(
  graph: Graph,
  channel: { readonly groupId: string; readonly channelId: string },
  text: string,
): Promise<void> {
  await graph.call({
    what: 'writing in the channel',
    method: 'POST',
    path: at`/teams/${channel.groupId}/channels/${channel.channelId}/messages`,
    scopes: ['ChannelMessage.Send'],
    body: { body: { contentType: 'text', content: text } },
  });
}
