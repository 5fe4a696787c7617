import type { sv } from './decks-sv.ts';

/** English texts of the five decks: the same shape as the Swedish ones, by type. */
export const en = {
  locale: 'en-GB',
  number: 'No.',
  and: 'and',
  common: {
    group: (department) => `Management group, ${department}`,
    occasion: (number, dates) => `Occasion ${number}, ${dates}`,
    occasionNumber: (number) => `Occasion ${number}`,
  },
  feedback: {
    deck: 'Feedback from the preparation',
    group: 'In the management group',
    operations: 'In the services',
    title: {
      title: 'What the preparation showed',
      notes:
        'Thank them for being open. Everything is a summary in which nobody can be singled out. What concerns one person is for that person only.',
    },
    how: {
      title: 'What we did',
      interviews: (count) => (count === 1 ? 'interview' : 'interviews'),
      interviewsText: 'One hour each, the same questions to everyone in the group.',
      reading: (count) => (count === 1 ? 'document' : 'documents'),
      readingText: 'What council, board, audit, users and staff have already said.',
      findings: (count) => (count === 1 ? 'finding' : 'findings'),
      findingsText: 'What several people said, or what the documents say.',
      notes:
        'A finding is included only when so many have said the same that nobody can be singled out, or when it rests on documents.',
    },
    strengths: {
      title: 'Strengths to build on',
      notes: 'Start here. Ask: when did you see it last? What did you do then?',
    },
    possibilities: {
      title: 'Possibilities we do not use yet',
      notes: 'Ask: which of them would show first if we used it?',
    },
    needs: {
      title: 'What needs to improve',
      notes: 'Let everyone choose a finding they recognise. Nobody has to defend themselves.',
    },
    citizen: {
      title: 'What it means to residents',
      lead: 'Findings in which residents and users are heard:',
      missing:
        'No finding carries the voice of residents yet. Bring the question to occasion 1: whom do we ask?',
      notes: 'Keep the question alive: what would a user say about this?',
    },
    next: {
      title: 'What happens next',
      notes:
        'Each occasion builds on the one before. What came up today is where occasion 1 begins.',
    },
  },
  topics: {
    deck: 'The matters we will work on',
    undecided: 'Not decided',
    placements: {
      managementGroup: 'Management group',
      pair: 'Managers concerned',
      line: 'The line',
      board: 'The board',
      parked: 'Parked',
    },
    title: {
      notes:
        'These are the matters that only the management group can take, and how we found them. The deck is also the basis for the individual preparation.',
    },
    review: {
      title: 'How well our ground rules hold',
      mean: 'Mean, 1–4',
      lowest: 'Lowest right now. We talk about this one.',
      notes: 'Mean of the group’s own ratings, 1 to 4. Stay with the lowest: what makes it hard?',
      units: (rules, units, staff) =>
        `The services have made ${rules} ground rules of their own in ${units} units. ${staff} staff took part.`,
    },
    analysis: {
      title: 'Our rules and those of the services',
      alike: 'Alike',
      friction: 'Friction',
      missing: 'Missing',
      notes:
        'What is alike can be relied on. Friction and gaps are often matters for the management group.',
    },
    criteria: {
      title: 'How we choose our matters',
      question: 'We ask',
      scale: 'Score',
      points: ['0 points', '1 point', '2 points'],
      notes: 'The same questions to each matter. The score supports the talk, it is no answer key.',
    },
    map: {
      title: 'The matters against the criteria',
      matter: 'Matter',
      total: 'Total',
      placement: 'Placement',
      criteria: {
        K1: 'the whole',
        K2: 'reach',
        K3: 'joint knowledge',
        K4: 'residents',
        K5: 'work environment',
        K6: 'direction',
        K7: 'requirement',
        K8: 'mandate',
      },
      notes: 'The group may go against the suggested placement, with a reason.',
    },
    list: {
      title: (count) => (count === 1 ? 'Our priority matter' : `Our ${count} priority matters`),
      votes: (count) => (count === 1 ? 'vote' : 'votes'),
      notes: 'Below each matter stands who owns it. The owner sees to it that it moves.',
    },
    elsewhere: {
      title: 'Matters with another place',
      owner: 'Owner',
      notes: 'A matter that is not the management group’s is not unimportant. It has an owner.',
    },
    prep: {
      title: 'Prepare for occasion 3',
      lead: 'Do the preparation alone. It takes a little over half an hour.',
      steps: [
        'Choose the two matters that mean most to your role.',
        'Write one sentence on where your mandate is unclear today.',
        'Write the three sentences that must be in the policy.',
        'Write what you expect of the policy.',
      ],
      closing: (deadline) =>
        deadline
          ? `Hand it in by ${deadline}, in the Samspel tab.`
          : 'Hand it in in the Samspel tab.',
      notes: 'Everyone prepares alone. That brings eight voices into the room instead of one.',
    },
  },
  policy: {
    deck: 'Mandates, roles and management policy',
    title: {
      notes: 'The policy is the management group’s promise to staff, board and residents.',
    },
    regulations: {
      title: 'What the policy rests on',
      regulation: 'Regulation',
      about: 'About',
      sections: 'Policy sections',
      notes: 'In our own words, not legal advice. Always check against the source:',
    },
    mandates: {
      title: 'Assignments and mandates',
      holder: 'Who',
      assignment: 'Assignment',
      responsibility: 'Responsibility',
      authority: 'May decide',
      wholeRole: 'Role for the whole',
      limit: 'The limit is',
      notes: 'Everyone reads their own. Ask: what can we now stop asking each other about?',
    },
    groupMandate: {
      title: 'The group’s joint assignment',
      part: 'Part',
      meaning: 'What it means',
      notes: 'The group prepares and takes a stance. A named person or the board decides.',
    },
    sections: {
      all: 'The management policy',
      title: (first, last) =>
        first === last
          ? `The management policy, section ${first}`
          : `The management policy, sections ${first}–${last}`,
      notes: 'Show the slide, do not read it aloud. Choose a section and give an everyday example.',
    },
    staff: {
      title: 'What the policy means for you',
      validFrom: (date) => `The policy applies from ${date}.`,
      items: [
        'You know which matters are the management group’s and who decides.',
        'You get the same explanation of a decision, whomever you ask.',
        'You are involved before we decide on something that concerns your work.',
        'You can say so when we do not keep our promises.',
      ],
      review: (date) => `We read the policy again by ${date}.`,
      notes: 'Ask the team to choose one point: how would we notice that it is true here?',
    },
  },
  plan: {
    deck: 'SWOT and development plan',
    action: 'Action',
    owner: 'Owner',
    quarter: (quarter, year) => `Q${quarter} ${String(year).padStart(2, '0')}`,
    title: {
      notes: 'Experience meets new thinking. The plan is ours, with a name and a date on each row.',
    },
    journey: {
      title: 'How we got here',
      groundRules: (count) => (count === 1 ? 'ground rule' : 'ground rules'),
      groundRulesText: 'How we want to be with each other.',
      topics: (count) => (count === 1 ? 'matter' : 'matters'),
      topicsText: 'What only we can take.',
      sections: (count) => (count === 1 ? 'policy section' : 'policy sections'),
      sectionsText: 'How we lead, and who decides.',
      actions: (count) => (count === 1 ? 'action' : 'actions'),
      actionsText: 'How we go on, short and long term.',
      notes: 'One occasion at a time. Nothing started again from zero.',
    },
    competences: {
      title: 'What we know, and what drives us',
      person: 'Who',
      competences: 'Knows',
      drives: 'Driven by',
      notes: 'Only what each person has released. Ask: whom can you ask for help tomorrow?',
    },
    experience: {
      title: 'What we have learned on the way',
      experience: 'Experience',
      drive: 'Drive',
      newThinking: 'New thinking',
      notes: 'From the running documentation of all days.',
    },
    swot: {
      title: 'Our SWOT',
      strength: 'Strengths',
      weakness: 'Weaknesses',
      opportunity: 'Opportunities',
      threat: 'Threats',
      notes: 'Most votes first. Ask: which strength meets which threat?',
    },
    short: {
      title: 'Short-term plan',
      notes: 'Starts within three months, done within twelve. Every action has a small first test.',
    },
    long: {
      title: 'Long-term plan',
      notes:
        'One to four years. We look at it at each follow-up and change it when we have learned something.',
    },
    decisions: {
      title: 'Our decisions and what they mean',
      decision: 'Decision',
      meaning: 'What it means for you',
      decidedBy: 'Decided by',
      notes: 'Say what and why, in the same words as here.',
    },
    next: {
      title: 'How we follow up',
      notes: 'The dates are booked. Then we read plan, ground rules and measures together.',
    },
  },
  groundRules: {
    deck: 'Our ground rules and how we reached them',
    title: {
      title: 'Our ground rules',
      line: '… and how we reached them',
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
