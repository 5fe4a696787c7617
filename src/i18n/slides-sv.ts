const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** Swedish texts on slides. Plain language, short sentences, said to the people in the room. */
export const sv = {
  locale: 'sv-SE',
  draft: 'Utkast',
  draftMark: 'Utkast – inte fastställt',
  untitled: 'Utan rubrik',
  nothingYet: 'Här finns inget att visa än.',
  page: (page: number, pages: number): string => `(${page}/${pages})`,
  shape: {
    title: 'Rubrik',
    subtitle: 'Underrubrik',
    slideNumber: 'Bildnummer',
    date: 'Datum',
    footer: 'Sidfot',
    notes: 'Anteckningar',
    slideImage: 'Bild av bilden',
    text: 'Text',
    table: 'Tabell',
    step: 'Steg',
    column: 'Spalt',
    heading: 'Rubriktext',
    arrow: 'Pil',
    bar: 'Stapel',
    line: 'Linje',
    number: 'Nummer',
    draft: 'Utkastmärke',
  },
  layout: {
    theme: 'Samspel',
    titleSlide: 'Rubrikbild',
    titleAndContent: 'Rubrik och innehåll',
    titleOnly: 'Endast rubrik',
    editTitle: 'Klicka här för att ändra format på rubriken',
    editText: 'Klicka här för att ändra format på texten',
  },
  table: {
    description: (columns: readonly string[], rows: number): string =>
      `Tabell med ${plural(rows, 'rad', 'rader')}. Kolumner: ${columns.filter(Boolean).join(', ')}.`,
    number: 'Nr',
  },
  and: 'och',
  groundRules: {
    deck: 'Våra spelregler och hur vi kom fram till dem',
    title: {
      title: 'Våra spelregler',
      line: '… och hur vi kom fram till dem',
      group: (department: string): string => `Ledningsgruppen, ${department}`,
      occasion: (number: number, dates: string): string => `Träff ${number}, ${dates}`,
      notes:
        'Berätta varför du visar det här: ledningsgruppen har kommit överens om hur vi arbetar tillsammans, och nu är det er tur att forma era egna regler.',
    },
    why: {
      title: 'Därför behöver vi spelregler',
      strengths: 'Det här bär oss',
      needs: 'Det här vill vi ändra',
      notes:
        'Det här kom fram när alla i ledningsgruppen intervjuades med samma frågor. Allt är sammanställt, ingen enskild pekas ut.\nFråga: känner ni igen er?',
    },
    process: {
      title: 'Så kom vi fram till dem',
      proposed: (_count: number): string => 'förslag',
      proposedText: 'Var och en skrev först för sig själv.',
      merged: 'lades ihop',
      mergedText: 'Förslag som sade samma sak blev ett.',
      dropped: 'ströks',
      droppedText: 'Alltid med ett skäl som går att läsa.',
      agreed: (count: number): string => (count === 1 ? 'spelregel' : 'spelregler'),
      agreedText: 'Alla står bakom. Ingen invänder.',
      underWay: 'under arbete',
      underWayText: 'Gruppen har inte tagit ställning till alla än.',
      notes: 'Vägen var lika viktig som reglerna: enskilt, tillsammans, prövat, överens.',
      droppedNote: (text: string, reason: string): string => `Struket: ”${text}” Skäl: ${reason}`,
    },
    rules: {
      title: (from: number, to: number, all: number): string =>
        from === 1 && to === all
          ? 'Våra spelregler'
          : from === to
            ? `Våra spelregler: ${from} av ${all}`
            : `Våra spelregler: ${from}–${to} av ${all}`,
      rule: 'Spelregel',
      signs: 'Så märks det',
      reminder: 'Så påminner vi',
      notes:
        'Läs reglerna högt, en i taget. Ge ett eget exempel på en regel som är lätt och en som är svår.',
    },
    interplay: {
      title: 'Så märks det när reglerna lever',
      notes: 'Det här kan ni vänta er att se. Säg till när ni inte gör det.',
    },
    forms: {
      title: 'Så arbetar vi tillsammans',
      name: 'Arbetsform',
      description: 'Så gör vi',
      status: 'Läge',
      proposed: 'Förslag',
      trial: (until: string | null): string => (until ? `Prövas till ${until}` : 'Prövas'),
      adopted: 'Gäller',
      adjusted: 'Ändrad efter prov',
      notes:
        'Arbetsformerna är ett försök att göra spelreglerna lätta att hålla. De prövas, följs upp och ändras.',
    },
    yourTurn: {
      title: 'Nu är det er tur',
      lead: 'Kom överens om två till fyra spelregler för er arbetsgrupp. Det tar en knapp timme.',
      steps: [
        'Läs ledningsgruppens regler. Vilken betyder mest för oss? Saknas något?',
        'Tänk själv i två minuter: när fungerar vårt samspel som bäst?',
        'Föreslå egna regler. Beskriv något som går att se i vardagen.',
        'Kom överens. En regel gäller när alla kan stå bakom den.',
      ],
      closing: (deadline: string | null): string =>
        deadline
          ? `Chefen lämnar in era regler senast ${deadline}. Ledningsgruppen läser dem på nästa träff.`
          : 'Chefen lämnar in era regler. Ledningsgruppen läser dem på nästa träff.',
      notes:
        'Låt gruppen prata själv. Skriv ned orden som de sägs. Fråga den som inte har sagt något. Regeln ska gå att se, säga vad vi gör och vara möjlig att påminna om.',
    },
  },
};
