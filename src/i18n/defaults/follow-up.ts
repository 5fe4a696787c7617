import type { Bilingual, CheckoutKey, FollowUpPeriod } from '#domain/default-content.ts';

/** Questions to each member between the occasions and after them. */
export const followUpQuestions: Readonly<Record<FollowUpPeriod, readonly Bilingual[]>> = {
  afterT1: [
    {
      sv: 'Har du haft samtalet om spelregler med dina medarbetare? När?',
      en: 'Have you had the ground-rules talk with your staff? When?',
    },
    { sv: 'Vad i bildspelet väckte mest samtal?', en: 'What in the deck caused most talk?' },
    {
      sv: 'Vilka spelregler kom ni fram till? Skriv in dem i appen.',
      en: 'Which rules did you arrive at? Enter them in the app.',
    },
    {
      sv: 'Vilken av ledningsgruppens regler har du använt, och vad hände?',
      en: "Which of the group's rules have you used, and what happened?",
    },
    {
      sv: 'Vilken regel har vi brutit? Vad gjorde vi då?',
      en: 'Which rule have we broken? What did we do?',
    },
    {
      sv: 'Vad behöver du av någon i gruppen före nästa träff?',
      en: 'What do you need from someone in the group before next time?',
    },
  ],
  afterT2: [
    {
      sv: 'Vilka av de prioriterade frågorna har redan rört sig?',
      en: 'Which of the prioritised matters have already moved?',
    },
    {
      sv: 'Vad betyder våra frågor för just din roll?',
      en: 'What do our matters mean for your particular role?',
    },
    { sv: 'Var är ditt mandat otydligt i dag?', en: 'Where is your mandate unclear today?' },
    {
      sv: 'Vilka tre meningar vill du absolut ha med i ledningspolicyn?',
      en: 'Which three sentences must be in the policy?',
    },
    {
      sv: 'Vilken fråga i dagordningen kunde ha tagits någon annanstans?',
      en: 'Which matter on the agenda could have been taken elsewhere?',
    },
    {
      sv: 'Vad har medarbetarna frågat om efter senaste beslutet?',
      en: 'What have staff asked about after the latest decision?',
    },
  ],
  afterT3: [
    {
      sv: 'Hur har du berättat om policyn, och vad fick du för reaktion?',
      en: 'How have you told about the policy, and what reaction did you get?',
    },
    { sv: 'Vilket avsnitt har du redan använt?', en: 'Which section have you already used?' },
    {
      sv: 'Vilken kompetens hos en kollega har du upptäckt?',
      en: 'Which competence in a colleague have you discovered?',
    },
    {
      sv: 'Vilken idé vill du pröva i liten skala?',
      en: 'Which idea would you like to test on a small scale?',
    },
    { sv: 'Vad vill du att gruppen slutar med?', en: 'What do you want the group to stop doing?' },
    {
      sv: 'Vilka av dina kompetenskort släpper du till gruppen?',
      en: 'Which of your competence cards do you release to the group?',
    },
  ],
  afterProgramme: [
    {
      sv: 'Tre månader: vilka åtgärder på kort sikt har fått sitt första prov?',
      en: 'Three months: which short-term actions have had their first test?',
    },
    {
      sv: 'Tre månader: hur skattar du spelreglerna 1–4?',
      en: 'Three months: how do you rate the ground rules 1–4?',
    },
    {
      sv: 'Sex månader: vilka frågor har hamnat rätt, vilka har smugit tillbaka?',
      en: 'Six months: which matters have found their place, which have crept back?',
    },
    {
      sv: 'Sex månader: vad vet medarbetarna om våra beslut?',
      en: 'Six months: what do staff know of our decisions?',
    },
    {
      sv: 'Tolv månader: vad visar måtten jämfört med utgångsläget?',
      en: 'Twelve months: what do the measures show compared with the baseline?',
    },
    {
      sv: 'Tolv månader: vad ska in i planen på lång sikt, vad ska ut?',
      en: 'Twelve months: what goes into the long-term plan, what goes out?',
    },
  ],
};

/** The three statements of the check-out, rated 1–5. */
export const checkoutStatements: Readonly<Record<CheckoutKey, Bilingual>> = {
  comprehensible: {
    sv: 'Jag förstår vart vi är på väg och varför.',
    en: 'I understand where we are going and why.',
  },
  manageable: {
    sv: 'Jag har det jag behöver för att klara min del.',
    en: 'I have what I need to manage my part.',
  },
  meaningful: { sv: 'Det vi gör här är värt min tid.', en: 'What we do here is worth my time.' },
};
