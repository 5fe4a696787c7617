/** What everyone in the department reads. */
export const open = {
  title: 'Öppet för alla',
  lead: 'Det här har ledningsgruppen bestämt. Alla i förvaltningen kan läsa det.',
  latest: (day: string) => `Senast publicerat ${day}.`,
  emptyTitle: 'Inget är publicerat ännu',
  emptyBody:
    'Beslut, spelregler, policy och plan visas här när ledningsgruppen har publicerat dem.',
  notReadable: 'Det öppna går inte att läsa just nu. Försök igen om en stund.',
  notSet:
    'Förvaltningen har inte valt någon öppen yta ännu. Då kan inget publiceras. Adressen anges i uppdraget.',
  tabs: {
    label: 'Det som är publicerat',
    decisions: 'Beslut',
    rules: 'Spelregler',
    policy: 'Policy',
    plan: 'Plan',
    units: 'Verksamheternas spelregler',
  },
  count: (name: string, count: number) => `${name} (${count})`,
  decided: (day: string) => `Beslutat ${day}`,
  publishedOn: (day: string) => `Publicerat ${day}`,
  meaning: 'Det betyder för dig',
  signs: 'Så märks det',
  rulesLead:
    'Så här har ledningsgruppen lovat att arbeta tillsammans. Säg till när det inte märks.',
  edition: (version: string) => `Utgåva ${version}`,
  validFrom: (day: string) => `gäller från ${day}`,
  reviewOn: (day: string) => `ses över ${day}`,
  due: (day: string) => `Klart senast ${day}`,
  measure: 'Så märks det att det är gjort',
  followUp: (day: string) => `Följs upp ${day}`,
};
