/** What cannot be done yet because the municipality has not consented, and why Samspel asks for it. */
export const sv = {
  title: 'Några saker väntar på kommunens godkännande',
  intro: 'Det här går inte än. Allt annat fungerar som vanligt.',
  forAdministrators: 'Till kommunens IT',
  adminBody:
    'En administratör i Entra godkänner behörigheterna för hela kommunen på Microsofts sida. Samspel gör aldrig mer än vad den inloggade personen själv får göra.',
  openPage: 'Öppna sidan för godkännande',
  copy: 'Kopiera allt till IT',
  copied: 'Kopierat.',
  hide: 'Dölj tills vidare',
  scopes: 'Behörigheter',
  capabilities: {
    programme: {
      can: 'Läsa och spara uppdraget',
      why: 'Listorna på gruppens webbplats är Samspels enda lager.',
    },
    rooms: {
      can: 'Hitta kanalernas rum',
      why: 'Varje kanal kan ha en egen webbplats, till exempel konsultens rum.',
    },
    setUp: {
      can: 'Starta ett nytt uppdrag',
      why: 'Listorna skapas en gång, när uppdraget startas.',
    },
    calendar: {
      can: 'Hitta lediga dagar och boka träffarna',
      why: 'Ledig tid läses ur kalendrarna, och inbjudningarna skickas från samordnarens egen.',
    },
    places: { can: 'Föreslå lokaler', why: 'Kommunens lista över mötesrum läses.' },
    people: {
      can: 'Söka fram personer',
      why: 'Namnen hämtas ur kommunens katalog när gruppen sätts ihop.',
    },
    files: {
      can: 'Spara bildspel och dokument',
      why: 'Filerna läggs i gruppens dokumentbibliotek.',
    },
    messages: {
      can: 'Skriva i kanalen',
      why: 'Ett meddelande skickas bara när någon väljer det.',
    },
  },
  account: 'Fel konto? Välj ett annat.',
  changeAccount: 'Byt konto',
};
