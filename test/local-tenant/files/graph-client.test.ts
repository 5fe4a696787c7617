import {
  Client,
  FileUpload,
  LargeFileUploadTask,
  PageIterator,
} from '@microsoft/microsoft-graph-client';
import type { Context, Middleware, PageCollection } from '@microsoft/microsoft-graph-client';
import { driveIdOfSite } from '#local-tenant/server/drive-id.ts';
import { GROUP_SITE, JONAS, ekby } from '../calendar/small-definition.ts';
import { openWorld } from '../calendar/world.ts';
import type { World } from '../calendar/world.ts';

/** The last middleware of graph.md 3.1: signs what goes to Graph, hands all to the tenant in this process. */
class ToTenant implements Middleware {
  readonly #world: World;
  readonly #token: string;

  constructor(world: World, token: string) {
    this.#world = world;
    this.#token = token;
  }

  async execute(context: Context): Promise<void> {
    const address = typeof context.request === 'string' ? context.request : context.request.url;
    const { origin, pathname, search } = new URL(address);
    const request = new Request(
      `http://127.0.0.1:1${pathname}${search}`,
      context.options as RequestInit,
    );
    if (origin === 'https://graph.microsoft.com') {
      request.headers.set('Authorization', `Bearer ${this.#token}`);
    }
    context.response = await this.#world.handle(request);
  }
}

async function clientOf(persona: string): Promise<Client> {
  const world = await openWorld(ekby());
  const { body } = await world.as(persona)('POST', '/local/token', { persona });
  return Client.initWithMiddleware({
    middleware: new ToTenant(world, body['access_token'] as string),
  });
}

const DRIVE = `/drives/${driveIdOfSite(GROUP_SITE)}`;
const hour = (value: number) => ({
  dateTime: `2027-02-09T${String(value).padStart(2, '0')}:00:00`,
  timeZone: 'UTC',
});

describe('the real microsoft-graph-client 3.0.7 against the tenant', () => {
  it('walks events over pages with PageIterator', async () => {
    const client = await clientOf('P02');
    for (let index = 6; index < 18; index += 1) {
      await client
        .api('/me/events')
        .post({ subject: `${index}`, start: hour(index), end: hour(index + 1) });
    }
    const first = (await client
      .api('/me/events')
      .select('subject')
      .orderby('start/dateTime')
      .get()) as PageCollection;
    const seen: string[] = [];
    const pages = new PageIterator(client, first, (event: { readonly subject: string }) => {
      seen.push(event.subject);
      return true;
    });
    await pages.iterate();
    expect(seen).toEqual(Array.from({ length: 12 }, (_, index) => `${index + 6}`));
  });

  it('reads the error of a refused event as code and status', async () => {
    const client = await clientOf('K01');
    await expect(client.api('/me/events').get()).rejects.toMatchObject({
      ...{ statusCode: 404, code: 'MailboxNotEnabledForRESTAPI' },
    });
  });

  it('asks for busy times and gets the preferred zone', async () => {
    const client = await clientOf('P01');
    const answer = (await client
      .api('/me/calendar/getSchedule')
      .header('Prefer', 'outlook.timezone="Europe/Stockholm"')
      .post({ schedules: [JONAS.mail], startTime: hour(8), endTime: hour(16) })) as {
      readonly value: readonly { readonly availabilityView: string }[];
    };
    expect(answer.value[0]?.availabilityView).toBe('0'.repeat(16));
  });

  it('uploads six mebibytes in two fragments with LargeFileUploadTask, unsigned', async () => {
    const client = await clientOf('P02');
    const bytes = new Uint8Array(6 * 1024 * 1024).map((_, index) => index % 253);
    const session = await LargeFileUploadTask.createUploadSession(
      client,
      `${DRIVE}/root:/stor.pptx:/createUploadSession`,
      { item: { '@microsoft.graph.conflictBehavior': 'fail' } },
    );
    const file = new FileUpload(bytes.buffer, 'stor.pptx', bytes.length);
    const task = new LargeFileUploadTask(client, file, session, { rangeSize: 5 * 1024 * 1024 });
    const { responseBody } = await task.upload();
    expect(responseBody).toMatchObject({ name: 'stor.pptx', size: bytes.length });
  });
});
