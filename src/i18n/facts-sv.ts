import type { Facts, FactSection } from './facts.ts';

const orElse = (text: string, otherwise: string): string => (text === '' ? otherwise : text);

const privacy = (organisation: string, contact: string): readonly FactSection[] => [
  {
    heading: 'Vem som ansvarar',
    body: [
      `${orElse(organisation, 'Kommunen som har installerat Samspel')} är personuppgiftsansvarig. Samspel har ingen egen server, och den som har gjort appen kan inte se något av det ni skriver.`,
      `Frågor om personuppgifter: ${orElse(contact, 'kommunens dataskyddsombud')}.`,
    ],
  },
  {
    heading: 'Vad som lagras, och var',
    body: ['Allt ligger i kommunens egen Microsoft 365, eller på din egen enhet:'],
    list: [
      'Grupprummet (teamets SharePoint-webbplats): det gruppen delar, till exempel spelregler, frågor, röster, beslut och planen.',
      'Konsultens rum (en privat kanals webbplats): intervjusvar, arbetsmaterial och kort som inte har delats.',
      'Den öppna ytan (en webbplats kommunen väljer): det gruppen har publicerat.',
      'Outlook: träffarna och intervjuerna som kalenderhändelser.',
      'Din enhet: det du har skrivit och som inte har skickats än, dina privata utkast och den senaste bilden av grupprummet. ”Glöm den här enheten” i inställningarna tömmer det.',
    ],
  },
  {
    heading: 'Vem som kan läsa',
    body: [
      'SharePoints behörigheter är låset. Den som inte är medlem i ett rum kan inte läsa det, varken i Samspel eller på annat sätt. Ägare av ett rum och kommunens administratörer kan alltid läsa det som ligger där.',
      'SharePoint visar vem som har skrivit en post. Där det gäller säger Samspel det på skärmen. Förslag är privata tills du lämnar in dem, för till dess finns de bara på din enhet.',
    ],
  },
  {
    heading: 'Vart uppgifter går',
    body: [
      'Webbläsaren talar med Microsoft Graph, Microsofts inloggning och den webbserver som sidorna ligger på. Webbservern lämnar bara ut filer och får inga uppgifter ur uppdraget. Ingen statistik samlas in och inga kakor används.',
    ],
  },
  {
    heading: 'Hur länge',
    body: [
      'Kommunen bestämmer. Det som är allmän handling följer kommunens dokumenthanteringsplan. Tas appen bort ligger listor och filer kvar i SharePoint och går att läsa där.',
    ],
  },
];

const accessibility = (organisation: string, contact: string): readonly FactSection[] => [
  {
    heading: 'Hur tillgängligt Samspel är',
    body: [
      `${orElse(organisation, 'Kommunen')} vill att alla ska kunna använda Samspel. Målet är WCAG 2.2 nivå AA i fliken, i panelen i PowerPoint och på bilderna. Samspel bedöms delvis förenligt med lagen om tillgänglighet till digital offentlig service; bristerna vi känner till står nedan.`,
    ],
  },
  {
    heading: 'Kända begränsningar',
    body: [],
    list: [
      'Ingen granskning med hjälpmedelsanvändare har gjorts än. Skärmläsare har inte provats på riktigt i Teams och PowerPoint, bara det som skickas till dem.',
      'Runt Samspel står Teams och PowerPoint. Deras tillgänglighet är Microsofts.',
      'I PowerPoint på webben kan tangentbordsfokus behöva F6 för att komma in i panelen.',
      'Fria texter som deltagare skriver kontrolleras inte.',
    ],
  },
  {
    heading: 'Hur det har prövats',
    body: [
      'Automatiskt med axe-core mot WCAG 2.0–2.2 nivå A och AA i ljust, mörkt och kontrasttema, med tangentbord, och i 320 pixlars bredd. Egen granskning, senast november 2026.',
    ],
  },
  {
    heading: 'Säg till',
    body: [
      `Behöver du innehållet på ett annat sätt eller hittar en brist: ${orElse(contact, 'kontakta kommunen')}.`,
      'Är du inte nöjd med svaret kan du anmäla till Myndigheten för digital förvaltning, digg.se/tdosanmalan.',
    ],
  },
];

const about = (version: string): readonly FactSection[] => [
  {
    heading: 'Vad Samspel är',
    body: [
      'Samspel håller ihop ett utvecklingsprogram för en ledningsgrupp: förberedelse, återkoppling, fyra träffar om två dagar och uppföljning. Det gruppen säger, kommer överens om och beslutar följer med från ett steg till nästa, i Teams och i PowerPoint.',
    ],
  },
  { heading: 'Version', body: [version] },
];

const terms = (organisation: string): readonly FactSection[] => [
  {
    heading: 'Användning',
    body: [
      `Samspel tillhandahålls av ${orElse(organisation, 'kommunen som har installerat det')} för arbetet i ledningsgruppen och styrs av de regler som gäller för kommunens Microsoft 365.`,
      'Skriv inget om brukare, klienter eller patienter i Samspel. Skriv om arbetssätt, inte om enskilda.',
    ],
  },
  {
    heading: 'Ansvar',
    body: [
      'Samspel lämnas som det är. Kommunen svarar för att uppgifterna får behandlas, för behörigheter och för bevarande och gallring.',
    ],
  },
];

const licences: readonly FactSection[] = [
  {
    heading: 'Öppen källkod i appen',
    body: [
      'Följande bibliotek följer med till webbläsaren. Alla har licensen MIT, om inget annat står. Den fullständiga förteckningen, med versioner, finns som SBOM (CycloneDX) hos den som har byggt sidorna.',
    ],
    list: [
      'React och React DOM – Meta',
      'Fluent UI React – Microsoft',
      'MSAL Browser – Microsoft',
      'Microsoft Graph JavaScript-klient – Microsoft',
      'TeamsJS – Microsoft',
      'docx – Dolan Miu',
      'fflate – Arjun Barrett',
      'idb – Jake Archibald (ISC)',
      'valibot – Fabian Hiller',
      'Office.js hämtas från Microsoft och har Microsofts egna villkor.',
    ],
  },
];

export const sv: Facts = {
  titles: {
    about: 'Om Samspel',
    privacy: 'Personuppgifter',
    accessibility: 'Tillgänglighet',
    terms: 'Villkor',
    licences: 'Licenser',
  },
  sections: ({ organisation, contact, version }) => ({
    about: about(version),
    privacy: privacy(organisation, contact),
    accessibility: accessibility(organisation, contact),
    terms: terms(organisation),
    licences,
  }),
  consentDone: {
    heading: 'Tack, svaret är mottaget',
    body: [
      'Öppna Samspel igen, i Teams eller PowerPoint. Står det inte längre att något saknas så är godkännandet klart. Står ”error” i adressen ovan har Microsoft inte godkänt; texten efter säger varför.',
    ],
  },
};
