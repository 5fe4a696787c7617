import type { ChatMessage } from '@microsoft/microsoft-graph-types';
import type { Answered } from '../answered.ts';
import type { Hono } from 'hono';
import { GraphError } from '../graph-error.ts';
import { bodyOf, isRecord, optionsOf, topOf } from '../odata/options.ts';
import { GRAPH, pageOf } from '../odata/pages.ts';
import type { Tenant, TenantContext, TenantEnv } from '../request-context.ts';
import type { Collection } from '../store/store.ts';
import { channelOfPath } from './channel-routes.ts';

type StoredMessage = {
  readonly id: string;
  readonly replyToId: string | null;
  readonly createdAt: string;
  readonly userId: string;
  readonly subject: string | null;
  readonly importance: 'normal' | 'high' | 'urgent';
  readonly body: { readonly contentType: 'text' | 'html'; readonly content: string };
};

export function mountChannelMessages(graph: Hono<TenantEnv>): void {
  const messages = '/teams/:teamId/channels/:channelId/messages';
  graph.get(messages, (c) => listMessages(c, null));
  graph.post(messages, (c) => postMessage(c, null));
  graph.get(`${messages}/:messageId`, (c) => {
    const found = requireMessage(c, c.req.param('messageId'));
    return c.json({ '@odata.context': contextOf(c), ...messageJson(c, found) });
  });
  graph.get(`${messages}/:messageId/replies`, (c) =>
    listMessages(c, requireMessage(c, c.req.param('messageId')).id),
  );
  graph.post(`${messages}/:messageId/replies`, (c) =>
    postMessage(c, requireMessage(c, c.req.param('messageId')).id),
  );
}

function messagesOf(tenant: Tenant, channelId: string): Collection<StoredMessage> {
  return tenant.store.collection<StoredMessage>(`messages/${channelId}`);
}

function contextOf(c: TenantContext): string {
  return `${GRAPH}/$metadata#teams('${c.req.param('teamId') ?? ''}')/channels('${c.req.param('channelId') ?? ''}')/messages/$entity`;
}

function requireMessage(c: TenantContext, id: string): StoredMessage {
  const { channel } = channelOfPath(c);
  const found = messagesOf(c.var.tenant, channel.id).get(id);
  if (found !== undefined) return found;
  throw new GraphError(404, 'NotFound', 'Message not found');
}

/** Newest first, 20 on a page and 50 at most (LEARN channel-list-messages). */
function listMessages(c: TenantContext, replyToId: string | null): Response {
  const { channel } = channelOfPath(c);
  const options = optionsOf(c);
  const found = [...messagesOf(c.var.tenant, channel.id).values()]
    .filter((message) => message.replyToId === replyToId)
    .reverse();
  return pageOf(
    c,
    options,
    found,
    { top: topOf(options, 20, 50), context: 'chatMessages', count: true },
    (message) => messageJson(c, message),
  );
}

async function postMessage(c: TenantContext, replyToId: string | null): Promise<Response> {
  const { tenant, caller } = c.var;
  const { channel } = channelOfPath(c);
  const body = await bodyOf(c);
  const content = isRecord(body['body']) ? body['body'] : {};
  if (typeof content['content'] !== 'string') {
    throw new GraphError(400, 'BadRequest', 'Missing body content');
  }
  const stored: StoredMessage = {
    id: nextId(tenant, channel.id),
    replyToId,
    createdAt: tenant.clock.now().toISOString(),
    userId: caller.user.id,
    subject: typeof body['subject'] === 'string' ? body['subject'] : null,
    importance: importanceOf(body['importance']),
    body: {
      contentType:
        String(content['contentType'] ?? 'text').toLowerCase() === 'html' ? 'html' : 'text',
      content: content['content'],
    },
  };
  messagesOf(tenant, channel.id).put(stored.id, stored);
  await tenant.store.durable();
  return c.json({ '@odata.context': contextOf(c), ...messageJson(c, stored) }, 201);
}

/** Teams numbers messages by their milliseconds; two in one millisecond must differ. */
function nextId(tenant: Tenant, channelId: string): string {
  let id = tenant.clock.now().getTime();
  while (messagesOf(tenant, channelId).get(String(id)) !== undefined) id += 1;
  return String(id);
}

function importanceOf(value: unknown): StoredMessage['importance'] {
  const text = String(value ?? 'normal').toLowerCase();
  return text === 'high' || text === 'urgent' ? text : 'normal';
}

function messageJson(c: TenantContext, message: StoredMessage): Record<string, unknown> {
  const { tenant } = c.var;
  const teamId = c.req.param('teamId') ?? '';
  const channelId = c.req.param('channelId') ?? '';
  const user = tenant.user(message.userId);
  // `userIdentityType` belongs to the derived type that the annotation names.
  const sender = {
    '@odata.type': '#microsoft.graph.teamworkUserIdentity',
    id: message.userId,
    displayName: user?.displayName ?? null,
    userIdentityType: 'aadUser',
    tenantId: tenant.definition.tenantId,
  };
  return {
    id: message.id,
    replyToId: message.replyToId,
    etag: message.id,
    messageType: 'message',
    createdDateTime: message.createdAt,
    lastModifiedDateTime: message.createdAt,
    lastEditedDateTime: null,
    deletedDateTime: null,
    subject: message.subject,
    summary: null,
    chatId: null,
    importance: message.importance,
    locale: 'en-us',
    webUrl: `https://teams.microsoft.com/l/message/${encodeURIComponent(channelId)}/${message.id}?groupId=${teamId}&tenantId=${tenant.definition.tenantId}`,
    policyViolation: null,
    eventDetail: null,
    from: {
      application: null,
      device: null,
      user: sender,
    },
    body: message.body,
    channelIdentity: { teamId, channelId },
    attachments: [],
    mentions: [],
    reactions: [],
  } satisfies Answered<ChatMessage>;
}
