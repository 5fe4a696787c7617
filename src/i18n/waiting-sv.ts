/** Texts of what waits for a person and of what is unsafe, in Swedish. */
export const sv = {
  title: 'Nästa steg för dig',
  nothing: 'Inget väntar på dig just nu.',
  go: 'Öppna',
  done: 'Markera som klar',
  late: 'Försenad',
  uses: {
    groundRules: 'spelregler',
    workingForms: 'arbetsformer',
    topics: 'frågor',
    competences: 'kompetenser',
    swot: 'SWOT',
  },
  homeTaskDue: (day: string, late: boolean) =>
    late ? `Skulle vara klart ${day}` : `Klart senast ${day}`,
  propose: (use: string) => `Föreslå: ${use}`,
  proposeDetail: 'Dina förslag syns bara för dig tills du lämnar in dem.',
  vote: (use: string) => `Rösta: ${use}`,
  voteDetail: (left: number) =>
    left === 1 ? 'Du har 1 röst kvar.' : `Du har ${left} röster kvar.`,
  stance: (count: number, use: string) => `Ta ställning till ${count} ${use}`,
  oneStance: (use: string) =>
    use === 'spelregler' ? 'Ta ställning till 1 spelregel' : `Ta ställning: ${use}`,
  stanceDetail: 'Gruppen väntar på allas svar.',
  mandatePicture: 'Fyll i hur du ser mandaten',
  mandatePictureDetail: 'Det syns bara för dig tills du lämnar in.',
  policyStance: (count: number) =>
    count === 1
      ? 'Ta ställning till 1 avsnitt i policyn'
      : `Ta ställning till ${count} avsnitt i policyn`,
  rate: (count: number) => (count === 1 ? 'Skatta 1 spelregel' : `Skatta ${count} spelregler`),
  rateDetail: 'Hur väl lever ni som ni har sagt?',
  unitRules: (unit: string) => `Skriv in spelreglerna för ${unit}`,
  unitRulesDetail: (day: string, late: boolean) =>
    day === ''
      ? 'Tillsammans med dina medarbetare.'
      : late
        ? `Skulle vara klart ${day}`
        : `Klart senast ${day}`,
  prepare: 'Gör din enskilda förberedelse',
  prepareDetail: (day: string, late: boolean) =>
    late ? `Skulle vara inlämnad ${day}` : `Syns bara för dig tills du lämnar in, senast ${day}`,
  releaseCards: 'Välj vilka kort gruppen får se',
  releaseCardsDetail: 'Bara du kan släppa dina kort.',
  followUp: (title: string) => `Följ upp: ${title}`,
  followUpDetail: (day: string) => `Skulle följas upp ${day}`,
  publish: (text: string) => `Publicera beslutet: ${text}`,
  publishDetail: (day: string, late: boolean) =>
    late ? `Skulle vara publicerat ${day}` : `Publicera senast ${day}`,
  interview: 'Din intervju',
  interviewsLeft: (count: number) => (count === 1 ? '1 intervju kvar' : `${count} intervjuer kvar`),
  interviewsLeftDetail: 'Skriv svaren medan samtalet pågår. De sparas direkt.',
  bookDays: 'Hitta och boka dagarna',
  bookDaysProposed: 'Konsulten har föreslagit dagar.',
  bookDaysDetail: 'Alla träffar på en gång, i allas kalendrar.',
  answerDays: (count: number) =>
    count === 1 ? 'Svara på ett förslag till dagar' : `Svara på ${count} förslag till dagar`,
  answerDaysDetail: 'Samordnaren bokar när ni har svarat.',
  findDays: 'Föreslå dagar för träffarna',
  findDaysDetail: 'Samordnaren bokar när du har föreslagit.',
  unsafe: {
    title: 'Håll ett öga på',
    hint: 'Det som är försenat, saknas eller inte är skickat.',
    all: 'Inget är försenat eller saknas.',
    unsent: (count: number) =>
      count === 1
        ? '1 ändring ligger bara på den här enheten'
        : `${count} ändringar ligger bara på den här enheten`,
    conflicts: (count: number) =>
      count === 1 ? '1 ändring väntar på ditt val' : `${count} ändringar väntar på ditt val`,
    notKept: 'Webbläsaren sparar inget på enheten. Stäng inte sidan förrän det står Sparat.',
    late: {
      homeTask: (name: string) => `${name}: uppgift mellan träffarna`,
      unitRules: (name: string) => `${name}: verksamhetens spelregler`,
      ratings: (name: string) => `${name}: skattning av spelreglerna`,
      ruleCycle: (name: string) => `${name}: förbättring av en spelregel`,
      individualPrep: (name: string) => `${name}: enskild förberedelse`,
      stuckTopic: (title: string) => `Har fastnat utan ägare: ${title}`,
    },
    since: (day: string) => `skulle vara klart ${day}`,
    decision: (text: string) => `Beslutet är inte publicerat: ${text}`,
    days: (count: number) => (count === 1 ? '1 dag sen' : `${count} dagar sen`),
    followUp: (title: string) => `Inte uppföljd: ${title}`,
    incomplete: (title: string, missing: number) =>
      missing === 1 ? `1 sak saknas i: ${title}` : `${missing} saker saknas i: ${title}`,
    horizon: { short: 'Planen saknar kort sikt', long: 'Planen saknar lång sikt' },
    notReady: (missing: number) =>
      missing === 1
        ? '1 sak saknas före första träffen'
        : `${missing} saker saknas före första träffen`,
    newMember: (name: string) => `${name} är ny och har inte fått sin introduktion`,
    nobody: 'Ingen',
  },
  more: (count: number) => (count === 1 ? 'Visa 1 till' : `Visa ${count} till`),
};
