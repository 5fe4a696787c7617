import type { Participant } from '#domain/participant.ts';
import type { PersonalSheet, SheetContent } from '#domain/personal-sheet.ts';
import type { Graph } from '#graph/client.ts';
import { readFile, removeFile, shareFile, uploadFile, type StoredFile } from '#graph/drive.ts';
import { GraphFailure } from '#graph/failure.ts';
import type { Spaces } from '#graph/spaces.ts';

/** Files that one person may open, in the consultant room's library. Rejections are GraphFailures. */
export type PersonFiles = {
  /**
   * Writes the person's file, over an earlier one, and lets that person read it.
   * @throws GraphFailure `rejected` for a person without a mail address
   */
  handOver(person: Participant, content: SheetContent): Promise<StoredFile>;
  /** @throws GraphFailure `forbidden` or `not-found` for anybody else, `malformed` for another file */
  read(sheet: PersonalSheet): Promise<SheetContent>;
  /** A file that is gone already counts as removed. */
  remove(sheet: PersonalSheet): Promise<void>;
};

const folder = 'Personliga underlag';

export function createPersonFiles(graph: Graph, spaces: () => Promise<Spaces>): PersonFiles {
  return {
    async handOver(person, content) {
      const what = 'handing over a personal sheet';
      const { consultantRoom } = await spaces();
      if (consultantRoom.siteId === null) throw new GraphFailure('not-found', what);
      if (person.mail === null) throw new GraphFailure('rejected', what, { code: 'noMail' });
      const body = new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' });
      const path = `${folder}/${person.id}.json`;
      const file = await uploadFile(graph, consultantRoom.siteId, path, body, 'replace');
      await shareFile(graph, file, person.mail);
      return file;
    },
    async read(sheet) {
      const content = parsed(await readFile(graph, sheet));
      if (isSheet(content) && content.participantId === sheet.participantId) return content;
      throw new GraphFailure('malformed', 'reading a personal sheet');
    },
    remove: (sheet) => removeFile(graph, sheet),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new GraphFailure('malformed', 'reading a personal sheet', { cause });
  }
}

const isSheet = (content: unknown): content is SheetContent =>
  typeof content === 'object' &&
  content !== null &&
  'samspel' in content &&
  content.samspel === 'personal-sheet' &&
  ['answers', 'findings', 'cards'].every(
    (key) => key in content && Array.isArray((content as Record<string, unknown>)[key]),
  );
