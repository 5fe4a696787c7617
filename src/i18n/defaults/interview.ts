import type { Bilingual, DefaultQuestion } from '#domain/default-content.ts';

/** The questions everybody in the group is asked, in order; the inactive ones may be switched on before the guide locks. */
export const interviewGuide: readonly DefaultQuestion[] = [
  {
    key: 'uppdrag',
    area: 'role',
    active: true,
    lens: ['role'],
    text: {
      sv: 'Hur beskriver du med egna ord ditt uppdrag som chef i förvaltningen?',
      en: 'How would you describe your assignment as a manager here, in your own words?',
    },
  },
  {
    key: 'styrka-grupp',
    area: 'group',
    active: true,
    lens: ['strength'],
    text: {
      sv: 'Vad gör ledningsgruppen riktigt bra i dag? Ge gärna ett exempel från det senaste halvåret.',
      en: 'What does the management group do really well today? Please give an example from the last six months.',
    },
  },
  {
    key: 'behov-grupp',
    area: 'group',
    active: true,
    lens: ['need'],
    text: {
      sv: 'Vad behöver ledningsgruppen bli bättre på för att du ska kunna göra ett gott arbete?',
      en: 'What does the management group need to get better at for you to do good work?',
    },
  },
  {
    key: 'mojlighet',
    area: 'operations',
    active: true,
    lens: ['possibility'],
    text: {
      sv: 'Vilka möjligheter ser du som vi ännu inte tar vara på, inom eller mellan verksamheterna?',
      en: 'Which possibilities do you see that we do not yet use, within or between our services?',
    },
  },
  {
    key: 'kompetens',
    area: 'individual',
    active: true,
    lens: ['competence', 'strength'],
    text: {
      sv: 'Vilka kunskaper och erfarenheter bidrar du med, och vilka av dem används för lite?',
      en: 'Which knowledge and experience do you bring, and which parts of it are used too little?',
    },
  },
  {
    key: 'drivkraft',
    area: 'individual',
    active: true,
    lens: ['drive'],
    text: {
      sv: 'Vad i arbetet ger dig energi, och vad tar energi?',
      en: 'What in your work gives you energy, and what drains it?',
    },
  },
  {
    key: 'egen-utveckling',
    area: 'individual',
    active: true,
    lens: ['need', 'drive'],
    text: {
      sv: 'Vad vill du själv utveckla det närmaste året, och vad behöver du för att lyckas?',
      en: 'What do you want to develop in yourself over the coming year, and what do you need to succeed?',
    },
  },
  {
    key: 'helhet',
    area: 'group',
    active: true,
    lens: ['strength', 'need'],
    text: {
      sv: 'När lyckas gruppen se till helheten, och när fastnar frågor i det egna området?',
      en: 'When does the group manage to see the whole, and when do matters get stuck in one area?',
    },
  },
  {
    key: 'tid-fragor',
    area: 'group',
    active: true,
    lens: ['need', 'topic'],
    text: {
      sv: 'Vad går ledningsgruppens tid åt till, och vad borde ni prata mer eller mindre om?',
      en: 'What does the group spend its time on, and what should you talk more or less about?',
    },
  },
  {
    key: 'samspel',
    area: 'group',
    active: true,
    lens: ['need', 'rule'],
    text: {
      sv: 'Hur pratar ni med varandra när ni tycker olika, och vad skulle göra det lättare att säga det svåra?',
      en: 'How do you talk to each other when you disagree, and what would make it easier to say the difficult thing?',
    },
  },
  {
    key: 'invanare',
    area: 'operations',
    active: true,
    lens: ['citizen'],
    text: {
      sv: 'Hur får ledningsgruppen veta vad invånare och brukare tycker, och hur märks det i era beslut?',
      en: 'How does the group learn what residents and service users think, and how does it show in your decisions?',
    },
  },
  {
    key: 'framtid',
    area: 'operations',
    active: true,
    lens: ['possibility', 'goal'],
    text: {
      sv: 'Tänk dig att det har gått två år och arbetet har lyckats. Vad märker medarbetare och invånare då?',
      en: 'Imagine two years have passed and the work has succeeded. What do staff and residents notice?',
    },
  },
  {
    key: 'nytankande',
    area: 'individual',
    active: false,
    lens: ['newThinking'],
    text: {
      sv: 'Vilken idé har du burit på utan att ha tagit upp den än?',
      en: 'Which idea have you been carrying without having raised it yet?',
    },
  },
  {
    key: 'orka-stanna',
    area: 'operations',
    active: false,
    lens: ['health'],
    text: {
      sv: 'Vad hjälper chefer här att orka och vilja stanna kvar?',
      en: 'What helps managers here to have the strength, and the wish, to stay?',
    },
  },
];

/** The questions for people outside the group. */
export const externalGuide: readonly DefaultQuestion[] = [
  {
    key: 'ext-mote',
    area: 'operations',
    active: true,
    lens: ['citizen', 'strength'],
    text: {
      sv: 'Hur möter du socialtjänsten i dag, och vad fungerar bra?',
      en: 'How do you meet social services today, and what works well?',
    },
  },
  {
    key: 'ext-glapp',
    area: 'operations',
    active: true,
    lens: ['citizen', 'need'],
    text: {
      sv: 'Var märker du att verksamheterna inte hänger ihop?',
      en: 'Where do you notice that the services do not hang together?',
    },
  },
  {
    key: 'ext-lyssna',
    area: 'operations',
    active: true,
    lens: ['citizen', 'possibility'],
    text: {
      sv: 'Hur skulle ni vilja bli lyssnade på av ledningen?',
      en: 'How would you like the management to listen to you?',
    },
  },
  {
    key: 'ext-onskan',
    area: 'operations',
    active: true,
    lens: ['citizen', 'topic'],
    text: {
      sv: 'Om ledningsgruppen gjorde en enda sak annorlunda, vad skulle det vara?',
      en: 'If the management group did one single thing differently, what should it be?',
    },
  },
];

/** What the consultant says before the first question (domain.md 6.9, GDPR art 13). */
export const interviewInfo: Bilingual = {
  sv: 'Innan vi börjar: jag ställer samma frågor till alla i ledningsgruppen. Jag skriver korta anteckningar som bara jag läser. Det som återkopplas till gruppen är sammanställt så att ingen enskild kan pekas ut, och inget om dig med namn visas utan att du har sagt ja. Prata inte om enskilda brukare eller om någons hälsa. Anteckningarna kan komma att begäras ut om de blir allmän handling, därför skriver jag bara det som behövs. De rensas när uppdraget är avslutat enligt den gallringsplan som förvaltningen har bestämt. Du får läsa mina anteckningar och rätta dem.',
  en: "Before we start: I ask everyone in the management group the same questions. I take short notes that only I read. What goes back to the group is summarised so that no one can be singled out, and nothing about you by name is shown unless you agree. Please do not talk about individual service users or about anyone's health. The notes may be requested if they become an official document, so I only write what is needed. They are cleared when the assignment is closed, following the retention plan decided by the department. You may read and correct my notes.",
};
