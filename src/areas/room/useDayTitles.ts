import { useTexts } from '#components/texts.tsx';
import { useRecords } from '#state/react.tsx';

/** What an occasion is called in a list of days. */
export function useDayTitles(): (occasionId: string) => string {
  const { schedule } = useTexts();
  const occasions = useRecords('occasions');
  return (id) => {
    const occasion = occasions.get(id);
    if (occasion === undefined) return id;
    return occasion.kind === 'session' ? schedule.occasion(occasion.number) : occasion.title;
  };
}
