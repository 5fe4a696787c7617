/** The list of a person's programmes, and what a person decides for this device. */
export const choose = {
  title: 'Dina uppdrag',
  lead: 'Välj det uppdrag du vill öppna.',
  none: 'Du är inte med i något uppdrag som går att öppna härifrån.',
  open: 'Öppna',
  inTeam: (team: string) => `Teamet ${team}`,
  change: 'Byt uppdrag',
  status: {
    draft: 'Utkast',
    preparing: 'Förberedelse',
    running: 'Genomförande',
    followUp: 'Uppföljning',
    closed: 'Avslutat',
    purged: 'Gallrat',
  },
};

export const settings = {
  title: 'Inställningar',
  lead: 'Det här gäller bara dig, på den här enheten.',
  language: 'Språk',
  languageHint: 'Annars följer Samspel språket i Teams eller PowerPoint.',
  languages: { host: 'Som i Teams', sv: 'Svenska', en: 'English' },
  device: 'Den här enheten',
  deviceHint:
    'Här ligger det som ännu inte är skickat, dina egna utkast och en kopia av ledningsgruppens rum, så att Samspel öppnas direkt. Av intervjuerna ligger bara det som inte är skickat.',
  nothingUnsent: 'Allt du har sparat finns i SharePoint.',
  unsent: (count: number) =>
    count === 1
      ? '1 ändring finns bara på den här enheten. Den försvinner om du glömmer enheten.'
      : `${count} ändringar finns bara på den här enheten. De försvinner om du glömmer enheten.`,
  draftsGo: 'Utkast som du inte har lämnat in försvinner också.',
  forget: 'Glöm den här enheten',
  forgetAnyway: 'Glöm enheten, även det som inte är skickat',
  notForgotten: 'Det gick inte att tömma enheten. Försök igen.',
  about: 'Om Samspel',
  aboutHint: (build: string) =>
    `${build === 'local' ? 'Provmiljö' : `Version ${build}`}. Vad som lagras var, tillgänglighet, villkor och licenser.`,
  programmes: 'Uppdrag',
  programmesHint: 'Du kan vara med i flera uppdrag.',
};

export const forgotten = {
  title: 'Enheten är glömd',
  body: 'Inget från Samspel ligger kvar på den här enheten. Du kan stänga sidan.',
  again: 'Öppna Samspel igen',
};
