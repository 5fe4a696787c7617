/**
 * The delegated scopes that open each operation, any one of them. From the permissions file of
 * microsoft-graph-devx-content, as `x-delegated-permissions` of the slice holds it; a test compares the two.
 */
export const DOCUMENTED_SCOPES: readonly (readonly [
  scopes: string,
  operations: readonly string[],
])[] = [
  [
    'Files.Read Files.Read.All Files.ReadWrite Files.ReadWrite.All Sites.Read.All Sites.ReadWrite.All',
    [
      'GET /drives/{drive-id}',
      'GET /drives/{drive-id}/items/{driveItem-id}/children',
      'GET /drives/{drive-id}/items/{driveItem-id}/content',
      'GET /drives/{drive-id}/items/{driveItem-id}/permissions',
      'GET /drives/{drive-id}/root/delta()',
      'GET /groups/{group-id}/drive',
      'GET /sites/{site-id}/drive',
      'GET /sites/{site-id}/drives',
      'GET /sites/{site-id}/lists/{list-id}/items/{listItem-id}/driveItem',
    ],
  ],
  [
    'Files.Read Files.Read.All Files.ReadWrite Files.ReadWrite.All Group.Read.All Group.ReadWrite.All Sites.Read.All Sites.ReadWrite.All',
    [
      'GET /drives/{drive-id}/items/{driveItem-id}',
      'GET /teams/{team-id}/channels/{channel-id}/filesFolder',
    ],
  ],
  [
    'Files.ReadWrite Files.ReadWrite.All Sites.ReadWrite.All',
    [
      'PATCH /drives/{drive-id}/items/{driveItem-id}',
      'DELETE /drives/{drive-id}/items/{driveItem-id}',
      'POST /drives/{drive-id}/items/{driveItem-id}/children',
      'PUT /drives/{drive-id}/items/{driveItem-id}/content',
      'POST /drives/{drive-id}/items/{driveItem-id}/createLink',
      'POST /drives/{drive-id}/items/{driveItem-id}/createUploadSession',
      'POST /drives/{drive-id}/items/{driveItem-id}/invite',
      'PUT /drives/{drive-id}/items/{driveItem-id}:/{filename}:/content',
      'POST /sites/{site-id}/lists/{list-id}/items/{listItem-id}/createLink',
    ],
  ],
  [
    'Files.Read Files.ReadWrite Files.ReadWrite.All Sites.ReadWrite.All',
    [
      'GET /drives/{drive-id}/list/subscriptions/socketIo',
      'GET /drives/{drive-id}/root/subscriptions/socketIo',
      'GET /groups/{group-id}/drive/root/subscriptions/socketIo',
      'GET /me/drive/root/subscriptions/socketIo',
      'GET /sites/{site-id}/lists/{list-id}/drive/root/subscriptions/socketIo',
    ],
  ],
  [
    'Directory.Read.All Directory.ReadWrite.All Group-NestingSupport.ReadWrite.All Group-PreferredDataLocation.ReadWrite.All Group-XTenantIdentitySync.Read.All Group.ManageProtection.All Group.Read.All Group.ReadBasic.All Group.ReadWrite.All GroupMember.Read.All',
    ['GET /groups/{group-id}'],
  ],
  [
    'Calendars.Read Calendars.ReadBasic Calendars.ReadWrite Group.Read.All Group.ReadWrite.All',
    ['GET /groups/{group-id}/calendarView'],
  ],
  ['Group.Read.All Group.ReadWrite.All', ['GET /groups/{group-id}/events']],
  ['Group.ReadWrite.All', ['POST /groups/{group-id}/events']],
  [
    'Calendars.Read Calendars.ReadBasic Group.Read.All Group.ReadWrite.All',
    ['GET /groups/{group-id}/events/{event-id}'],
  ],
  [
    'Calendars.ReadWrite Group.ReadWrite.All',
    ['PATCH /groups/{group-id}/events/{event-id}', 'DELETE /groups/{group-id}/events/{event-id}'],
  ],
  [
    'Directory.Read.All Group.Read.All Group.ReadBasic.All Group.ReadWrite.All GroupMember.Read.All GroupMember.ReadBasic.All GroupMember.ReadWrite.All',
    ['GET /groups/{group-id}/members'],
  ],
  [
    'Directory.Read.All Group.Read.All Group.ReadWrite.All GroupMember.Read.All GroupMember.ReadWrite.All',
    ['GET /groups/{group-id}/owners'],
  ],
  [
    'Group.Read.All Group.ReadWrite.All Tasks.Read Tasks.ReadWrite',
    [
      'GET /groups/{group-id}/planner/plans',
      'GET /me/planner/plans',
      'GET /me/planner/tasks',
      'GET /planner/buckets/{plannerBucket-id}',
      'GET /planner/plans/{plannerPlan-id}',
      'GET /planner/plans/{plannerPlan-id}/buckets',
      'GET /planner/plans/{plannerPlan-id}/details',
      'GET /planner/plans/{plannerPlan-id}/tasks',
      'GET /planner/tasks/{plannerTask-id}',
      'GET /planner/tasks/{plannerTask-id}/details',
    ],
  ],
  [
    'Sites.Read.All Sites.ReadWrite.All',
    [
      'GET /groups/{group-id}/sites/root',
      'GET /sites',
      'GET /sites/{host-name}:/{server-relative-path}',
      'GET /sites/{site-id}',
      'GET /sites/{site-id}/lists',
      'GET /sites/{site-id}/lists/{list-id}',
      'GET /sites/{site-id}/lists/{list-id}/items',
      'GET /sites/{site-id}/lists/{list-id}/items/delta()',
      "GET /sites/{site-id}/lists/{list-id}/items/delta(token='{token}')",
      'GET /sites/{site-id}/lists/{list-id}/items/{listItem-id}',
      'GET /sites/{site-id}/lists/{list-id}/items/{listItem-id}/versions',
    ],
  ],
  [
    'AgentIdUser.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy Directory.Read.All Directory.ReadWrite.All User.Read User.Read.All User.ReadBasic.All User.ReadWrite User.ReadWrite.All',
    ['GET /me'],
  ],
  [
    'Calendars.Read Calendars.ReadBasic Calendars.ReadWrite',
    [
      'GET /me/calendar/events',
      'POST /me/calendar/getSchedule',
      'GET /me/calendarView',
      'GET /me/calendarView/delta()',
      'GET /me/events',
      'POST /users/{user-id}/calendar/getSchedule',
    ],
  ],
  [
    'Calendars.ReadWrite',
    [
      'POST /me/calendar/events',
      'POST /me/calendars',
      'POST /me/events',
      'PATCH /me/events/{event-id}',
      'DELETE /me/events/{event-id}',
      'POST /me/events/{event-id}/accept',
      'POST /me/events/{event-id}/attachments',
      'POST /me/events/{event-id}/cancel',
      'POST /me/events/{event-id}/decline',
      'POST /me/events/{event-id}/tentativelyAccept',
    ],
  ],
  [
    'Calendars.Read Calendars.Read.Shared Calendars.ReadBasic Calendars.ReadWrite',
    ['GET /me/calendars'],
  ],
  [
    'Calendars.Read Calendars.ReadBasic',
    ['GET /me/events/{event-id}', 'GET /me/events/{event-id}/instances'],
  ],
  [
    'Calendars.Read',
    ['GET /me/events/{event-id}/attachments', 'POST /me/events/{event-id}/forward'],
  ],
  ['Calendars.Read.Shared Calendars.ReadWrite.Shared', ['POST /me/findMeetingTimes']],
  [
    'AgentIdUser.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy Directory.Read.All Directory.ReadWrite.All Team.ReadBasic.All TeamSettings.Read.All TeamSettings.ReadWrite.All User.Read.All User.ReadWrite.All',
    ['GET /me/joinedTeams'],
  ],
  ['MailboxSettings.Read MailboxSettings.ReadWrite', ['GET /me/mailboxSettings']],
  [
    'MailboxSettings.ReadWrite',
    [
      'PATCH /me/mailboxSettings',
      'POST /me/outlook/masterCategories',
      'PATCH /me/outlook/masterCategories/{outlookCategory-id}',
      'DELETE /me/outlook/masterCategories/{outlookCategory-id}',
    ],
  ],
  [
    'Directory.Read.All Directory.ReadWrite.All Group.ReadBasic.All GroupMember.Read.All GroupMember.ReadBasic.All User.Read',
    ['GET /me/memberOf'],
  ],
  [
    'OnlineMeetings.Read OnlineMeetings.ReadWrite',
    ['GET /me/onlineMeetings', 'GET /me/onlineMeetings/{onlineMeeting-id}'],
  ],
  [
    'OnlineMeetings.ReadWrite',
    [
      'POST /me/onlineMeetings',
      'PATCH /me/onlineMeetings/{onlineMeeting-id}',
      'DELETE /me/onlineMeetings/{onlineMeeting-id}',
    ],
  ],
  [
    'MailboxSettings.Read',
    ['GET /me/outlook/masterCategories', 'GET /me/outlook/masterCategories/{outlookCategory-id}'],
  ],
  [
    'User.Read User.Read.All User.ReadBasic.All',
    [
      'GET /me/outlook/supportedTimeZones()',
      "GET /me/outlook/supportedTimeZones(TimeZoneStandard='{TimeZoneStandard}')",
    ],
  ],
  [
    'Place.Read.All Place.ReadWrite.All',
    [
      'GET /places/graph.room',
      'GET /places/graph.roomList',
      'GET /places/{place-id}',
      'GET /places/{place-id}/graph.roomList/rooms',
    ],
  ],
  [
    'Group.ReadWrite.All Tasks.ReadWrite',
    [
      'POST /planner/buckets',
      'PATCH /planner/buckets/{plannerBucket-id}',
      'DELETE /planner/buckets/{plannerBucket-id}',
      'POST /planner/plans',
      'PATCH /planner/plans/{plannerPlan-id}',
      'DELETE /planner/plans/{plannerPlan-id}',
      'PATCH /planner/plans/{plannerPlan-id}/details',
      'POST /planner/tasks',
      'PATCH /planner/tasks/{plannerTask-id}',
      'DELETE /planner/tasks/{plannerTask-id}',
      'PATCH /planner/tasks/{plannerTask-id}/details',
    ],
  ],
  ['Sites.Manage.All', ['POST /sites/{site-id}/lists']],
  [
    'Sites.FullControl.All Sites.Manage.All Sites.Read.All Sites.ReadWrite.All',
    [
      'GET /sites/{site-id}/lists/{list-id}/columns',
      'GET /sites/{site-id}/lists/{list-id}/columns/{columnDefinition-id}',
      'GET /sites/{site-id}/lists/{list-id}/contentTypes',
      'GET /sites/{site-id}/lists/{list-id}/items/{listItem-id}/permissions',
      'GET /sites/{site-id}/lists/{list-id}/items/{listItem-id}/permissions/{permission-id}',
      'GET /sites/{site-id}/lists/{list-id}/permissions',
      'GET /sites/{site-id}/lists/{list-id}/permissions/{permission-id}',
    ],
  ],
  [
    'Sites.FullControl.All Sites.Manage.All',
    [
      'POST /sites/{site-id}/lists/{list-id}/columns',
      'PATCH /sites/{site-id}/lists/{list-id}/columns/{columnDefinition-id}',
      'DELETE /sites/{site-id}/lists/{list-id}/columns/{columnDefinition-id}',
    ],
  ],
  [
    'Sites.ReadWrite.All',
    [
      'POST /sites/{site-id}/lists/{list-id}/items',
      'PATCH /sites/{site-id}/lists/{list-id}/items/{listItem-id}',
      'DELETE /sites/{site-id}/lists/{list-id}/items/{listItem-id}',
      'PATCH /sites/{site-id}/lists/{list-id}/items/{listItem-id}/fields',
    ],
  ],
  [
    'Sites.FullControl.All Sites.Manage.All Sites.ReadWrite.All',
    [
      'POST /sites/{site-id}/lists/{list-id}/items/{listItem-id}/permissions',
      'PATCH /sites/{site-id}/lists/{list-id}/items/{listItem-id}/permissions/{permission-id}',
      'DELETE /sites/{site-id}/lists/{list-id}/items/{listItem-id}/permissions/{permission-id}',
      'POST /sites/{site-id}/lists/{list-id}/permissions',
      'PATCH /sites/{site-id}/lists/{list-id}/permissions/{permission-id}',
      'DELETE /sites/{site-id}/lists/{list-id}/permissions/{permission-id}',
    ],
  ],
  ['Sites.FullControl.All', ['GET /sites/{site-id}/permissions']],
  [
    'Directory.Read.All Directory.ReadWrite.All Group.Read.All Group.ReadWrite.All Team.ReadBasic.All TeamSettings.Read.All TeamSettings.ReadWrite.All',
    ['GET /teams/{team-id}'],
  ],
  [
    'Channel.ReadBasic.All ChannelSettings.Read.All ChannelSettings.ReadWrite.All Directory.Read.All Directory.ReadWrite.All Group.Read.All Group.ReadWrite.All',
    ['GET /teams/{team-id}/channels', 'GET /teams/{team-id}/channels/{channel-id}'],
  ],
  [
    'Channel.Create Directory.ReadWrite.All Group.ReadWrite.All',
    ['POST /teams/{team-id}/channels'],
  ],
  [
    'ChannelSettings.ReadWrite.All Directory.ReadWrite.All Group.ReadWrite.All',
    ['PATCH /teams/{team-id}/channels/{channel-id}'],
  ],
  [
    'Channel.Delete.All Directory.ReadWrite.All Group.ReadWrite.All',
    ['DELETE /teams/{team-id}/channels/{channel-id}'],
  ],
  [
    'ChannelMember.Read.All ChannelMember.ReadWrite.All Group.Read.All',
    ['GET /teams/{team-id}/channels/{channel-id}/members'],
  ],
  ['ChannelMember.ReadWrite.All', ['POST /teams/{team-id}/channels/{channel-id}/members']],
  [
    'ChannelMessage.Read.All Group.Read.All Group.ReadWrite.All',
    [
      'GET /teams/{team-id}/channels/{channel-id}/messages',
      'GET /teams/{team-id}/channels/{channel-id}/messages/{chatMessage-id}',
      'GET /teams/{team-id}/channels/{channel-id}/messages/{chatMessage-id}/replies',
    ],
  ],
  [
    'ChannelMessage.Send Group.ReadWrite.All',
    [
      'POST /teams/{team-id}/channels/{channel-id}/messages',
      'POST /teams/{team-id}/channels/{channel-id}/messages/{chatMessage-id}/replies',
    ],
  ],
  [
    'Directory.Read.All Directory.ReadWrite.All Group.Read.All Group.ReadWrite.All TeamsTab.Read.All TeamsTab.ReadWrite.All TeamsTab.ReadWriteForTeam TeamsTab.ReadWriteSelfForTeam',
    ['GET /teams/{team-id}/channels/{channel-id}/tabs'],
  ],
  [
    'Directory.ReadWrite.All Group.ReadWrite.All TeamsTab.Create TeamsTab.ReadWrite.All TeamsTab.ReadWriteForTeam TeamsTab.ReadWriteSelfForTeam',
    ['POST /teams/{team-id}/channels/{channel-id}/tabs'],
  ],
  ['TeamMember.Read.All TeamMember.ReadWrite.All', ['GET /teams/{team-id}/members']],
  [
    'TeamMember.ReadWrite.All TeamMember.ReadWriteNonOwnerRole.All',
    ['POST /teams/{team-id}/members'],
  ],
  [
    'Channel.ReadBasic.All ChannelSettings.Read.All ChannelSettings.ReadWrite.All',
    ['GET /teams/{team-id}/primaryChannel'],
  ],
  [
    'AgentIdUser.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy DeviceManagementApps.Read.All DeviceManagementApps.ReadWrite.All DeviceManagementConfiguration.Read.All DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.Read.All DeviceManagementManagedDevices.ReadWrite.All DeviceManagementServiceConfig.Read.All DeviceManagementServiceConfig.ReadWrite.All Directory.Read.All Directory.ReadWrite.All User.ReadBasic.All User.ReadWrite.All',
    ['GET /users', 'GET /users/{user-id}'],
  ],
];

/** Operations for which that file names none: the scopes of the nearest operation on the same resource. */
export const ASSUMED_SCOPES: typeof DOCUMENTED_SCOPES = [
  [
    '',
    [
      'POST /$batch',
      'GET /subscriptions',
      'POST /subscriptions',
      'GET /subscriptions/{subscription-id}',
      'PATCH /subscriptions/{subscription-id}',
      'DELETE /subscriptions/{subscription-id}',
      'POST /subscriptions/{subscription-id}/reauthorize',
    ],
  ],
  [
    'Files.ReadWrite Files.ReadWrite.All Sites.ReadWrite.All',
    [
      'POST /drives/{drive-id}/items/{driveItem-id}:/{filename}:/createUploadSession',
      'PUT /drives/{drive-id}/root:/{item-path}:/content',
      'POST /drives/{drive-id}/root:/{item-path}:/createUploadSession',
    ],
  ],
  [
    'Files.Read Files.Read.All Files.ReadWrite Files.ReadWrite.All Sites.Read.All Sites.ReadWrite.All',
    [
      'GET /drives/{drive-id}/root',
      "GET /drives/{drive-id}/root/search(q='{q}')",
      'GET /drives/{drive-id}/root:/{item-path}:/content',
      'GET /sites/{site-id}/lists/{list-id}/drive',
    ],
  ],
  [
    'Calendars.Read Calendars.ReadBasic Calendars.ReadWrite',
    [
      'GET /me/calendar',
      'GET /me/events/{event-id}/extensions',
      'GET /me/events/{event-id}/extensions/{extension-id}',
    ],
  ],
  [
    'Calendars.ReadWrite',
    [
      'PATCH /me/calendar',
      'POST /me/events/{event-id}/extensions',
      'PATCH /me/events/{event-id}/extensions/{extension-id}',
      'DELETE /me/events/{event-id}/extensions/{extension-id}',
    ],
  ],
  [
    'Calendars.Read Group.Read.All Group.ReadWrite.All',
    [
      'GET /groups/{group-id}/events/{event-id}/extensions',
      'GET /groups/{group-id}/events/{event-id}/extensions/{extension-id}',
    ],
  ],
  [
    'Calendars.ReadWrite Group.ReadWrite.All',
    [
      'POST /groups/{group-id}/events/{event-id}/extensions',
      'PATCH /groups/{group-id}/events/{event-id}/extensions/{extension-id}',
      'DELETE /groups/{group-id}/events/{event-id}/extensions/{extension-id}',
    ],
  ],
  ['User.Read User.ReadBasic.All User.Read.All', ['GET /me/photo/$value']],
  ['User.ReadBasic.All User.Read.All', ['GET /users/{user-id}/photo/$value']],
  [
    'Sites.Read.All Sites.ReadWrite.All',
    [
      "GET /sites/{site-id}/getByPath(path='{path}')",
      'GET /sites/{site-id}/lists/{list-id}/items/{listItem-id}/fields',
    ],
  ],
  [
    'Sites.Manage.All',
    ['PATCH /sites/{site-id}/lists/{list-id}', 'DELETE /sites/{site-id}/lists/{list-id}'],
  ],
  [
    'Sites.ReadWrite.All',
    [
      'GET /sites/{site-id}/lists/{list-id}/subscriptions',
      'POST /sites/{site-id}/lists/{list-id}/subscriptions',
    ],
  ],
  ['Sites.FullControl.All', ['POST /sites/{site-id}/permissions']],
];
