import type { Bilingual, DefaultInvitation } from '#domain/default-content.ts';

/** Default invitations by day, and for interviews and the feedback meeting. */
export const invitations: Readonly<Record<string, DefaultInvitation>> = {
  T1D1: {
    subject: {
      sv: 'Träff 1 dag 1: Spelregler',
      en: 'Occasion 1 day 1: Ground rules',
    },
    body: {
      sv: 'Hej! Nu börjar vår gemensamma utveckling av ledningsgruppen. Första dagen tar vi upp det som kom fram i förarbetet och föreslår spelregler. Ta med: ett verkligt läge där samspelet fungerade och ett där det skavde. Du behöver inte läsa in något.',
      en: 'Hello! Our shared development of the management group begins. On day one we look at what the preparation showed and propose ground rules. Bring one real situation where the interplay worked and one where it chafed. No reading needed.',
    },
  },
  T1D2: {
    subject: {
      sv: 'Träff 1 dag 2: Samspel och arbetsformer',
      en: 'Occasion 1 day 2: Interplay and working forms',
    },
    body: {
      sv: 'Vi bestämmer spelreglerna, beskriver samspelet och väljer arbetsformer. Dagen slutar med ett bildspel som vi gör ihop och som du tar med till dina medarbetare. Ta med: din kalender, så att du kan boka tid med din arbetsgrupp.',
      en: 'We agree the ground rules, describe the interplay and choose working forms. The day ends with a deck we make together and that you take to your staff. Bring your calendar so that you can book time with your team.',
    },
  },
  T2D1: {
    subject: {
      sv: 'Träff 2 dag 1: Uppföljning och analys',
      en: 'Occasion 2 day 1: Follow-up and analysis',
    },
    body: {
      sv: 'Vi följer upp spelreglerna och hör hur det har gått i verksamheterna. Förbered: skatta spelreglerna i appen och lägg in din verksamhets spelregler senast tre arbetsdagar före. Du får fem minuter att berätta.',
      en: "We follow up the ground rules and hear how it went in the services. Prepare: rate the rules in the app and enter your service's rules no later than three working days before. You have five minutes to tell.",
    },
  },
  T2D2: {
    subject: {
      sv: 'Träff 2 dag 2: Frågorna vi ska arbeta med',
      en: 'Occasion 2 day 2: The matters we shall work on',
    },
    body: {
      sv: 'Vi samlar, bedömer och prioriterar de frågor som hör hemma i ledningsgruppen. Förbered: bläddra i dagordningarna för det senaste kvartalet och skriv in de frågor du saknar. Dagen slutar med ett gemensamt bildspel.',
      en: 'We gather, assess and prioritise the matters that belong in the group. Prepare: leaf through the agendas of the last quarter and enter the matters you miss. The day ends with a shared deck.',
    },
  },
  T3D1: {
    subject: {
      sv: 'Träff 3 dag 1: Uppdrag och roller',
      en: 'Occasion 3 day 1: Assignments and roles',
    },
    body: {
      sv: 'Vi klargör uppdragen för var och en, för gruppen och för verksamheterna, med stöd av två regelverk. Förbered: din enskilda förberedelse ska vara inlämnad i appen en vecka före. Ta med: din uppdragsbeskrivning och nämndens delegationsordning.',
      en: "We clarify assignments on individual, group and operations level, supported by two sets of rules. Prepare: your individual preparation should be handed in through the app one week before. Bring your assignment description and the board's delegation rules.",
    },
  },
  T3D2: {
    subject: {
      sv: 'Träff 3 dag 2: Vår ledningspolicy',
      en: 'Occasion 3 day 2: Our management policy',
    },
    body: {
      sv: 'I dag skriver vi ledningspolicyn tillsammans, avsnitt för avsnitt, i klarspråk. Ta med: dator. Dagen slutar med att gruppen tar ställning och bestämmer hur policyn når medarbetarna.',
      en: 'Today we write the policy together, section by section, in plain language. Bring a computer. The day ends with the group taking a stand and deciding how the policy reaches staff.',
    },
  },
  T4D1: {
    subject: {
      sv: 'Träff 4 dag 1: Kompetenser och drivkrafter',
      en: 'Occasion 4 day 1: Competences and drives',
    },
    body: {
      sv: 'Vi knyter ihop alla träffar och tittar på det vi kan, det som driver oss och det nya vi vill pröva. Förbered: välj i appen vilka av dina kompetenskort du vill visa för gruppen. Inget visas utan att du har släppt det.',
      en: 'We tie all occasions together and look at what we know, what drives us and the new things we want to try. Prepare: choose in the app which of your competence cards you want to show. Nothing is shown unless you release it.',
    },
  },
  T4D2: {
    subject: {
      sv: 'Träff 4 dag 2: SWOT och utvecklingsplan',
      en: 'Occasion 4 day 2: SWOT and development plan',
    },
    body: {
      sv: 'Vi gör en avslutande SWOT och en utvecklingsplan på kort och lång sikt. Förbered: läs sammanfattningen i appen. Ta med: kalendern för det kommande året, vi bokar uppföljning.',
      en: "We make a closing SWOT and a development plan for the short and long term. Prepare: read the summary in the app. Bring next year's calendar, we book the follow-ups.",
    },
  },
  interview: {
    subject: {
      sv: 'Intervju inför ledningsgruppens utveckling',
      en: "Interview ahead of the group's development",
    },
    body: {
      sv: 'Jag vill gärna träffa dig i en timme inför vårt arbete. Alla i ledningsgruppen får samma frågor. Frågorna finns bifogade. Så hanterar jag dina svar: se texten längst ned.',
      en: 'I would like to meet you for an hour ahead of our work. Everyone in the group gets the same questions. The questions are attached. How I handle your answers: see the text below.',
    },
  },
  feedback: {
    subject: {
      sv: 'Återkoppling av förarbetet',
      en: 'Feedback on the preparation',
    },
    body: {
      sv: 'Ni får ta del av det som har kommit fram i intervjuer och inläsning, sammanställt på gruppnivå. Efter mötet är vi redo för träff 1.',
      en: 'You will hear what came out of interviews and reading, summarised on group level. After this meeting we are ready for occasion 1.',
    },
  },
};

/** Ends every invitation; `{plats}`, `{lank}` and `{konsult}` are filled in. */
/** Over the hours of the day. */
export const invitationProgramme: Bilingual = { sv: 'Program:', en: 'Programme:' };

export const invitationFooter: Bilingual = {
  sv: 'Tid 09:00–16:30 med pauser. Plats: {plats}. Program och material finns i fliken Samspel i teamet: {lank}. Kan du inte komma, hör av dig till {konsult} så fort du vet. Den här inbjudan kan vara allmän handling. Skriv inget om enskilda i svaret.',
  en: 'Time 09:00–16:30 with breaks. Place: {plats}. Programme and material are in the Samspel tab of the team: {lank}. If you cannot come, tell {konsult} as soon as you know. This invitation may be an official document. Do not write anything about individuals in your reply.',
};
