import { GraphError } from '../graph-error.ts';
import { ATTENDEE_TYPES, BODY_TYPES, IMPORTANCES, SENSITIVITIES, SHOW_AS } from './event-record.ts';
import type {
  AttendeeRecord,
  ExtendedProperty,
  MeetingContent,
  OwnContent,
} from './event-record.ts';
import {
  enumValue,
  flagValue,
  isObject,
  listValue,
  objectValue,
  textValue,
  wrongType,
} from './request-body.ts';
import type { Json, JsonObject } from './request-body.ts';
import { readMoment } from './zone-time.ts';

/** What a POST or PATCH says about an event: only the properties it names. */
export type EventInput = Partial<
  Mutable<Omit<MeetingContent, 'joinUrl'>> &
    Mutable<OwnContent> & {
      transactionId: string;
      extendedProperties: readonly ExtendedProperty[];
      extensions: readonly JsonObject[];
    }
>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Reader = (input: EventInput, value: Json) => void;

/** Set by the service; a body that carries them is read without them. */
const SERVER_SET = new Set([
  ...['id', 'createdDateTime', 'lastModifiedDateTime', 'changeKey', 'iCalUId', 'bodyPreview'],
  ...['organizer', 'isOrganizer', 'responseStatus', 'webLink', 'hasAttachments', 'isCancelled'],
  ...['isDraft', 'type', 'seriesMasterId', 'onlineMeeting', 'onlineMeetingUrl', 'originalStart'],
  ...[
    'originalStartTimeZone',
    'originalEndTimeZone',
    'cancelledOccurrences',
    'occurrenceId',
    'uid',
  ],
]);

const readers: Readonly<Record<string, Reader>> = {
  subject: (input, value) => (input.subject = value === null ? '' : textValue(value, 'subject')),
  body: (input, value) => (input.body = readBody(value)),
  start: (input, value) => (input.start = readMoment(value, 'start')),
  end: (input, value) => (input.end = readMoment(value, 'end')),
  isAllDay: (input, value) => (input.isAllDay = flagValue(value, 'isAllDay')),
  location: (input, value) => (input.locations ??= readLocations(value === null ? [] : [value])),
  locations: (input, value) => (input.locations = readLocations(listValue(value, 'locations'))),
  importance: (input, value) => (input.importance = enumValue(IMPORTANCES, value, 'importance')),
  sensitivity: (input, value) =>
    (input.sensitivity = enumValue(SENSITIVITIES, value, 'sensitivity')),
  showAs: (input, value) => (input.showAs = enumValue(SHOW_AS, value, 'showAs')),
  isOnlineMeeting: (input, value) => (input.isOnlineMeeting = flagValue(value, 'isOnlineMeeting')),
  onlineMeetingProvider: (_input, value) => readProvider(value),
  responseRequested: (input, value) =>
    (input.responseRequested = flagValue(value, 'responseRequested')),
  allowNewTimeProposals: (input, value) =>
    (input.allowNewTimeProposals = flagValue(value, 'allowNewTimeProposals')),
  hideAttendees: (input, value) => (input.hideAttendees = flagValue(value, 'hideAttendees')),
  attendees: (input, value) =>
    (input.attendees = listValue(value, 'attendees').map((each) => readAttendee(each))),
  categories: (input, value) =>
    (input.categories = listValue(value, 'categories').map((name) =>
      textValue(name, 'categories'),
    )),
  isReminderOn: (input, value) => (input.isReminderOn = flagValue(value, 'isReminderOn')),
  reminderMinutesBeforeStart: (input, value) => {
    if (typeof value !== 'number' || !Number.isInteger(value))
      throw wrongType('reminderMinutesBeforeStart', value);
    input.reminderMinutesBeforeStart = value;
  },
  transactionId: (input, value) => {
    if (value !== null) input.transactionId = textValue(value, 'transactionId');
  },
  singleValueExtendedProperties: (input, value) =>
    (input.extendedProperties = readExtendedProperties(value)),
  extensions: (input, value) =>
    (input.extensions = listValue(value, 'extensions').map((each) =>
      objectValue(each, 'extensions'),
    )),
  recurrence: (_input, value) => {
    if (value !== null) {
      throw new GraphError(501, 'notImplemented', 'Recurring events are not part of this tenant.');
    }
  },
};

/**
 * Reads an event body.
 * @throws GraphError 400 `RequestBodyRead` for a property that `event` does not have or a value of a wrong type
 */
export function readEventInput(body: JsonObject): EventInput {
  const input: EventInput = {};
  // `locations` wins over `location` whatever the order of the body.
  const names = Object.keys(body).sort(
    (one, other) => Number(other === 'locations') - Number(one === 'locations'),
  );
  for (const name of names) {
    const value = body[name];
    if (value === undefined || name.includes('@') || SERVER_SET.has(name)) continue;
    const read = readers[name];
    if (read === undefined) throw unknownProperty(name);
    read(input, value);
  }
  return input;
}

function unknownProperty(name: string): GraphError {
  return new GraphError(
    400,
    'RequestBodyRead',
    `The property '${name}' does not exist on type 'microsoft.graph.event'. Make sure to only use property names that are defined by the type.`,
  );
}

function readProvider(value: Json): void {
  if (value === null) return;
  const provider = enumValue(
    ['unknown', 'teamsForBusiness', 'skypeForBusiness', 'skypeForConsumer'],
    value,
    'onlineMeetingProvider',
  );
  if (provider.startsWith('skype')) {
    throw new GraphError(
      400,
      'ErrorInvalidRequest',
      `The online meeting provider '${provider}' is not allowed in this calendar.`,
    );
  }
}

function readBody(value: Json): MeetingContent['body'] {
  if (value === null) return { contentType: 'html', content: '' };
  const body = objectValue(value, 'body');
  return {
    contentType: enumValue(BODY_TYPES, body['contentType'] ?? 'text', 'body.contentType'),
    content: textValue(body['content'] ?? '', 'body.content'),
  };
}

function readLocations(values: readonly Json[]): readonly JsonObject[] {
  return values.map((value) => objectValue(value, 'location'));
}

function readAttendee(value: Json): AttendeeRecord {
  const attendee = objectValue(value, 'attendees');
  const { address, name } = readAddress(attendee['emailAddress'] ?? null);
  return {
    name,
    address,
    type: enumValue(ATTENDEE_TYPES, attendee['type'] ?? 'required', 'attendees.type'),
    response: 'none',
    respondedAt: null,
    proposedNewTime: null,
  };
}

function readAddress(value: Json): { readonly name: string; readonly address: string } {
  const given = isObject(value) ? value : {};
  const address = given['address'];
  if (typeof address !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(address)) {
    throw new GraphError(
      400,
      'ErrorInvalidRecipients',
      'At least one recipient is not valid. An attendee needs emailAddress.address.',
    );
  }
  const name = given['name'];
  return { name: typeof name === 'string' ? name : address, address };
}

const PROPERTY_ID =
  /^(?:String|Integer|Boolean|Double|Float|Long|Short|SystemTime|Binary|CLSID|Currency|ApplicationTime|Object|Null)\s(?:\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}\s(?:Name\s\S.*|Id\s0x[0-9a-f]{1,8})|0x[0-9a-f]{4,8})$/i;

function readExtendedProperties(value: Json): readonly ExtendedProperty[] {
  return listValue(value, 'singleValueExtendedProperties').map((each) => {
    const property = objectValue(each, 'singleValueExtendedProperties');
    const id = textValue(property['id'] ?? null, 'singleValueExtendedProperties.id');
    if (!PROPERTY_ID.test(id)) {
      throw new GraphError(
        400,
        'ErrorInvalidProperty',
        `PropertyId values may only be in one of the following formats: 'MapiPropertyType namespaceGuid Name propertyName', 'MapiPropertyType namespaceGuid Id propertyId' or 'MapiPropertyType propertyTag'; got '${id}'.`,
      );
    }
    return {
      id,
      value: textValue(property['value'] ?? null, 'singleValueExtendedProperties.value'),
    };
  });
}
