import type { DefaultAgendaItem } from '#domain/default-content.ts';

/** Default agendas by day, contiguous from 09:00 to 16:30; the customer may change them. */
export const agendas: Readonly<Record<string, readonly DefaultAgendaItem[]>> = {
  T1D1: [
    {
      start: '09:00',
      end: '09:30',
      kind: 'work',
      output: null,
      title: {
        sv: 'Incheckning och mål för dagarna',
        en: 'Check-in and aims',
      },
      method: {
        sv: 'Var och en: en förhoppning, en farhåga. Konsulten visar bågen över de fyra träffarna.',
        en: 'Each: one hope, one worry. The consultant shows the arc of the four occasions.',
      },
    },
    {
      start: '09:30',
      end: '10:20',
      kind: 'work',
      output: null,
      title: {
        sv: 'Det här kom fram i förarbetet',
        en: 'What the preparation showed',
      },
      method: {
        sv: 'Kort repris av återkopplingen: styrkor, möjligheter, förbättringsbehov på gruppnivå.',
        en: 'Short repeat of the feedback: strengths, possibilities, needs on group level.',
      },
    },
    {
      start: '10:20',
      end: '10:40',
      kind: 'break',
      output: null,
      title: {
        sv: 'Fika',
        en: 'Coffee',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '10:40',
      end: '12:00',
      kind: 'work',
      output: 'valueNotes',
      title: {
        sv: 'Vår värdegrund i vardagen',
        en: 'Our values in everyday life',
      },
      method: {
        sv: 'Tre verkliga lägen i smågrupper: vad gjorde vi, vilket värde syntes?',
        en: 'Three real situations in small groups: what did we do, which value showed?',
      },
    },
    {
      start: '12:00',
      end: '13:00',
      kind: 'break',
      output: null,
      title: {
        sv: 'Lunch',
        en: 'Lunch',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '13:00',
      end: '14:40',
      kind: 'work',
      output: 'groundRules:proposed',
      title: {
        sv: 'Förslag till spelregler',
        en: 'Proposals for ground rules',
      },
      method: {
        sv: 'Tyst skrivande i appen med frågestöd, sedan läsning utan namn och sortering.',
        en: 'Silent writing in the app with prompts, then reading without names and sorting.',
      },
    },
    {
      start: '14:40',
      end: '15:00',
      kind: 'break',
      output: null,
      title: {
        sv: 'Fika',
        en: 'Coffee',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '15:00',
      end: '16:10',
      kind: 'work',
      output: 'groundRules:discussed',
      title: {
        sv: 'Pröva reglerna mot verkliga lägen',
        en: 'Test the rules against real situations',
      },
      method: {
        sv: 'Varje tema får ett läge. Skriv om regeln tills den går att se.',
        en: 'Each theme gets a situation. Rewrite until the rule can be seen.',
      },
    },
    {
      start: '16:10',
      end: '16:30',
      kind: 'work',
      output: 'checkout',
      title: {
        sv: 'Utcheckning',
        en: 'Check-out',
      },
      method: {
        sv: 'Tre korta påståenden om begripligt, hanterbart, meningsfullt.',
        en: 'Three short statements on comprehensible, manageable, meaningful.',
      },
    },
  ],
  T1D2: [
    {
      start: '09:00',
      end: '09:20',
      kind: 'work',
      output: null,
      title: {
        sv: 'Incheckning: vad landade i går?',
        en: 'Check-in: what settled yesterday?',
      },
      method: {
        sv: 'Runda, en mening var.',
        en: 'Round, one sentence each.',
      },
    },
    {
      start: '09:20',
      end: '10:20',
      kind: 'work',
      output: 'groundRules:agreed',
      title: {
        sv: 'Ta ställning till spelreglerna',
        en: 'Take a stand on the rules',
      },
      method: {
        sv: 'Står bakom, har en fråga, invänder. Skriv om där det finns skäl.',
        en: 'Stand behind, question, object. Rewrite where there are reasons.',
      },
    },
    {
      start: '10:20',
      end: '10:40',
      kind: 'break',
      output: null,
      title: {
        sv: 'Fika',
        en: 'Coffee',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '10:40',
      end: '12:00',
      kind: 'work',
      output: 'interplay',
      title: {
        sv: 'Samspel: hur ser det ut när reglerna lever?',
        en: 'Interplay: what does it look like when the rules live?',
      },
      method: {
        sv: 'Par beskriver tecken, påminnelser och reparation för varje regel.',
        en: 'Pairs describe signs, reminders and repair for each rule.',
      },
    },
    {
      start: '12:00',
      end: '13:00',
      kind: 'break',
      output: null,
      title: {
        sv: 'Lunch',
        en: 'Lunch',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '13:00',
      end: '14:40',
      kind: 'work',
      output: 'workingForms',
      title: {
        sv: 'Arbetsformer som hjälper oss',
        en: 'Working forms that help us',
      },
      method: {
        sv: 'Gå igenom dagens möten: behåll, ändra, sluta. Bestäm arbetsformer och prövotid.',
        en: "Go through today's meetings: keep, change, stop. Decide forms and a trial period.",
      },
    },
    {
      start: '14:40',
      end: '15:00',
      kind: 'break',
      output: null,
      title: {
        sv: 'Fika',
        en: 'Coffee',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '15:00',
      end: '16:00',
      kind: 'work',
      output: 'deck:T1',
      title: {
        sv: 'Gör bildspelet om spelreglerna tillsammans',
        en: 'Make the ground-rules deck together',
      },
      method: {
        sv: 'Konsulten infogar bilderna i PowerPoint, gruppen skriver om texten på duken.',
        en: 'The consultant inserts the slides in PowerPoint, the group rewrites the text on the screen.',
      },
    },
    {
      start: '16:00',
      end: '16:30',
      kind: 'work',
      output: 'homeTasks',
      title: {
        sv: 'Uppgift hem och utcheckning',
        en: 'Take-home task and check-out',
      },
      method: {
        sv: 'Varje chef bokar datum för spelregler med sina medarbetare.',
        en: 'Each manager sets a date for ground rules with the own staff.',
      },
    },
  ],
  T2D1: [
    {
      start: '09:00',
      end: '09:30',
      kind: 'work',
      output: null,
      title: {
        sv: 'Incheckning',
        en: 'Check-in',
      },
      method: {
        sv: 'Vad har ni gjort annorlunda sedan sist?',
        en: 'What have you done differently since last time?',
      },
    },
    {
      start: '09:30',
      end: '10:20',
      kind: 'work',
      output: 'ruleReviews',
      title: {
        sv: 'Uppföljning av spelregler och arbetsformer',
        en: 'Follow-up of rules and forms',
      },
      method: {
        sv: 'Skattning 1–4 per regel i appen, samtal om de två lägsta.',
        en: 'Rating 1–4 per rule in the app, talk about the two lowest.',
      },
    },
    {
      start: '10:20',
      end: '10:40',
      kind: 'break',
      output: null,
      title: {
        sv: 'Fika',
        en: 'Coffee',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '10:40',
      end: '12:00',
      kind: 'work',
      output: 'unitGroundRules',
      title: {
        sv: 'Verksamheternas spelregler: så gick det',
        en: "The services' ground rules: how it went",
      },
      method: {
        sv: 'Varje chef berättar i fem minuter: process, regler, överraskning.',
        en: 'Each manager tells in five minutes: process, rules, surprise.',
      },
    },
    {
      start: '12:00',
      end: '13:00',
      kind: 'break',
      output: null,
      title: {
        sv: 'Lunch',
        en: 'Lunch',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '13:00',
      end: '14:40',
      kind: 'work',
      output: 'analysis',
      title: {
        sv: 'Analys: grupp och verksamhet sida vid sida',
        en: 'Analysis: group and services side by side',
      },
      method: {
        sv: 'Sök mönster: vad är lika, vad skaver, vad saknas? Märk iakttagelser.',
        en: 'Look for patterns: what is alike, what rubs, what is missing? Tag observations.',
      },
    },
    {
      start: '14:40',
      end: '15:00',
      kind: 'break',
      output: null,
      title: {
        sv: 'Fika',
        en: 'Coffee',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '15:00',
      end: '16:10',
      kind: 'work',
      output: 'selfRating',
      title: {
        sv: 'Vad gör en ledningsgrupp effektiv?',
        en: 'What makes a management group effective?',
      },
      method: {
        sv: 'Kort genomgång och självskattning: syfte, rätt frågor, roller, mötesordning, öppenhet.',
        en: 'Short input and self-rating: purpose, right matters, roles, meeting order, openness.',
      },
    },
    {
      start: '16:10',
      end: '16:30',
      kind: 'work',
      output: 'checkout',
      title: {
        sv: 'Utcheckning',
        en: 'Check-out',
      },
      method: {
        sv: 'Tre korta påståenden.',
        en: 'Three short statements.',
      },
    },
  ],
  T2D2: [
    {
      start: '09:00',
      end: '09:20',
      kind: 'work',
      output: null,
      title: {
        sv: 'Incheckning',
        en: 'Check-in',
      },
      method: {
        sv: 'Runda.',
        en: 'Round.',
      },
    },
    {
      start: '09:20',
      end: '10:20',
      kind: 'work',
      output: 'topics:proposed',
      title: {
        sv: 'Inventera frågorna',
        en: 'Inventory of matters',
      },
      method: {
        sv: 'Alla frågor på bordet: från analysen, intervjuerna, dagordningar det senaste kvartalet.',
        en: 'All matters on the table: from the analysis, interviews, agendas of the last quarter.',
      },
    },
    {
      start: '10:20',
      end: '10:40',
      kind: 'break',
      output: null,
      title: {
        sv: 'Fika',
        en: 'Coffee',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '10:40',
      end: '12:00',
      kind: 'work',
      output: 'topics:assessed',
      title: {
        sv: 'Bedöm: hör frågan hemma här?',
        en: 'Assess: does it belong here?',
      },
      method: {
        sv: 'Åtta kriterier, 0–2. Appen föreslår plats, gruppen bestämmer.',
        en: 'Eight criteria, 0–2. The app suggests a place, the group decides.',
      },
    },
    {
      start: '12:00',
      end: '13:00',
      kind: 'break',
      output: null,
      title: {
        sv: 'Lunch',
        en: 'Lunch',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '13:00',
      end: '14:00',
      kind: 'work',
      output: 'topics:citizen',
      title: {
        sv: 'Invånarens blick',
        en: "The resident's view",
      },
      method: {
        sv: 'Läs brukarröster. Vilka frågor saknas? Vilka betyder mest för dem vi är till för?',
        en: 'Read user voices. Which matters are missing? Which matter most to those we are here for?',
      },
    },
    {
      start: '14:00',
      end: '14:40',
      kind: 'work',
      output: 'topics:prioritised',
      title: {
        sv: 'Prioritera',
        en: 'Prioritise',
      },
      method: {
        sv: 'Fem röster var. Högst sju frågor till ledningsgruppen.',
        en: 'Five votes each. At most seven matters for the group.',
      },
    },
    {
      start: '14:40',
      end: '15:00',
      kind: 'break',
      output: null,
      title: {
        sv: 'Fika',
        en: 'Coffee',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '15:00',
      end: '16:00',
      kind: 'work',
      output: 'deck:T2',
      title: {
        sv: 'Gör bildspelet om våra frågor tillsammans',
        en: 'Make the deck on our matters together',
      },
      method: {
        sv: 'Infoga, formulera om, bestäm ägare.',
        en: 'Insert, reword, decide owners.',
      },
    },
    {
      start: '16:00',
      end: '16:30',
      kind: 'work',
      output: 'homeTasks',
      title: {
        sv: 'Uppgift hem och utcheckning',
        en: 'Take-home task and check-out',
      },
      method: {
        sv: 'Enskild förberedelse inför ledningspolicyn, lämnas in en vecka före träff 3.',
        en: 'Individual preparation for the policy, handed in a week before occasion 3.',
      },
    },
  ],
  T3D1: [
    {
      start: '09:00',
      end: '09:30',
      kind: 'work',
      output: null,
      title: {
        sv: 'Incheckning',
        en: 'Check-in',
      },
      method: {
        sv: 'Vad tog du med dig ur bildspelet om frågorna?',
        en: 'What did you take from the deck on matters?',
      },
    },
    {
      start: '09:30',
      end: '10:20',
      kind: 'work',
      output: null,
      title: {
        sv: 'Två regelverk som hjälper oss leda',
        en: 'Two sets of rules that help us lead',
      },
      method: {
        sv: 'Ledningssystem för kvalitet och organisatorisk och social arbetsmiljö, i korthet och i klarspråk.',
        en: 'Quality management system and organisational and social work environment, short and in plain language.',
      },
    },
    {
      start: '10:20',
      end: '10:40',
      kind: 'break',
      output: null,
      title: {
        sv: 'Fika',
        en: 'Coffee',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '10:40',
      end: '12:00',
      kind: 'work',
      output: 'roleStatements:individual',
      title: {
        sv: 'Uppdrag på individnivå',
        en: 'Assignments on individual level',
      },
      method: {
        sv: 'Par intervjuar varandra efter mandatmatrisen. Skriv i appen.',
        en: 'Pairs interview each other along the mandate matrix. Write in the app.',
      },
    },
    {
      start: '12:00',
      end: '13:00',
      kind: 'break',
      output: null,
      title: {
        sv: 'Lunch',
        en: 'Lunch',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '13:00',
      end: '14:40',
      kind: 'work',
      output: 'roleStatements:group',
      title: {
        sv: 'Uppdrag på gruppnivå',
        en: 'Assignment on group level',
      },
      method: {
        sv: 'Vad svarar ledningsgruppen för som ingen gör ensam? Var går gränsen till nämnd och linje?',
        en: 'What does the group answer for that no one does alone? Where is the line to board and line?',
      },
    },
    {
      start: '14:40',
      end: '15:00',
      kind: 'break',
      output: null,
      title: {
        sv: 'Fika',
        en: 'Coffee',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '15:00',
      end: '16:10',
      kind: 'work',
      output: 'roleStatements:operations',
      title: {
        sv: 'Uppdrag på verksamhetsnivå',
        en: 'Assignments on operations level',
      },
      method: {
        sv: 'Glapp och dubbelarbete mellan verksamheter. Gå en process från början till slut.',
        en: 'Gaps and double work between services. Walk one process from start to end.',
      },
    },
    {
      start: '16:10',
      end: '16:30',
      kind: 'work',
      output: 'checkout',
      title: {
        sv: 'Utcheckning',
        en: 'Check-out',
      },
      method: {
        sv: 'Tre korta påståenden.',
        en: 'Three short statements.',
      },
    },
  ],
  T3D2: [
    {
      start: '09:00',
      end: '09:20',
      kind: 'work',
      output: null,
      title: {
        sv: 'Incheckning',
        en: 'Check-in',
      },
      method: {
        sv: 'Runda.',
        en: 'Round.',
      },
    },
    {
      start: '09:20',
      end: '10:20',
      kind: 'work',
      output: 'individualPreps',
      title: {
        sv: 'Läs varandras förberedelser',
        en: "Read each other's preparation",
      },
      method: {
        sv: 'Tyst läsning, understryk det ni vill ha med.',
        en: 'Silent reading, underline what should go in.',
      },
    },
    {
      start: '10:20',
      end: '10:40',
      kind: 'break',
      output: null,
      title: {
        sv: 'Fika',
        en: 'Coffee',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '10:40',
      end: '12:00',
      kind: 'work',
      output: 'policy:draft',
      title: {
        sv: 'Skriv ledningspolicyn, del 1',
        en: 'Write the policy, part 1',
      },
      method: {
        sv: 'Tre skrivgrupper tar fyra avsnitt var. Högst 120 ord per avsnitt.',
        en: 'Three writing groups take four sections each. At most 120 words a section.',
      },
    },
    {
      start: '12:00',
      end: '13:00',
      kind: 'break',
      output: null,
      title: {
        sv: 'Lunch',
        en: 'Lunch',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '13:00',
      end: '14:40',
      kind: 'work',
      output: 'policy:review',
      title: {
        sv: 'Skriv ledningspolicyn, del 2',
        en: 'Write the policy, part 2',
      },
      method: {
        sv: 'Byt avsnitt, läs som en nyanställd medarbetare, skriv om.',
        en: 'Swap sections, read as a newly employed colleague, rewrite.',
      },
    },
    {
      start: '14:40',
      end: '15:00',
      kind: 'break',
      output: null,
      title: {
        sv: 'Fika',
        en: 'Coffee',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '15:00',
      end: '16:00',
      kind: 'work',
      output: 'policy:agreed',
      title: {
        sv: 'Ta ställning till policyn',
        en: 'Take a stand on the policy',
      },
      method: {
        sv: 'Avsnitt för avsnitt. Vad kan fastställas av förvaltningschefen, vad behöver nämnden veta?',
        en: 'Section by section. What can the director adopt, what must the board know?',
      },
    },
    {
      start: '16:00',
      end: '16:30',
      kind: 'work',
      output: 'decisions',
      title: {
        sv: 'Beslut, väg ut till medarbetarna, utcheckning',
        en: 'Decisions, the way out to staff, check-out',
      },
      method: {
        sv: 'Formulera besluten och vad de betyder för medarbetarna.',
        en: 'Word the decisions and what they mean to staff.',
      },
    },
  ],
  T4D1: [
    {
      start: '09:00',
      end: '09:30',
      kind: 'work',
      output: null,
      title: {
        sv: 'Incheckning',
        en: 'Check-in',
      },
      method: {
        sv: 'En sak som har förändrats sedan träff 1.',
        en: 'One thing that has changed since occasion 1.',
      },
    },
    {
      start: '09:30',
      end: '10:20',
      kind: 'work',
      output: 'summary',
      title: {
        sv: 'Resan hittills',
        en: 'The journey so far',
      },
      method: {
        sv: 'Sammanfattning av alla träffar: spelregler, frågor, policy, beslut.',
        en: 'Summary of all occasions: rules, matters, policy, decisions.',
      },
    },
    {
      start: '10:20',
      end: '10:40',
      kind: 'break',
      output: null,
      title: {
        sv: 'Fika',
        en: 'Coffee',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '10:40',
      end: '12:00',
      kind: 'work',
      output: 'competenceCards',
      title: {
        sv: 'Kompetenser: det vi kan',
        en: 'Competences: what we know',
      },
      method: {
        sv: 'Korten som var och en har släppt läggs på väggen. Kan hjälpa, vill lära.',
        en: 'The cards each person has released go on the wall. Can help, want to learn.',
      },
    },
    {
      start: '12:00',
      end: '13:00',
      kind: 'break',
      output: null,
      title: {
        sv: 'Lunch',
        en: 'Lunch',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '13:00',
      end: '14:40',
      kind: 'work',
      output: 'observations',
      title: {
        sv: 'Drivkrafter och nytänkande',
        en: 'Drives and new thinking',
      },
      method: {
        sv: 'Vad ger oss energi? Var möts erfarenhet och nytänkande? Nya kollegor börjar.',
        en: 'What gives us energy? Where do experience and new thinking meet? New colleagues start.',
      },
    },
    {
      start: '14:40',
      end: '15:00',
      kind: 'break',
      output: null,
      title: {
        sv: 'Fika',
        en: 'Coffee',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '15:00',
      end: '16:10',
      kind: 'work',
      output: 'topics:open',
      title: {
        sv: 'De sista frågorna',
        en: 'The last questions',
      },
      method: {
        sv: 'Frågor som ännu saknar svar. Bestäm väg för var och en.',
        en: 'Questions still without an answer. Decide a path for each.',
      },
    },
    {
      start: '16:10',
      end: '16:30',
      kind: 'work',
      output: 'checkout',
      title: {
        sv: 'Utcheckning',
        en: 'Check-out',
      },
      method: {
        sv: 'Tre korta påståenden.',
        en: 'Three short statements.',
      },
    },
  ],
  T4D2: [
    {
      start: '09:00',
      end: '09:20',
      kind: 'work',
      output: null,
      title: {
        sv: 'Incheckning',
        en: 'Check-in',
      },
      method: {
        sv: 'Runda.',
        en: 'Round.',
      },
    },
    {
      start: '09:20',
      end: '10:20',
      kind: 'work',
      output: 'swot:suggested',
      title: {
        sv: 'SWOT: samla',
        en: 'SWOT: gather',
      },
      method: {
        sv: 'Förslag ur dokumentationen och nya, alla fyra fälten.',
        en: 'Suggestions from the documentation and new ones, all four fields.',
      },
    },
    {
      start: '10:20',
      end: '10:40',
      kind: 'break',
      output: null,
      title: {
        sv: 'Fika',
        en: 'Coffee',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '10:40',
      end: '12:00',
      kind: 'work',
      output: 'swot:kept',
      title: {
        sv: 'SWOT: välj och koppla',
        en: 'SWOT: choose and link',
      },
      method: {
        sv: 'Slå ihop, rösta, dra linjer mellan fälten: vad använder vi till vad?',
        en: 'Merge, vote, draw lines between fields: what do we use for what?',
      },
    },
    {
      start: '12:00',
      end: '13:00',
      kind: 'break',
      output: null,
      title: {
        sv: 'Lunch',
        en: 'Lunch',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '13:00',
      end: '14:40',
      kind: 'work',
      output: 'planActions',
      title: {
        sv: 'Utvecklingsplan på kort och lång sikt',
        en: 'Development plan, short and long term',
      },
      method: {
        sv: 'Åtgärd, ägare, mått, första lilla prov.',
        en: 'Action, owner, measure, first small test.',
      },
    },
    {
      start: '14:40',
      end: '15:00',
      kind: 'break',
      output: null,
      title: {
        sv: 'Fika',
        en: 'Coffee',
      },
      method: {
        sv: '',
        en: '',
      },
    },
    {
      start: '15:00',
      end: '15:50',
      kind: 'work',
      output: 'deck:T4',
      title: {
        sv: 'Beslut och bildspel',
        en: 'Decisions and deck',
      },
      method: {
        sv: 'Fatta, formulera, infoga bilderna.',
        en: 'Decide, word, insert slides.',
      },
    },
    {
      start: '15:50',
      end: '16:30',
      kind: 'work',
      output: 'followUp',
      title: {
        sv: 'Avslut: löften och uppföljningsdatum',
        en: 'Close: promises and follow-up dates',
      },
      method: {
        sv: 'Var och en ger ett löfte. Boka uppföljning efter tre, sex och tolv månader.',
        en: 'Each gives a promise. Book follow-up after three, six and twelve months.',
      },
    },
  ],
};
