import { useTexts } from '#components/texts.tsx';
import type { RoleStatement } from '#domain/mandate.ts';
import { useRecords } from '#state/react.tsx';

/** Who a role is about: a person, the group, or one or more units joined by `+`. */
export function useHolderName(): (statement: RoleStatement) => string {
  const { mandate } = useTexts();
  const participants = useRecords('participants');
  const units = useRecords('units');
  return ({ holderId, level }) => {
    const person = participants.get(holderId ?? '');
    if (person !== undefined) return person.displayName;
    const names = (holderId ?? '').split('+').flatMap((id) => units.get(id)?.name ?? []);
    if (names.length > 0) return names.join(' + ');
    return level === 'group' ? mandate.roles.groupName : mandate.roles.level[level];
  };
}
