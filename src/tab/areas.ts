import type { AreaDeclaration, HeaderTool } from '#areas/frame/Frame.tsx';

/** The work areas of the tab, each loaded when it is opened. */
export const tabAreas: readonly AreaDeclaration[] = [
  {
    route: 'overview',
    name: (texts) => texts.areas.overview,
    load: async () => (await import('#areas/overview/OverviewPage.tsx')).OverviewPage,
    shownTo: () => true,
  },
  {
    route: 'mine',
    name: (texts) => texts.areas.mine,
    load: async () => (await import('#areas/mine/MinePage.tsx')).MinePage,
    shownTo: (rights) => rights.takePart,
  },
  {
    route: 'planning',
    group: (texts) => texts.areaGroups.before,
    name: (texts) => texts.areas.planning,
    load: async () => (await import('#areas/planning/PlanningPage.tsx')).PlanningPage,
    shownTo: (rights) => rights.planDays || rights.readGroup,
  },
  {
    route: 'preparation',
    group: (texts) => texts.areaGroups.before,
    name: (texts) => texts.areas.preparation,
    load: async () => (await import('#areas/preparation/PreparationPage.tsx')).PreparationPage,
    shownTo: (rights) => rights.readGroup,
  },
  {
    route: 'schedule',
    group: (texts) => texts.areaGroups.before,
    name: (texts) => texts.areas.schedule,
    load: async () => (await import('#areas/schedule/SchedulePage.tsx')).SchedulePage,
    shownTo: () => true,
  },
  {
    route: 'room',
    group: (texts) => texts.areaGroups.sessions,
    name: (texts) => texts.areas.room,
    load: async () => (await import('#areas/room/RoomPage.tsx')).RoomPage,
    shownTo: (rights) => rights.readGroup,
  },
  {
    route: 'ground-rules',
    group: (texts) => texts.areaGroups.sessions,
    name: (texts) => texts.areas.groundRules,
    load: async () => (await import('#areas/ground-rules/GroundRulesPage.tsx')).GroundRulesPage,
    shownTo: (rights) => rights.readGroup,
  },
  {
    route: 'unit-rules',
    group: (texts) => texts.areaGroups.sessions,
    name: (texts) => texts.areas.unitRules,
    load: async () => (await import('#areas/unit-rules/UnitRulesPage.tsx')).UnitRulesPage,
    shownTo: (rights) => rights.readGroup || rights.recordUnitRules,
  },
  {
    route: 'matters',
    group: (texts) => texts.areaGroups.sessions,
    name: (texts) => texts.areas.matters,
    load: async () => (await import('#areas/matters/MattersPage.tsx')).MattersPage,
    shownTo: (rights) => rights.readGroup,
  },
  {
    route: 'mandate',
    group: (texts) => texts.areaGroups.sessions,
    name: (texts) => texts.areas.mandate,
    load: async () => (await import('#areas/mandate/MandatePage.tsx')).MandatePage,
    shownTo: (rights) => rights.readGroup,
  },
  {
    route: 'synergy',
    group: (texts) => texts.areaGroups.sessions,
    name: (texts) => texts.areas.synergy,
    load: async () => (await import('#areas/synergy/SynergyPage.tsx')).SynergyPage,
    shownTo: (rights) => rights.readGroup,
  },
  {
    route: 'plan',
    group: (texts) => texts.areaGroups.sessions,
    name: (texts) => texts.areas.plan,
    load: async () => (await import('#areas/plan/PlanPage.tsx')).PlanPage,
    shownTo: (rights) => rights.readGroup,
  },
  {
    route: 'follow-up',
    group: (texts) => texts.areaGroups.after,
    name: (texts) => texts.areas.followUp,
    load: async () => (await import('#areas/follow-up/FollowUpPage.tsx')).FollowUpPage,
    shownTo: (rights) => rights.readGroup,
  },
  {
    route: 'decisions',
    group: (texts) => texts.areaGroups.after,
    name: (texts) => texts.areas.decisions,
    load: async () => (await import('#areas/decisions/DecisionsPage.tsx')).DecisionsPage,
    shownTo: (rights) => rights.readGroup,
  },
  {
    route: 'deck',
    group: (texts) => texts.areaGroups.after,
    name: (texts) => texts.pane.title,
    load: async () => (await import('#areas/deck/DeckPage.tsx')).DeckPage,
    shownTo: (rights) => rights.insertDecks,
  },
  {
    route: 'open',
    group: (texts) => texts.areaGroups.after,
    name: (texts) => texts.areas.open,
    load: async () => (await import('#areas/open/OpenPage.tsx')).OpenPage,
    shownTo: () => true,
    published: true,
  },
  {
    route: 'records',
    group: (texts) => texts.areaGroups.after,
    name: (texts) => texts.areas.records,
    load: async () => (await import('#areas/records/RecordsPage.tsx')).RecordsPage,
    shownTo: (rights) => rights.leadFlow,
  },
  {
    route: 'settings',
    name: (texts) => texts.areas.settings,
    load: async () => (await import('#areas/settings/SettingsPage.tsx')).SettingsPage,
    shownTo: () => true,
    published: true,
  },
];

/** In the header of every page: the consultant's note. */
export const tabTools: readonly HeaderTool[] = [
  {
    id: 'note',
    load: async () => (await import('#areas/preparation/CaptureNote.tsx')).CaptureNote,
    shownTo: (rights) => rights.prepareFindings,
  },
];
