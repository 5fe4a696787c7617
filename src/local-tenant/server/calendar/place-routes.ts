import type { Hono } from 'hono';
import type { Room } from '@microsoft/microsoft-graph-types';
import type { Answered } from '../answered.ts';
import type { DefinedRoom } from '../definition.ts';
import { GraphError } from '../graph-error.ts';
import type { TenantContext, TenantEnv } from '../request-context.ts';
import { GRAPH, page } from './query.ts';
import type { JsonObject } from './request-body.ts';

/** Rooms of the tenant. `microsoft.graph.room` and the OpenAPI alias `graph.room` mean the same (graph.md 2.13). */
export function mountPlaces(graph: Hono<TenantEnv>): void {
  graph.get('/places/:place', getPlaces);
  graph.get('/places/:place/:cast/rooms', listRoomsOfList);
}

function getPlaces(c: TenantContext): Response {
  const place = c.req.param('place') ?? '';
  const cast = /^(?:(?:microsoft\.)?graph\.)?(room|roomList)$/i.exec(place)?.[1]?.toLowerCase();
  if (cast === 'room') return listRooms(c, c.get('tenant').definition.rooms);
  // The tenant defines rooms, no lists of rooms.
  if (cast === 'roomlist') return listRooms(c, []);
  const { rooms } = c.get('tenant').definition;
  const room = rooms.find(
    ({ id, mail }) => id === place || mail.toLowerCase() === place.toLowerCase(),
  );
  if (room === undefined) throw notFound(place);
  return c.json({
    '@odata.context': `${GRAPH}/$metadata#places/$entity`,
    '@odata.type': '#microsoft.graph.room',
    ...roomAnswer(room),
  });
}

function listRooms(c: TenantContext, rooms: readonly DefinedRoom[]): Response {
  const listing = {
    context: 'places/microsoft.graph.room',
    pageSize: 100,
    evaluate: roomAnswer,
    answer: roomAnswer,
  };
  return c.json(page(c, rooms, listing));
}

function listRoomsOfList(c: TenantContext): Response {
  throw notFound(c.req.param('place') ?? '');
}

function notFound(place: string): GraphError {
  return new GraphError(404, 'ErrorItemNotFound', `The place '${place}' was not found.`);
}

function roomAnswer(room: DefinedRoom): JsonObject {
  const { id, displayName, mail, capacity } = room;
  return {
    id,
    displayName,
    emailAddress: mail,
    nickname: displayName,
    capacity,
    bookingType: 'standard',
    isWheelChairAccessible: null,
    phone: '',
    tags: [],
    building: null,
    floorNumber: null,
    floorLabel: null,
    label: null,
    audioDeviceName: null,
    videoDeviceName: null,
    displayDeviceName: null,
  } satisfies Answered<Room>;
}
