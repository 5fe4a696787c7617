/** Texts of "Mina saker", in Swedish. */
export const sv = {
  tasks: 'Mina uppgifter',
  tasksHint: 'Bocka av när du är klar. Du kan ångra genom att bocka ur.',
  noTasks: 'Du har inga uppgifter just nu.',
  due: (day: string) => `klart senast ${day}`,
  actions: 'Mina åtgärder i planen',
  noActions: 'Du ansvarar inte för någon åtgärd.',
  owner: 'Ansvarig',
  contributor: 'Medverkar',
  said: 'Det du har sagt',
  saidHint:
    'Dina ställningstaganden, skattningar, röster och förberedelser. Bara du kan ändra dem.',
  nothingSaid: 'När du tar ställning, skattar eller röstar syns det här.',
  stances: 'Ställningstaganden',
  ratings: 'Skattningar',
  ratingsOf: (period: string, count: number) =>
    count === 1 ? `${period}: 1 spelregel` : `${period}: ${count} spelregler`,
  mean: (value: string) => `i snitt ${value}`,
  votes: 'Röster',
  votesOf: (count: number) => (count === 1 ? '1 röst' : `${count} röster`),
  prep: 'Enskild förberedelse',
  handedIn: (day: string) => `Inlämnad ${day}`,
  gone: 'Något som inte finns kvar',
};
