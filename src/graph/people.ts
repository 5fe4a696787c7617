import { at, odata } from './address.ts';
import { objectOr, pageOf, textOrNull, type Graph } from './client.ts';

/** Somebody in the municipality's directory. */
export type Person = {
  /** Entra object id. */
  readonly id: string;
  readonly displayName: string;
  readonly mail: string | null;
  readonly jobTitle: string | null;
};

export type Team = { readonly id: string; readonly displayName: string };

const properties = '$select=id,displayName,mail,jobTitle,userPrincipalName';

/** The signed-in person. @throws GraphFailure */
export async function me(graph: Graph): Promise<Person> {
  const { body } = await graph.call({
    what: 'reading who is signed in',
    path: `/me?${properties}`,
    scopes: ['User.Read'],
  });
  return personOf(body);
}

/** Members of a team, guests included. @throws GraphFailure; `forbidden` without an administrator's consent */
export async function teamMembers(graph: Graph, groupId: string): Promise<readonly Person[]> {
  const { values } = await graph.pages({
    what: 'reading the members of the team',
    path: at`/teams/${groupId}/members`,
    scopes: ['TeamMember.Read.All'],
  });
  return values.map(objectOr).map(({ userId, displayName, email }) => ({
    id: String(userId),
    displayName: textOrNull(displayName) ?? '',
    mail: textOrNull(email),
    jobTitle: null,
  }));
}

/**
 * People whose name or address begins so.
 * @throws GraphFailure; `forbidden` for a guest, who may not search the directory
 */
export async function searchPeople(graph: Graph, words: string): Promise<readonly Person[]> {
  // Quotes and backslashes would end the search expression; nobody's name needs them.
  const wanted = words.replaceAll(/["\\]/g, ' ').trim();
  if (wanted === '') return [];
  const search = odata(`"displayName:${wanted}" OR "mail:${wanted}"`);
  const { body } = await graph.call({
    what: 'searching for people',
    path: `/users?$search=${search}&$top=10&${properties}`,
    scopes: ['User.ReadBasic.All'],
    headers: { ConsistencyLevel: 'eventual' },
  });
  return pageOf(body).values.map(personOf);
}

/** Teams of the signed-in person. @throws GraphFailure */
export async function joinedTeams(graph: Graph): Promise<readonly Team[]> {
  const { values } = await graph.pages({
    what: 'reading the teams of the signed-in person',
    path: '/me/joinedTeams?$select=id,displayName',
    scopes: ['Team.ReadBasic.All'],
  });
  return values
    .map(objectOr)
    .map(({ id, displayName }) => ({ id: String(id), displayName: textOrNull(displayName) ?? '' }));
}

function personOf(body: unknown): Person {
  const { id, displayName, mail, jobTitle, userPrincipalName } = objectOr(body);
  const name = textOrNull(userPrincipalName);
  return {
    id: String(id),
    displayName: textOrNull(displayName) ?? '',
    // A guest's principal name is no address: `kim_klarskog.example#EXT#@…`.
    mail: textOrNull(mail) ?? (name === null || name.includes('#EXT#') ? null : name),
    jobTitle: textOrNull(jobTitle),
  };
}
