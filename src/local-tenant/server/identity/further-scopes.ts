import type { DOCUMENTED_SCOPES } from './scope-table.ts';

const READ_FILES =
  'Files.Read Files.Read.All Files.ReadWrite Files.ReadWrite.All Sites.Read.All Sites.ReadWrite.All';
const WRITE_FILES = 'Files.ReadWrite Files.ReadWrite.All Sites.ReadWrite.All';

/**
 * Operations of Graph that are served although the slice does not list them: other addresses of the same
 * mailbox, drive and file, and the versions of a file. Scopes as the reference pages of the operation behind.
 */
export const FURTHER_SCOPES: typeof DOCUMENTED_SCOPES = [
  [
    'Calendars.Read Calendars.ReadBasic Calendars.ReadWrite',
    [
      'GET /users/{user-id}/calendar',
      'GET /users/{user-id}/calendarView',
      'GET /users/{user-id}/events',
      'GET /users/{user-id}/events/{event-id}',
    ],
  ],
  [
    'Calendars.ReadWrite',
    [
      'POST /users/{user-id}/events',
      'PATCH /users/{user-id}/events/{event-id}',
      'DELETE /users/{user-id}/events/{event-id}',
    ],
  ],
  [
    READ_FILES,
    [
      'GET /drives/{drive-id}/root/children',
      'GET /drives/{drive-id}/root:/{item-path}',
      'GET /drives/{drive-id}/root:/{item-path}:/children',
      'GET /drives/{drive-id}/items/{driveItem-id}/permissions/{permission-id}',
      'GET /drives/{drive-id}/items/{driveItem-id}/versions',
      'GET /drives/{drive-id}/items/{driveItem-id}/versions/{driveItemVersion-id}',
      'GET /drives/{drive-id}/items/{driveItem-id}/versions/{driveItemVersion-id}/content',
      'GET /sites/{site-id}/drive/root/children',
      'GET /sites/{site-id}/drive/root:/{item-path}',
      'GET /sites/{site-id}/drive/root:/{item-path}:/children',
      'GET /sites/{site-id}/drive/root:/{item-path}:/content',
    ],
  ],
  [
    WRITE_FILES,
    [
      'POST /drives/{drive-id}/root/children',
      'POST /drives/{drive-id}/root:/{item-path}:/children',
      'DELETE /drives/{drive-id}/items/{driveItem-id}/permissions/{permission-id}',
      'PUT /sites/{site-id}/drive/root:/{item-path}:/content',
      'POST /sites/{site-id}/drive/root:/{item-path}:/createUploadSession',
    ],
  ],
];
