import type { OpenItem } from '#domain/decision.ts';
import type { Publication } from '#domain/publishing.ts';
import type { Told } from './channel.ts';
import { useProgramme } from './react.tsx';
import { useInstant, useMe, useSession, useToday } from './session.tsx';

export type Publishing = {
  /** Null for somebody outside the programme. */
  readonly publication: Publication | null;
  /** `none`: no open area has been chosen. */
  readonly place: 'ready' | 'none' | 'closed';
  readonly mayTell: boolean;
  /** Puts copies in the open area; what is there already is brought up to date. */
  publish(copies: readonly OpenItem[]): void;
  withdraw(copies: readonly OpenItem[]): void;
  /** Says it in the channel that the tab stands in; null outside one. */
  tell(text: string): Promise<Told> | null;
};

/** The way out to everyone in the department: always as copies, always through here. */
export function usePublishing(): Publishing {
  const { store, channel } = useSession();
  const me = useMe();
  const today = useToday();
  const instant = useInstant();
  const access = useProgramme((programme) => programme.access.openArea);
  return {
    publication: me === undefined ? null : { by: me.id, at: instant(), on: today },
    place: access === 'none' ? 'none' : access === 'open' ? 'ready' : 'closed',
    mayTell: channel !== null,
    publish(copies) {
      const known = store.programme().records.openItems;
      for (const copy of copies) {
        const before = known.get(copy.id);
        store.save(
          'openItems',
          before === undefined
            ? copy
            : { ...copy, createdAt: before.createdAt, createdBy: before.createdBy },
        );
      }
    },
    withdraw(copies) {
      for (const { id } of copies) store.remove('openItems', id);
    },
    tell: (text) => channel?.tell(text) ?? null,
  };
}
