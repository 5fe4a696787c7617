/**
 * Walks lists, items, calendar and files with @pnp/graph, and prints what it saw as one JSON line. A program of
 * its own because the package is ESM only, which Jest on Node 20 cannot load.
 * Arguments: origin of the local tenant, token, site id, list name.
 */
import { graphfi, DefaultHeaders } from '@pnp/graph';
import { DefaultParse, InjectHeaders, ResolveOnData, RejectOnError } from '@pnp/queryable';
import '@pnp/graph/calendars/index.js';
import '@pnp/graph/columns/index.js';
import '@pnp/graph/files/index.js';
import '@pnp/graph/list-item/index.js';
import '@pnp/graph/lists/index.js';
import '@pnp/graph/sites/index.js';
import '@pnp/graph/users/index.js';

const [origin, token, siteId, listName] = process.argv.slice(2);
const graphOrigin = 'https://graph.microsoft.com';

/** The client keeps its own addresses; only the wire knows where the tenant is. */
const graph = graphfi(`${graphOrigin}/v1.0`).using(
  DefaultHeaders(),
  InjectHeaders({ Authorization: `Bearer ${token}` }),
  DefaultParse(),
  ResolveOnData(),
  RejectOnError(),
  (instance) => {
    instance.on.send.replace((address, init) =>
      fetch(address.toString().replace(graphOrigin, origin), init),
    );
    return instance;
  },
);

const list = graph.sites.getById(siteId).lists.getById(listName);
const me = await graph.me();
await list.items.add({ fields: { Title: 'En', SamspelId: 'pnp-1' } });
await list.items.add({ fields: { Title: 'Två', SamspelId: 'pnp-2' } });
const items = await list.items.expand('fields')();
await list.items.getById(items[0].id).update({ fields: { Title: 'Ett' } });
const changed = await list.items.getById(items[0].id).expand('fields')();
await list.items.getById(items[1].id).delete();
const left = await list.items();
const columns = await list.columns();
let refusal = 'none';
try {
  await list.items.add({ fields: { Title: 'Igen', SamspelId: 'pnp-1' } });
} catch (failure) {
  refusal = String(failure.status);
}

const event = await graph.me.calendar.events.add({
  subject: 'Träff 1 dag 1',
  start: { dateTime: '2027-02-09T09:00:00', timeZone: 'W. Europe Standard Time' },
  end: { dateTime: '2027-02-09T16:30:00', timeZone: 'W. Europe Standard Time' },
});
const view = await graph.me.calendarView('2027-02-09T00:00:00Z', '2027-02-10T00:00:00Z')();
const [free] = await graph.me.calendar.getSchedule({
  schedules: [me.mail],
  startTime: { dateTime: '2027-02-09T00:00:00', timeZone: 'UTC' },
  endTime: { dateTime: '2027-02-10T00:00:00', timeZone: 'UTC' },
  availabilityViewInterval: 60,
});

const drive = graph.sites.getById(siteId).drive;
const file = await drive.root.upload({ filePathName: 'pnp.txt', content: 'Hej från PnP' });
const children = await drive.root.children();

process.stdout.write(
  JSON.stringify({
    me: me.userPrincipalName,
    titles: items.map((item) => item.fields.Title),
    changed: changed.fields.Title,
    left: left.length,
    columns: columns.map((column) => column.name),
    refusal,
    start: event.start,
    inView: view.map((each) => each.subject),
    free: free.availabilityView,
    file: file.name,
    children: children.map((child) => child.name),
  }),
);
