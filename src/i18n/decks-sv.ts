/** Swedish texts of the five decks. Plain language, short sentences, said to the people in the room. */
export const sv = {
  locale: 'sv-SE',
  number: 'Nr',
  and: 'och',
  common: {
    group: (department: string): string => `Ledningsgruppen, ${department}`,
    occasion: (number: number, dates: string): string => `Träff ${number}, ${dates}`,
    occasionNumber: (number: number): string => `Träff ${number}`,
  },
  feedback: {
    deck: 'Återkoppling av förarbetet',
    group: 'I ledningsgruppen',
    operations: 'I verksamheten',
    title: {
      title: 'Det här såg vi i förarbetet',
      notes:
        'Tacka för öppenheten. Allt är sammanställt så att ingen enskild kan pekas ut. Det som rör en person får bara den personen höra.',
    },
    how: {
      title: 'Så gjorde vi',
      interviews: (count: number): string => (count === 1 ? 'intervju' : 'intervjuer'),
      interviewsText: 'En timme var, med samma frågor till alla i ledningsgruppen.',
      reading: (count: number): string => (count === 1 ? 'handling' : 'handlingar'),
      readingText: 'Det som fullmäktige, nämnd, revision, brukare och medarbetare redan har sagt.',
      findings: (count: number): string => (count === 1 ? 'iakttagelse' : 'iakttagelser'),
      findingsText: 'Det som flera har sagt, eller som står i handlingarna.',
      notes:
        'En iakttagelse tas med först när så många har sagt samma sak att ingen kan pekas ut, eller när den vilar på handlingar.',
    },
    strengths: {
      title: 'Styrkor att bygga på',
      notes: 'Börja här. Fråga: när såg ni det senast? Vad gjorde ni då?',
    },
    possibilities: {
      title: 'Möjligheter vi ännu inte tar vara på',
      notes: 'Fråga: vilken av dem skulle märkas först om vi tog vara på den?',
    },
    needs: {
      title: 'Det här behöver bli bättre',
      notes: 'Låt var och en välja en iakttagelse som känns igen. Ingen behöver försvara sig.',
    },
    citizen: {
      title: 'Det här betyder det för invånarna',
      lead: 'Iakttagelser där invånare och brukare kommer till tals:',
      missing:
        'Ännu bär ingen iakttagelse invånarnas röst. Ta med frågan till träff 1: vem frågar vi?',
      notes: 'Håll kvar frågan: vad skulle en brukare säga om det här?',
    },
    next: {
      title: 'Så går vi vidare',
      notes: 'Varje träff bygger på den förra. Det som kom fram i dag är början på träff 1.',
    },
  },
  topics: {
    deck: 'Frågorna vi ska arbeta med',
    undecided: 'Inte bestämt',
    placements: {
      managementGroup: 'Ledningsgruppen',
      pair: 'Berörda chefer',
      line: 'Linjen',
      board: 'Nämnden',
      parked: 'Parkerad',
    },
    title: {
      notes:
        'Det här är frågorna som bara ledningsgruppen kan ta, och vägen dit. Bildspelet är också underlag för den enskilda förberedelsen.',
    },
    review: {
      title: 'Så håller våra spelregler',
      mean: 'Snitt, 1–4',
      lowest: 'Lägst just nu. Den pratar vi om.',
      notes:
        'Medelvärde av gruppens egna skattningar, 1 till 4. Stanna vid den lägsta: vad gör den svår?',
      units: (rules: number, units: number, staff: number): string =>
        `Verksamheterna har gjort ${rules} egna spelregler i ${units} enheter. ${staff} medarbetare har varit med.`,
    },
    analysis: {
      title: 'Ledningens regler och verksamheternas',
      alike: 'Lika',
      friction: 'Skaver',
      missing: 'Saknas',
      notes:
        'Lika är något att lita på. Det som skaver eller saknas är ofta en fråga för ledningsgruppen.',
    },
    criteria: {
      title: 'Så väljer vi våra frågor',
      question: 'Vi frågar',
      scale: 'Poäng',
      points: ['0 poäng', '1 poäng', '2 poäng'],
      notes: 'Samma frågor till varje fråga. Poängen är ett stöd för samtalet, inte ett facit.',
    },
    map: {
      title: 'Frågorna mot kriterierna',
      matter: 'Fråga',
      total: 'Summa',
      placement: 'Plats',
      criteria: {
        K1: 'helheten',
        K2: 'räckvidd',
        K3: 'samlad kunskap',
        K4: 'invånare',
        K5: 'arbetsmiljö',
        K6: 'vägval',
        K7: 'krav',
        K8: 'mandat',
      },
      notes: 'Gruppen får gå emot förslaget till plats, med ett skäl.',
    },
    list: {
      title: (count: number): string =>
        count === 1 ? 'Frågan vi prioriterar' : `Våra ${count} prioriterade frågor`,
      votes: (count: number): string => (count === 1 ? 'röst' : 'röster'),
      notes:
        'Under varje fråga står vem som äger den. Den som äger frågan ser till att den rör sig.',
    },
    elsewhere: {
      title: 'Frågor som har en annan plats',
      owner: 'Ansvarig',
      notes:
        'Att en fråga inte är ledningsgruppens betyder inte att den är oviktig. Den har en ägare.',
    },
    prep: {
      title: 'Förbered dig inför träff 3',
      lead: 'Gör förberedelsen själv. Den tar en dryg halvtimme.',
      steps: [
        'Välj de två frågor som betyder mest för din roll.',
        'Skriv en mening om var ditt mandat är otydligt i dag.',
        'Skriv de tre meningar som du absolut vill ha med i ledningspolicyn.',
        'Skriv vad du förväntar dig av policyn.',
      ],
      closing: (deadline: string | null): string =>
        deadline ? `Lämna in senast ${deadline}, i fliken Samspel.` : 'Lämna in i fliken Samspel.',
      notes: 'Var och en förbereder sig ensam. Det ger åtta röster i rummet i stället för en.',
    },
  },
  policy: {
    deck: 'Uppdrag, roller och ledningspolicy',
    title: {
      notes: 'Policyn är ledningsgruppens löfte till medarbetare, nämnd och invånare.',
    },
    regulations: {
      title: 'Det här vilar policyn på',
      regulation: 'Regelverk',
      about: 'Handlar om',
      sections: 'Avsnitt i policyn',
      notes: 'Med egna ord, inte juridisk rådgivning. Kontrollera alltid mot källan:',
    },
    mandates: {
      title: 'Uppdrag och mandat',
      holder: 'Vem',
      assignment: 'Uppdrag',
      responsibility: 'Ansvar',
      authority: 'Får bestämma',
      wholeRole: 'Roll för helheten',
      limit: 'Gränsen går vid',
      notes: 'Var och en läser sitt eget. Fråga: vad kan vi nu sluta fråga varandra om?',
    },
    groupMandate: {
      title: 'Ledningsgruppens gemensamma uppdrag',
      part: 'Del',
      meaning: 'Det betyder',
      notes: 'Gruppen bereder och tar ställning. En namngiven person eller nämnden beslutar.',
    },
    sections: {
      all: 'Ledningspolicyn',
      title: (first: number, last: number): string =>
        first === last
          ? `Ledningspolicyn, avsnitt ${first}`
          : `Ledningspolicyn, avsnitt ${first}–${last}`,
      notes: 'Visa bilden, läs inte upp den. Välj ett avsnitt och ge ett exempel ur vardagen.',
    },
    staff: {
      title: 'Det här betyder policyn för dig',
      validFrom: (date: string): string => `Policyn gäller från ${date}.`,
      items: [
        'Du vet vilka frågor som är ledningsgruppens och vem som beslutar.',
        'Du får samma förklaring av ett beslut, vem du än frågar.',
        'Du är med innan vi bestämmer något som rör ditt arbete.',
        'Du kan säga till när vi inte håller det vi lovar.',
      ],
      review: (date: string): string => `Vi läser om policyn senast ${date}.`,
      notes: 'Be gruppen välja en punkt: hur skulle vi märka att den stämmer hos oss?',
    },
  },
  plan: {
    deck: 'SWOT och utvecklingsplan',
    action: 'Åtgärd',
    owner: 'Ansvarig',
    quarter: (quarter: number, year: number): string =>
      `Kv ${quarter} ${String(year).padStart(2, '0')}`,
    title: {
      notes:
        'Här möts erfarenhet och nytänkande. Planen är vår, med ett namn och ett datum på varje rad.',
    },
    journey: {
      title: 'Vägen hit',
      groundRules: (count: number): string => (count === 1 ? 'spelregel' : 'spelregler'),
      groundRulesText: 'Så vill vi vara mot varandra.',
      topics: (count: number): string => (count === 1 ? 'fråga' : 'frågor'),
      topicsText: 'Det som bara vi kan ta.',
      sections: (_count: number): string => 'policyavsnitt',
      sectionsText: 'Så leder vi, och vem som bestämmer.',
      actions: (count: number): string => (count === 1 ? 'åtgärd' : 'åtgärder'),
      actionsText: 'Så går vi vidare, på kort och lång sikt.',
      notes: 'En träff i taget. Inget började om från noll.',
    },
    competences: {
      title: 'Det här kan vi, och det här driver oss',
      person: 'Vem',
      competences: 'Kan',
      drives: 'Drivs av',
      notes: 'Bara det som var och en själv har släppt. Fråga: vem kan du be om hjälp i morgon?',
    },
    experience: {
      title: 'Det vi har lärt oss på vägen',
      experience: 'Erfarenhet',
      drive: 'Drivkraft',
      newThinking: 'Nytänkande',
      notes: 'Ur den löpande dokumentationen från alla dagar.',
    },
    swot: {
      title: 'Vår SWOT',
      strength: 'Styrkor',
      weakness: 'Svagheter',
      opportunity: 'Möjligheter',
      threat: 'Hot',
      notes: 'Mest röster överst. Fråga: vilken styrka möter vilket hot?',
    },
    short: {
      title: 'Plan på kort sikt',
      notes: 'Börjar inom tre månader, klart inom tolv. Varje åtgärd har ett första litet prov.',
    },
    long: {
      title: 'Plan på lång sikt',
      notes:
        'Ett till fyra år. Vi följer upp vid varje uppföljning och ändrar när vi har lärt oss något.',
    },
    decisions: {
      title: 'Våra beslut och vad de betyder',
      decision: 'Beslut',
      meaning: 'Det betyder för dig',
      decidedBy: 'Beslutat av',
      notes: 'Berätta vad och varför, med samma ord som här.',
    },
    next: {
      title: 'Så följer vi upp',
      notes: 'Datumen är bokade. Då läser vi planen, spelreglerna och måtten tillsammans.',
    },
  },
  groundRules: {
    deck: 'Våra spelregler och hur vi kom fram till dem',
    title: {
      title: 'Våra spelregler',
      line: '… och hur vi kom fram till dem',
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
