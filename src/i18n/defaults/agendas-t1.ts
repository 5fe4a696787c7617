import type { DefaultAgendaItem } from '#domain/default-content.ts';

/** The two days of occasion 1. */
export const agendasOfT1: Readonly<Record<string, readonly DefaultAgendaItem[]>> = {
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
};
