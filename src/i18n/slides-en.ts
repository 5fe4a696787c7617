import type { sv } from './slides-sv.ts';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** English texts on slides: the same shape as the Swedish ones, by type. */
export const en = {
  locale: 'en-GB',
  draft: 'Draft',
  draftMark: 'Draft – not adopted',
  untitled: 'Untitled',
  nothingYet: 'There is nothing to show here yet.',
  page: (page, pages) => `(${page}/${pages})`,
  shape: {
    title: 'Title',
    subtitle: 'Subtitle',
    slideNumber: 'Slide number',
    date: 'Date',
    footer: 'Footer',
    notes: 'Notes',
    slideImage: 'Slide image',
    text: 'Text',
    table: 'Table',
    step: 'Step',
    column: 'Column',
    heading: 'Heading',
    arrow: 'Arrow',
    bar: 'Bar',
    line: 'Line',
    number: 'Number',
    draft: 'Draft mark',
  },
  layout: {
    theme: 'Samspel',
    titleSlide: 'Title Slide',
    titleAndContent: 'Title and Content',
    titleOnly: 'Title Only',
    editTitle: 'Click to edit Master title style',
    editText: 'Click to edit Master text styles',
  },
  table: {
    description: (columns, rows) =>
      `Table with ${plural(rows, 'row', 'rows')}. Columns: ${columns.filter(Boolean).join(', ')}.`,
    number: 'No.',
  },
  and: 'and',
  groundRules: {
    deck: 'Our ground rules and how we reached them',
    title: {
      title: 'Our ground rules',
      line: '… and how we reached them',
      group: (department) => `Management group, ${department}`,
      occasion: (number, dates) => `Occasion ${number}, ${dates}`,
      notes:
        'Say why you are showing this: the management group has agreed on how we work together, and now it is your turn to shape rules of your own.',
    },
    why: {
      title: 'Why we need ground rules',
      strengths: 'What carries us',
      needs: 'What we want to change',
      notes:
        'This came up when everyone in the management group was interviewed with the same questions. It is a summary, nobody is singled out.\nAsk: do you recognise this?',
    },
    process: {
      title: 'How we reached them',
      proposed: (count) => (count === 1 ? 'proposal' : 'proposals'),
      proposedText: 'Everyone wrote alone first.',
      merged: 'merged',
      mergedText: 'Proposals that said the same became one.',
      dropped: 'dropped',
      droppedText: 'Always with a reason that can be read.',
      agreed: (count) => (count === 1 ? 'ground rule' : 'ground rules'),
      agreedText: 'Everyone stands behind. Nobody objects.',
      underWay: 'in progress',
      underWayText: 'The group has not taken a stance on all of them yet.',
      notes: 'The way there mattered as much as the rules: alone, together, tested, agreed.',
      droppedNote: (text, reason) => `Dropped: “${text}” Reason: ${reason}`,
    },
    rules: {
      title: (from, to, all) =>
        from === 1 && to === all
          ? 'Our ground rules'
          : from === to
            ? `Our ground rules: ${from} of ${all}`
            : `Our ground rules: ${from}–${to} of ${all}`,
      rule: 'Ground rule',
      signs: 'How it shows',
      reminder: 'How we remind',
      notes:
        'Read the rules aloud, one at a time. Give an example of your own of one that is easy and one that is hard.',
    },
    interplay: {
      title: 'What you see when the rules live',
      notes: 'This is what you can expect to see. Say so when you do not.',
    },
    forms: {
      title: 'How we work together',
      name: 'Working form',
      description: 'What we do',
      status: 'Status',
      proposed: 'Proposed',
      trial: (until) => (until ? `On trial until ${until}` : 'On trial'),
      adopted: 'Adopted',
      adjusted: 'Changed after trial',
      notes:
        'The working forms are there to make the ground rules easy to keep. They are tried, followed up and changed.',
    },
    yourTurn: {
      title: 'Now it is your turn',
      lead: 'Agree on two to four ground rules for your team. It takes just under an hour.',
      steps: [
        'Read the management group’s rules. Which matters most to us? Is anything missing?',
        'Think alone for two minutes: when does our interplay work at its best?',
        'Propose rules of your own. Describe something that can be seen in daily work.',
        'Agree. A rule applies when everyone can stand behind it.',
      ],
      closing: (deadline) =>
        deadline
          ? `Your manager hands in your rules by ${deadline}. The management group reads them at the next occasion.`
          : 'Your manager hands in your rules. The management group reads them at the next occasion.',
      notes:
        'Let the team talk. Write the words as they are said. Ask the one who has not spoken. A rule should be visible, say what we do and be possible to remind of.',
    },
  },
} satisfies typeof sv;
