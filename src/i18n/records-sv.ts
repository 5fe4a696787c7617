const files = (count: number): string => (count === 1 ? '1 fil' : `${count} filer`);

/** Export, handing over, disposal, and taking a programme in from a file. */
export const sv = {
  title: 'Export och rensning',
  lead: 'Samla uppdragets handlingar för arkivet, lämna över dem och gallra när planen säger det.',
  export: 'Skapa ett exportpaket',
  exportHint:
    'Paketet är en zip-fil med öppna format: en innehållssida, tabeller, bildspel och en fil som kan läsas in i Samspel igen. Det skapas på din enhet.',
  scope: 'Vad ska med?',
  scopes: {
    official: 'Det som är färdigt: beslutat, överenskommet, fastställt eller publicerat',
    everything: 'Allt som du kan läsa, även arbetsmaterial',
  },
  everythingWarning:
    'Paketet kan innehålla utkast, personliga ställningstaganden och, om du är konsult, intervjusvar. Lägg det inte i diariet.',
  contents: 'Innehåll',
  contentsHint: 'Listorna heter som i SharePoint.',
  list: 'Lista',
  count: 'Antal',
  nothing:
    'Här finns inget färdigt att exportera ännu. När en spelregel är överenskommen eller ett beslut fattat kommer det med.',
  make: 'Skapa paketet',
  making: (done: number, all: number) => `Skapar ${files(all)}, ${done} klara`,
  made: (count: number, name: string) => `Klart. ${files(count)} finns i ${name}.`,
  makeFailed: 'Paketet kunde inte skapas. Inget har ändrats. Försök igen.',
  packages: 'Överlämnade paket',
  packagesHint: 'När registratorn har tagit emot paketet noterar du det här.',
  noPackages: 'Inget paket är överlämnat ännu.',
  recipient: 'Mottagare',
  handOver: 'Notera överlämnandet',
  handedOver: (name: string, when: string) => `Överlämnat till ${name} ${when}.`,
  noRegistrar: 'Ingen deltagare har rollen registrator. Lägg till en under Deltagare.',
  disposal: 'Gallra',
  disposalHint:
    'Färdiga handlingar gallras bara med stöd i dokumenthanteringsplanen, när uppdraget är avslutat och paketet är överlämnat. Ordföranden gör det.',
  plan: 'Plats i dokumenthanteringsplanen',
  planHint: 'Till exempel DHP 2.4.1.',
  close: 'Avsluta uppdraget',
  closed: 'Uppdraget är avslutat.',
  reopen: 'Öppna det igen',
  what: (count: number) => `${count} poster tas bort. Det går inte att ångra.`,
  sure: 'Jag har kontrollerat att paketet är överlämnat.',
  dispose: 'Gallra nu',
  disposing: (left: number) => `Gallrar, ${left} kvar`,
  disposed: 'Allt är gallrat. Kvar finns uppdragets namn, loggen och vem som tog emot paketet.',
  recycle:
    'Det som tas bort ligger kvar i webbplatsens papperskorg tills den töms, som mest 93 dagar.',
  refusal: {
    'not-yours': 'Bara ordföranden kan gallra.',
    'not-closed': 'Avsluta uppdraget först.',
    'no-plan': 'Skriv var i dokumenthanteringsplanen stödet finns.',
    'not-handed-over': 'Lämna över paketet till registratorn först.',
    'raw-left': 'Konsulten behöver rensa råmaterialet först.',
    'nothing-left': 'Det finns inget kvar att gallra.',
  },
  index: {
    title: (programme: string) => `Exportpaket: ${programme}`,
    about: 'Om paketet',
    made: 'Skapat',
    by: 'Av',
    register: 'Diarienummer',
    municipality: 'Kommun',
    department: 'Förvaltning',
    scope: 'Omfattning',
    files: 'Filer',
    tables: 'Tabeller',
    decks: 'Bildspel',
    documents: 'Dokument',
    whole: 'Hela innehållet som JSON, för att läsas in i Samspel igen',
    rows: (count: number) => (count === 1 ? '1 rad' : `${count} rader`),
    format:
      'Tabellerna är textfiler i UTF-8 med semikolon mellan kolumnerna. Ett inledande apostroftecken är satt framför text som ett kalkylprogram annars skulle räkna på.',
  },
  take: {
    title: 'Läs in ett uppdrag från en fil',
    hint: 'En fil som heter programme.json och kommer ur ett exportpaket. Deltagarna känns igen på sina e-postadresser.',
    file: 'Välj fil',
    found: (title: string, count: number) => `${title}: ${count} poster.`,
    run: 'Läs in uppdraget',
    reading: (done: number, all: number) => `Läser in, ${done} av ${all} listor`,
    done: 'Uppdraget är inläst.',
    refusal: {
      'too-large': 'Filen är för stor.',
      'not-a-programme': 'Filen är inget uppdrag från Samspel.',
      unreadable: 'Något i filen är inte som det ska, och inget har lästs in.',
      incomplete: 'Filen innehåller inte ett helt uppdrag, och inget har lästs in.',
    },
    place: (place: string) => `Det är ${place}.`,
    missingRoom: {
      consultantRoom:
        'Filen innehåller konsultens anteckningar, men konsultens rum finns inte eller är stängt för dig. Skapa den privata kanalen ”Konsultens rum”, eller låt konsulten läsa in filen. Inget har lästs in.',
      groupRoom: 'Teamets SharePoint går inte att öppna för dig. Inget har lästs in.',
      openArea:
        'Filen innehåller det som har publicerats, men den öppna ytan finns inte här. Inget har lästs in.',
    },
    notAmong:
      'Du finns inte bland deltagarna i filen och skulle inte kunna öppna uppdraget. Låt någon av dem läsa in den. Inget har lästs in.',
  },
};
